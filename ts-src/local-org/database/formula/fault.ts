/** A formula that is right cannot be computed on this record: a field shows `#Error!`. */
export class FormulaFault extends Error {
    /** Without a trace, which nobody reads: a fault is an answer, and where a formula has one, every record does. */
    constructor(message: string) {
        const { stackTraceLimit } = Error;
        Error.stackTraceLimit = 0;
        super(message);
        Error.stackTraceLimit = stackTraceLimit;
        this.name = 'FormulaFault';
    }
}
