import { heap, heapBytes } from './heap.ts';

/** Apex Blob: immutable bytes. */
export class Blob {
    readonly bytes: Uint8Array;

    constructor(bytes: Uint8Array) {
        this.bytes = bytes;
        heap.made += heapBytes.header + bytes.length;
    }

    static ofText(text: string): Blob {
        return new Blob(new TextEncoder().encode(text));
    }

    get size(): number {
        return this.bytes.length;
    }
}
