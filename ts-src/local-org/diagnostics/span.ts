/** A stretch of source text. Lines and columns count from 1, offsets from 0; `end` is exclusive. */
export interface Span {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly line: number;
    readonly column: number;
}
