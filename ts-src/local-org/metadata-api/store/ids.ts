/** Record ids as the platform makes them: a key prefix, an instance part, a counter, and a checksum over letter case. */
import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** What the API answers for components without a row of their own, such as StandardValueSet and Settings. */
export const NO_ID = '000000000000000AAA';

/** Object Reference > ID Field Type: three characters, one per group of five, mark which letters are capital. */
export function toId18(id15: string): string {
    let suffix = '';
    for (let group = 0; group < 3; group += 1) {
        let bits = 0;
        for (let position = 0; position < 5; position += 1) {
            const character = id15[group * 5 + position] ?? '';
            if (character >= 'A' && character <= 'Z') {
                bits |= 1 << position;
            }
        }
        suffix += CHECKSUM[bits] ?? 'A';
    }
    return id15 + suffix;
}

export function sameId(left: string, right: string): boolean {
    return left.slice(0, 15) === right.slice(0, 15);
}

function base62(value: number, width: number): string {
    let rest = value;
    let text = '';
    while (text.length < width) {
        text = (ALPHABET[rest % 62] ?? '0') + text;
        rest = Math.floor(rest / 62);
    }
    return text;
}

/** The same name always gives the same id: organisations and users keep theirs over restarts. */
export function idFromName(prefix: string, name: string): string {
    const digest = createHash('sha256').update(name).digest();
    let text = prefix;
    for (let index = 0; text.length < 15; index += 1) {
        text += ALPHABET[(digest[index] ?? 0) % 62] ?? '0';
    }
    return toId18(text);
}

export function newId(prefix: string, instance: string, counter: number): string {
    return toId18(prefix + instance.slice(0, 4) + base62(counter, 15 - prefix.length - 4));
}
