/** What list, set and map have in common for comparison: equality does not know them, they know equality. */
export abstract class Collection {
    /** Same kind of collection with equal content. */
    abstract equalTo(other: unknown): boolean;

    /** Equal collections have equal keys. */
    abstract get contentKey(): string;
}
