/**
 * The account of the heap, kept where values are made. What is live is measured (room execution, heap); between two
 * measurements the account says how much can have come: what was made is never less than what stayed.
 */
export const heap = {
    /** Bytes made since the last measurement. */
    made: 0,
    /** When more than this was made, the heap is measured again. */
    due: Number.POSITIVE_INFINITY,
    /** Bytes of all texts that the transaction made: two equal texts are two only if both were made. */
    texts: 0,
    /** What running methods hold, the outermost first: `this`, parameters, variables. */
    slots: new Array<unknown>(4096).fill(null),
    /** How many of the slots are in use. */
    top: 0,
};

/**
 * Bytes by kind of value. A character takes one byte, one beyond the basic plane two (newbedev.com/how-is-heap-size-calculated);
 * an Integer takes eight with its place, and a second place for the same value nothing (gist brianmfear/dd5f9569b9a3).
 * What is not known of the platform is what Java is known for: a header per object, a reference per place.
 */
export const heapBytes = {
    /** A place in a collection, a field of an object or record. */
    place: 4,
    /** Boolean, Integer, enums. */
    small: 4,
    /** Long, Double, Decimal, Date, Datetime, Time. */
    large: 8,
    /** Any object, collection or record, before what it holds. */
    header: 16,
} as const;

/** A text that was made just now. */
export function madeText(bytes: number): void {
    heap.made += bytes;
    heap.texts += bytes;
}
