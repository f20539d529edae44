import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from '../../../values/index.ts';
import { asFieldValue, evaluate, holds, parseFormula, references } from '../index.ts';
import { scopeOf } from './scopes.ts';

const status = (value: string | null) => ({ S__c: { kind: 'picklist', value } }) as const;
const amount = (value: string | null) => ({ A__c: { kind: 'currency', value } }) as const;

test('a change is a difference of stored values', () => {
    const changed = parseFormula('ISCHANGED(A__c)');
    assert.equal(holds(changed, scopeOf(amount('2'), { before: amount('1') })), true);
    assert.equal(holds(changed, scopeOf(amount('2.0'), { before: amount('2') })), false);
    assert.equal(
        holds(changed, scopeOf(amount('0'), { before: amount(null), blanks: 'zero' })),
        true,
    );
    assert.equal(holds(changed, scopeOf(amount('2'), { isNew: true })), false);
});

test('the prior value of a new record is its value', () => {
    const prior = parseFormula("ISPICKVAL(PRIORVALUE(S__c), 'Open')");
    assert.equal(holds(prior, scopeOf(status('Closed'), { before: status('Open') })), true);
    assert.equal(holds(prior, scopeOf(status('Open'), { isNew: true })), true);
});

test('a rule sees whether the record is new', () => {
    const rule = parseFormula(
        'NOT(ISNEW()) && ISCHANGED(S__c) && ISPICKVAL(PRIORVALUE(S__c), "Closed")',
    );
    assert.equal(holds(rule, scopeOf(status('Open'), { before: status('Closed') })), true);
    assert.equal(holds(rule, scopeOf(status('Open'), { isNew: true })), false);
});

test('paths and globals are asked of the scope', () => {
    const fields = {
        'Account.Owner.Name': { kind: 'text', value: 'Ada' },
        '$User.Alias': { kind: 'text', value: 'ada' },
        '$Permission.Approve': { kind: 'checkbox', value: true },
    } as const;
    const formula = parseFormula(
        'IF($Permission.Approve, Account.Owner.Name & "/" & $User.Alias, "")',
    );
    assert.equal(evaluate(formula, scopeOf(fields)), 'Ada/ada');
    assert.deepEqual(
        references(formula).map((path) => path.join('.')),
        ['$Permission.Approve', 'Account.Owner.Name', '$User.Alias'],
    );
});

test('VLOOKUP asks the scope for one record of another object', () => {
    const formula = parseFormula(
        'VLOOKUP($ObjectType.Zip__c.Fields.City__c, $ObjectType.Zip__c.Fields.Name, Zip__c)',
    );
    const scope = scopeOf(
        { Zip__c: { kind: 'text', value: '94105' } },
        {
            lookup: (...asked) => ({ kind: 'text', value: asked.join(' ') }),
        },
    );
    assert.equal(evaluate(formula, scope), 'Zip__c City__c Name 94105');
});

test('a field keeps its scale, its percent and no empty text', () => {
    assert.equal(String(asFieldValue(Decimal.of('1.005'), 'number', 2)), '1.01');
    assert.equal(String(asFieldValue(Decimal.of('0.24'), 'percent', 1)), '24.0');
    assert.equal(asFieldValue('', 'text', 0), null);
    assert.equal(asFieldValue(null, 'checkbox', 0), false);
});
