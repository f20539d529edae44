import {
    ApexException,
    ApexList,
    ApexMap,
    ApexObject,
    ApexSet,
    Blob,
    EnumValue,
    heap,
    heapBytes,
    PlatformObject,
    SObjectValue,
} from '../../values/index.ts';

/** What is longer was most likely put together. */
const longestLiteral = 64;

/** Sums the values that can be reached, each once however many ways lead to it. */
export class HeapWalk {
    private readonly seen = new Set<object>();
    private readonly waiting: object[] = [];
    private readonly texts = new Set<string>();
    private bytes = 0;
    private allTexts = 0;
    private differentTexts = 0;
    private shortTexts = 0;

    /** Everything below these values, too. */
    take(roots: Iterable<unknown>): void {
        for (const root of roots) {
            this.see(root);
        }
        for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) {
            this.open(next);
        }
    }

    /**
     * A text that two places share is one on the platform and cannot be told from two equal ones here. So equal texts count
     * as often as they stand there, but all together no more than was ever made of text; short ones may be literals, which
     * nobody made.
     */
    get total(): number {
        const possible = Math.max(this.differentTexts, heap.texts + this.shortTexts);
        return this.bytes + Math.min(this.allTexts, possible);
    }

    /** What the walk itself cost. */
    get steps(): number {
        return this.seen.size + this.texts.size;
    }

    private see(value: unknown): void {
        switch (typeof value) {
            case 'string':
                this.seeText(value);
                return;
            case 'number':
            case 'boolean':
                this.bytes += heapBytes.small;
                return;
            case 'bigint':
                this.bytes += heapBytes.large;
                return;
            case 'object':
                if (value !== null && !(value instanceof EnumValue) && !this.seen.has(value)) {
                    this.seen.add(value);
                    this.waiting.push(value);
                }
        }
    }

    private seeText(text: string): void {
        this.allTexts += text.length;
        if (!this.texts.has(text)) {
            this.texts.add(text);
            this.differentTexts += text.length;
            this.shortTexts += text.length < longestLiteral ? text.length : 0;
        }
    }

    private open(value: object): void {
        if (value instanceof Blob) {
            this.bytes += heapBytes.header + value.size;
            return;
        }
        const parts = partsOf(value);
        if (parts === null) {
            this.bytes += heapBytes.large;
            return;
        }
        this.bytes += heapBytes.header + parts.length * heapBytes.place;
        for (const part of parts) {
            this.see(part);
        }
    }
}

/** Null for what is a value of its own. */
function partsOf(value: object): readonly unknown[] | null {
    if (value instanceof ApexList) {
        return value.items;
    }
    if (value instanceof ApexObject || value instanceof ApexException) {
        return Object.values(value);
    }
    if (value instanceof SObjectValue) {
        return [...value.values.values()];
    }
    if (value instanceof ApexSet) {
        return value.values();
    }
    if (value instanceof ApexMap) {
        return value.entries().flat();
    }
    if (value instanceof PlatformObject) {
        // Tokens and describes are the org's, which no transaction pays for.
        return value.typeName.startsWith('Schema.') ? [] : Object.values(value);
    }
    if (Array.isArray(value)) {
        return value as readonly unknown[];
    }
    return value instanceof Map ? [...value.entries()].flat() : null;
}
