import type { TypeName } from '../contract/index.ts';
import { Collection } from './collection.ts';
import { equalValues, hashKey } from './equality.ts';
import { raise } from './exceptions.ts';
import { heap, heapBytes } from './heap.ts';
import { SObjectValue } from './sobject.ts';

/** A place and the value in it, if that is small: what is large was counted when it was made. */
const element = heapBytes.place + heapBytes.small;

/** Long texts grow in place, so the one that is kept may have been counted as part of another only. */
function sharedText(value: unknown): number {
    return typeof value === 'string' && value.length >= 1024 ? value.length : 0;
}

/** Apex List. `items` is the storage; bounds are checked by get/set. */
export class ApexList extends Collection {
    readonly elementType: TypeName;
    items: unknown[];
    /** How often elements were added, removed or moved: a for-each loop does not go on over what changed. */
    changes = 0;
    isReadOnly = false;

    constructor(elementType: TypeName, items: unknown[] = []) {
        super();
        this.elementType = elementType;
        this.items = items;
        heap.made += heapBytes.header + items.length * element;
    }

    /** At the end, without asking whether the list may change. */
    append(item: unknown): void {
        this.items.push(item);
        heap.made += element + sharedText(item);
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
        this.refuseForeign(value);
        this.items[this.checked(index)] = value;
    }

    /** A `List<Account>` may be seen as a `List<SObject>`, but takes no record of another object. */
    refuseForeign(item: unknown): void {
        const { elementType } = this;
        if (
            item instanceof SObjectValue &&
            item.type !== elementType &&
            elementType !== 'SObject' &&
            elementType !== 'Object'
        ) {
            const text = `Collection store exception adding ${item.type} to List<${elementType}>`;
            raise('TypeException', text);
        }
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
        this.changes += 1;
    }
}

interface Slot {
    key: unknown;
    value: unknown;
    /** Another key with the same bucket. */
    next: Slot | null;
}

/** Numbers of any type that are equal share this form; a text never has it, and if one did, equality would decide. */
const integerKey = /^n-?\d{1,15}$/;

/** Texts and integers are what most keys are: they find their bucket without building a key. */
function bucketOf(key: unknown): unknown {
    if (typeof key === 'string' || typeof key === 'number') {
        return key;
    }
    const hash = hashKey(key);
    return integerKey.test(hash) ? Number(hash.slice(1)) : hash;
}

/** Insertion-ordered map by Apex equality: slots in buckets, so user-defined equals decides within. */
class Slots {
    private buckets = new Map<unknown, Slot>();
    size = 0;

    find(key: unknown): Slot | undefined {
        return slotIn(this.buckets.get(bucketOf(key)), key);
    }

    /** What was there before; undefined when the key is new. */
    put(key: unknown, value: unknown): unknown {
        const bucket = bucketOf(key);
        const first = this.buckets.get(bucket);
        const slot = slotIn(first, key);
        if (slot) {
            const before = slot.value;
            slot.value = value;
            return before;
        }
        const added = { key, value, next: null };
        heap.made += 2 * element + sharedText(value);
        if (first) {
            lastOf(first).next = added;
        } else {
            this.buckets.set(bucket, added);
        }
        this.size += 1;
        return undefined;
    }

    remove(key: unknown): Slot | undefined {
        const bucket = bucketOf(key);
        const first = this.buckets.get(bucket);
        const slot = slotIn(first, key);
        if (first === undefined || slot === undefined) {
            return undefined;
        }
        if (slot !== first) {
            let before = first;
            while (before.next !== slot && before.next !== null) {
                before = before.next;
            }
            before.next = slot.next;
        } else if (slot.next) {
            this.buckets.set(bucket, slot.next);
        } else {
            this.buckets.delete(bucket);
        }
        this.size -= 1;
        return slot;
    }

    clear(): void {
        this.buckets = new Map();
        this.size = 0;
    }

    all(): Slot[] {
        const slots: Slot[] = [];
        for (const first of this.buckets.values()) {
            for (let slot: Slot | null = first; slot !== null; slot = slot.next) {
                slots.push(slot);
            }
        }
        return slots;
    }
}

function slotIn(first: Slot | undefined, key: unknown): Slot | undefined {
    for (let slot = first ?? null; slot !== null; slot = slot.next) {
        if (equalValues(slot.key, key)) {
            return slot;
        }
    }
    return undefined;
}

function lastOf(first: Slot): Slot {
    let last = first;
    while (last.next !== null) {
        last = last.next;
    }
    return last;
}

/** Apex Set. */
export class ApexSet extends Collection {
    readonly elementType: TypeName;
    private readonly slots: Slots;
    changes = 0;
    isReadOnly = false;
    /** The map whose keys these are: what leaves the set leaves the map, and nothing can be added. */
    private readonly owner: ApexMap | null;

    constructor(
        elementType: TypeName,
        items: Iterable<unknown> = [],
        owner: ApexMap | null = null,
    ) {
        super();
        this.elementType = elementType;
        this.owner = owner;
        this.slots = owner?.slots ?? new Slots();
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
        if (this.owner !== null) {
            raise('FinalException', 'Collection is read-only');
        }
        if (this.has(item)) {
            return false;
        }
        this.slots.put(item, true);
        return true;
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
        if (this.isReadOnly || this.owner?.isReadOnly === true) {
            raise('FinalException', 'Collection is read-only');
        }
        this.changes += 1;
    }
}

/** Apex Map. */
export class ApexMap extends Collection {
    readonly keyType: TypeName;
    readonly valueType: TypeName;
    readonly slots = new Slots();
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
        return this.slots.put(key, value) ?? null;
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
