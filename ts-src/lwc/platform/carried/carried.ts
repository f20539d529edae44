/**
 * Many rows on their way into another component. A plain list would be wrapped there, and each of its rows with it, so
 * that reading twenty thousand of them costs more than everything that is done with them.
 */
export class Carried<T> {
    readonly items: readonly T[];

    constructor(items: readonly T[] = []) {
        this.items = items;
    }
}
