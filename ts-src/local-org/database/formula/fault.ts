/** A formula that is right cannot be computed on this record: a field shows `#Error!`. */
export class FormulaFault extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'FormulaFault';
    }
}
