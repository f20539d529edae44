/** multipart/form-data bodies (RFC 2046, RFC 7578): what stands before the first boundary is ignored. */
export interface FormPart {
    name: string;
    contentType: string;
    body: Buffer;
}

function boundaryOf(contentType: string): string | null {
    const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
    return match?.[1] ?? match?.[2] ?? null;
}

function partOf(bytes: Buffer): FormPart | null {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) {
        return null;
    }
    const head = bytes.toString('latin1', 0, end);
    const name = /content-disposition:[^\n]*\bname="([^"]*)"/i.exec(head)?.[1];
    const contentType = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'text/plain';
    return name === undefined ? null : { name, contentType, body: bytes.subarray(end + 4) };
}

export function formParts(body: Buffer, contentType: string): FormPart[] | null {
    const boundary = boundaryOf(contentType);
    if (boundary === null) {
        return null;
    }
    const marker = Buffer.from(`--${boundary}`);
    const parts: FormPart[] = [];
    let at = body.indexOf(marker);
    while (at >= 0) {
        const start = at + marker.length;
        const next = body.indexOf(Buffer.concat([Buffer.from('\r\n'), marker]), start);
        if (body.toString('latin1', start, start + 2) === '--' || next < 0) {
            break;
        }
        const part = partOf(body.subarray(start + 2, next));
        if (part !== null) {
            parts.push(part);
        }
        at = next + 2;
    }
    return parts;
}
