import type { TypeName } from '../contract/index.ts';
import { Collection } from './collection.ts';
import { equalValues, hashKey } from './equality.ts';
import { raise } from './exceptions.ts';

/** Apex List. `items` is the storage; bounds are checked by get/set. */
export class ApexList extends Collection {
    readonly elementType: TypeName;
    items: unknown[];
    /** Running for-each loops: a list may not change below one. */
    iterations = 0;
    isReadOnly = false;

    constructor(elementType: TypeName, items: unknown[] = []) {
        super();
        this.elementType = elementType;
        this.items = items;
    }

    override equalTo(other: unknown): boolean {
        return (
            other instanceof ApexList &&
            this.items.length === other.items.length &&
            this.items.every((item, index) => equalValues(item, other.items[index]))
        );
    }

    override get contentKey(): string {
        return `l${this.items.map(hashKey).join()}`;
    }

    get(index: number | null): unknown {
        return this.items[this.checked(index)];
    }

    set(index: number | null, value: unknown): void {
        this.items[this.checked(index)] = value;
    }

    private checked(index: number | null): number {
        if (index === null) {
            return raise('NullPointerException', 'Attempt to de-reference a null object');
        }
        if (index < 0 || index >= this.items.length) {
            raise('ListException', `List index out of bounds: ${index}`);
        }
        return index;
    }

    /** Raises unless elements may be added or removed now. */
    beforeChange(): void {
        if (this.isReadOnly) {
            raise('FinalException', 'Collection is read-only');
        }
        if (this.iterations > 0) {
            raise('FinalException', 'Cannot modify a collection while it is being iterated.');
        }
    }
}

interface Slot {
    key: unknown;
    value: unknown;
}

/** Insertion-ordered map by Apex equality: buckets of slots under a hash key, so user-defined equals decides within. */
class Slots {
    private buckets = new Map<string, Slot[]>();
    size = 0;

    find(key: unknown): Slot | undefined {
        return this.buckets.get(hashKey(key))?.find((slot) => equalValues(slot.key, key));
    }

    put(key: unknown, value: unknown): void {
        const hash = hashKey(key);
        const bucket = this.buckets.get(hash);
        const slot = bucket?.find((candidate) => equalValues(candidate.key, key));
        if (slot) {
            slot.value = value;
            return;
        }
        if (bucket) {
            bucket.push({ key, value });
        } else {
            this.buckets.set(hash, [{ key, value }]);
        }
        this.size += 1;
    }

    remove(key: unknown): Slot | undefined {
        const hash = hashKey(key);
        const bucket = this.buckets.get(hash);
        const at = bucket?.findIndex((slot) => equalValues(slot.key, key)) ?? -1;
        if (!bucket || at < 0) {
            return undefined;
        }
        const [slot] = bucket.splice(at, 1);
        if (bucket.length === 0) {
            this.buckets.delete(hash);
        }
        this.size -= 1;
        return slot;
    }

    clear(): void {
        this.buckets = new Map();
        this.size = 0;
    }

    all(): Slot[] {
        return [...this.buckets.values()].flat();
    }
}

/** Apex Set. */
export class ApexSet extends Collection {
    readonly elementType: TypeName;
    private readonly slots = new Slots();
    iterations = 0;
    isReadOnly = false;

    constructor(elementType: TypeName, items: Iterable<unknown> = []) {
        super();
        this.elementType = elementType;
        for (const item of items) {
            this.slots.put(item, true);
        }
    }

    override equalTo(other: unknown): boolean {
        return (
            other instanceof ApexSet &&
            this.size === other.size &&
            this.values().every((item) => other.has(item))
        );
    }

    override get contentKey(): string {
        return `e${this.values().map(hashKey).sort().join()}`;
    }

    get size(): number {
        return this.slots.size;
    }

    has(item: unknown): boolean {
        return this.slots.find(item) !== undefined;
    }

    /** True when the set changed. */
    add(item: unknown): boolean {
        this.beforeChange();
        const before = this.slots.size;
        if (!this.has(item)) {
            this.slots.put(item, true);
        }
        return this.slots.size !== before;
    }

    remove(item: unknown): boolean {
        this.beforeChange();
        return this.slots.remove(item) !== undefined;
    }

    clear(): void {
        this.beforeChange();
        this.slots.clear();
    }

    /** The elements in insertion order. */
    values(): unknown[] {
        return this.slots.all().map((slot) => slot.key);
    }

    beforeChange(): void {
        if (this.isReadOnly) {
            raise('FinalException', 'Collection is read-only');
        }
        if (this.iterations > 0) {
            raise('FinalException', 'Cannot modify a collection while it is being iterated.');
        }
    }
}

/** Apex Map. */
export class ApexMap extends Collection {
    readonly keyType: TypeName;
    readonly valueType: TypeName;
    private readonly slots = new Slots();
    isReadOnly = false;

    constructor(
        keyType: TypeName,
        valueType: TypeName,
        entries: Iterable<readonly [unknown, unknown]> = [],
    ) {
        super();
        this.keyType = keyType;
        this.valueType = valueType;
        for (const [key, value] of entries) {
            this.slots.put(key, value);
        }
    }

    override equalTo(other: unknown): boolean {
        return (
            other instanceof ApexMap &&
            this.size === other.size &&
            this.entries().every(
                ([key, value]) => other.has(key) && equalValues(value, other.get(key)),
            )
        );
    }

    override get contentKey(): string {
        return `p${this.entries()
            .map(([key, item]) => `${hashKey(key)}>${hashKey(item)}`)
            .sort()
            .join()}`;
    }

    get size(): number {
        return this.slots.size;
    }

    has(key: unknown): boolean {
        return this.slots.find(key) !== undefined;
    }

    /** Null when absent. */
    get(key: unknown): unknown {
        return this.slots.find(key)?.value ?? null;
    }

    /** The value that was there before, or null. */
    put(key: unknown, value: unknown): unknown {
        this.beforeChange();
        const before = this.get(key);
        this.slots.put(key, value);
        return before;
    }

    remove(key: unknown): unknown {
        this.beforeChange();
        return this.slots.remove(key)?.value ?? null;
    }

    clear(): void {
        this.beforeChange();
        this.slots.clear();
    }

    keys(): unknown[] {
        return this.slots.all().map((slot) => slot.key);
    }

    valuesInOrder(): unknown[] {
        return this.slots.all().map((slot) => slot.value);
    }

    entries(): [unknown, unknown][] {
        return this.slots.all().map((slot) => [slot.key, slot.value]);
    }

    private beforeChange(): void {
        if (this.isReadOnly) {
            raise('FinalException', 'Collection is read-only');
        }
    }
}
