import { toId18 } from '../../values/index.ts';
import type { Storage } from './storage.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Gives out ids as organisations do: key prefix, instance, number in base 62, checksum. Numbers never come back. */
export class IdGenerator {
    private readonly storage: Storage;

    constructor(storage: Storage) {
        this.storage = storage;
    }

    next(keyPrefix: string): string {
        const number = this.storage.nextNumber(`id:${keyPrefix}`);
        return toId18(`${keyPrefix}${this.instance}${base62(number).padStart(9, '0')}`) as string;
    }

    /** Three characters that differ between organisations. */
    private get instance(): string {
        return this.storage.setting('instance') ?? 'gh0';
    }
}

function base62(number: number): string {
    let rest = number;
    let text = '';
    do {
        text = `${DIGITS[rest % 62]}${text}`;
        rest = Math.floor(rest / 62);
    } while (rest > 0);
    return text;
}
