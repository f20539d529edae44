/** RFC 6962 in the browser: the same hashes that Apex computes, by the browser's own cryptography. */

function bytesOf(hex: string): Uint8Array {
    return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

async function sha256(parts: readonly Uint8Array[]): Promise<string> {
    const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    const digest = await crypto.subtle.digest('SHA-256', whole);
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hash of a leaf: SHA-256 of 0x00 and the text. */
export function leafHash(text: string): Promise<string> {
    return sha256([Uint8Array.of(0), new TextEncoder().encode(text)]);
}

/** Root that a leaf and its path lead to: SHA-256 of 0x01, left, right at each step. */
export async function rootFrom(
    leaf: string,
    path: readonly { readonly side: 'left' | 'right'; readonly hash: string }[],
): Promise<string> {
    let hash = leaf;
    for (const step of path) {
        const [left, right] = step.side === 'left' ? [step.hash, hash] : [hash, step.hash];
        hash = await sha256([Uint8Array.of(1), bytesOf(left), bytesOf(right)]);
    }
    return hash;
}
