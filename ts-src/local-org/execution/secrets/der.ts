/** The little ASN.1 that a self-signed certificate needs (RFC 5280, X.690 DER). */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
    const body = Buffer.concat(parts);
    return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}

function lengthOf(length: number): Buffer {
    if (length < 128) {
        return Buffer.from([length]);
    }
    const hex = length.toString(16);
    const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
    return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
export const setOf = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...parts);
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text, 'utf8'));
export const bitString = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes);
export const nothing = Buffer.from([0x05, 0x00]);

/** Positive: a leading zero keeps the sign. */
export function integer(bytes: Uint8Array): Buffer {
    const first = bytes[0] ?? 0;
    return der(0x02, first >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

export function objectId(dotted: string): Buffer {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    const bytes = [first * 40 + second];
    for (const part of rest) {
        const digits = [part & 0x7f];
        for (let left = part >> 7; left > 0; left >>= 7) {
            digits.unshift((left & 0x7f) | 0x80);
        }
        bytes.push(...digits);
    }
    return der(0x06, Buffer.from(bytes));
}

/** GeneralizedTime for years from 2050 on, UTCTime before. */
export function time(at: Date): Buffer {
    const text = at.toISOString().replace(/[-:T]/g, '').slice(0, 14);
    return at.getUTCFullYear() >= 2050
        ? der(0x18, Buffer.from(`${text}Z`))
        : der(0x17, Buffer.from(`${text.slice(2)}Z`));
}
