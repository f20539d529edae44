import { appendImport, beginImport, dropImport, finishImport, importChunkBytes } from 'c/branchApi';

/**
 * Sends an archive piece by piece; what was sent is dropped again if one of them is refused.
 * @return the run of the job that takes it into the branch
 */
export async function sendArchive(
    branchId: string,
    file: File,
    message: string,
    said: (done: number, of: number) => void,
): Promise<string> {
    const chunks = chunksOf(await bytesOf(file), await importChunkBytes());
    said(0, chunks.length);
    const digests = await Promise.all(chunks.map(digestOf));
    const { id } = await beginImport(branchId, file.name, file.size, digests);
    try {
        for (const [index, chunk] of chunks.entries()) {
            await appendImport(id, index, base64Of(chunk));
            said(index + 1, chunks.length);
        }
        return await finishImport(id, message);
    } catch (error) {
        // The refusal is what matters; an upload that cannot be dropped now expires by itself.
        await dropImport(id).catch(() => undefined);
        throw error;
    }
}

function chunksOf(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer>[] {
    return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        Uint8Array.from(bytes.subarray(index * size, (index + 1) * size)),
    );
}

async function digestOf(chunk: Uint8Array<ArrayBuffer>): Promise<string> {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', chunk));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64Of(chunk: Uint8Array): string {
    let text = '';
    for (const byte of chunk) {
        text += String.fromCharCode(byte);
    }
    return btoa(text);
}

async function bytesOf(file: File): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = (): void => {
            resolve(new Uint8Array(reader.result as ArrayBuffer));
        };
        reader.onerror = (): void => {
            reject(reader.error ?? new Error(file.name));
        };
        reader.readAsArrayBuffer(file);
    });
}
