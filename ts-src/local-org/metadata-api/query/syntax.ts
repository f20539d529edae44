/** The subset of SOQL that Setup rows are asked with (SOQL and SOSL Reference > SELECT). */
export class QueryProblem extends Error {
    readonly code: string;

    constructor(code: string, message: string) {
        super(message);
        this.name = 'QueryProblem';
        this.code = code;
    }
}

export type Literal = string | number | boolean | null | Date | { range: [Date, Date] };

export type Condition =
    | { kind: 'and' | 'or'; parts: Condition[] }
    | { kind: 'not'; part: Condition }
    | { kind: 'compare'; field: string; operator: string; value: Literal }
    | { kind: 'in'; field: string; isNegated: boolean; values: Literal[] };

export interface Selected {
    field: string;
    /** count(field): the only aggregate Setup rows are asked for here. */
    isCount: boolean;
    alias: string | null;
}

export interface Query {
    /** SELECT COUNT(): a number and no rows. */
    isCountOnly: boolean;
    selected: Selected[];
    from: string;
    where: Condition | null;
    orderBy: { field: string; isDescending: boolean; nullsLast: boolean }[];
    limit: number | null;
    offset: number;
}
