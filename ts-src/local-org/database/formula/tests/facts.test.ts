import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ApexDatetime, Decimal } from '../../../values/index.ts';
import { evaluate, FormulaFault, parseFormula } from '../index.ts';
import type { FormulaValue } from '../index.ts';
import { scopeOf } from './scopes.ts';
import type { WrittenFields } from './scopes.ts';

interface Fact {
    readonly formula: string;
    readonly fields?: WrittenFields;
    readonly blanks?: 'zero' | 'blank';
    readonly result?: string | boolean | null;
    readonly fault?: true;
}

const folder = join(import.meta.dirname, '../../../../conformance/formula');

function written(value: FormulaValue): string | boolean | null {
    if (value === null || typeof value === 'boolean') {
        return value;
    }
    if (value instanceof Decimal) {
        return value.stripped().toString();
    }
    return value instanceof ApexDatetime ? value.toIso() : String(value);
}

for (const file of readdirSync(folder)) {
    const { facts } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        readonly facts: readonly Fact[];
    };
    for (const { formula, fields = {}, blanks = 'blank', result, fault } of facts) {
        test(`${file}: ${formula} ${JSON.stringify(fields)} ${blanks}`, () => {
            const compute = (): FormulaValue =>
                evaluate(parseFormula(formula), scopeOf(fields, { blanks }));
            if (fault === true) {
                assert.throws(compute, FormulaFault);
            } else {
                assert.equal(written(compute()), result);
            }
        });
    }
}
