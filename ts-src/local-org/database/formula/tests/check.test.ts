import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompileError } from '../../../diagnostics/index.ts';
import { checkFormula, parseFormula } from '../index.ts';
import type { FieldKind, FormulaType } from '../index.ts';

const kinds: Readonly<Record<string, FieldKind>> = {
    Name: 'text',
    Amount: 'currency',
    StageName: 'picklist',
    Tags__c: 'multipicklist',
    CloseDate: 'date',
    CreatedDate: 'datetime',
    IsWon: 'checkbox',
    'Account.Name': 'text',
    '$User.Alias': 'text',
};
const types = {
    field: (path: readonly string[]): FieldKind | null => kinds[path.join('.')] ?? null,
    global: (path: readonly string[]): FieldKind | null => kinds[path.join('.')] ?? null,
};

function messages(text: string, expected: FormulaType): string[] {
    try {
        return checkFormula(parseFormula(text), types, expected).map(({ message }) => message);
    } catch (error) {
        if (error instanceof CompileError) {
            return error.diagnostics.map(({ message }) => message);
        }
        throw error;
    }
}

const good: readonly (readonly [string, FormulaType])[] = [
    ['Amount * 0.1 + IF(IsWon, 5, NULL)', 'Number'],
    ['CloseDate - TODAY()', 'Number'],
    ['CreatedDate + 1.5', 'DateTime'],
    ['Account.Name & " " & TEXT(StageName) & $User.Alias', 'Text'],
    ['CASE(StageName, "A", 1, 2)', 'Number'],
    ['ISPICKVAL(StageName, "A") || INCLUDES(Tags__c, "b") || ISBLANK(StageName)', 'Boolean'],
    ['ISCHANGED(StageName) && PRIORVALUE(Amount) > 3', 'Boolean'],
    ['BLANKVALUE(CloseDate, DATE(2026, 1, 1))', 'Date'],
];
for (const [text, expected] of good) {
    test(`${text} is a formula of type ${expected}`, () =>
        assert.deepEqual(messages(text, expected), []));
}

const bad: readonly (readonly [string, FormulaType, string])[] = [
    ['Nope__c + 1', 'Number', 'Field Nope__c does not exist. Check spelling.'],
    ['NOPE(1)', 'Number', 'Unknown function NOPE. Check spelling.'],
    ['PREDICT(Name)', 'Number', 'The formula function PREDICT is not supported by the local org'],
    [
        'IF(TRUE, 1)',
        'Number',
        "Incorrect number of parameters for function 'IF()'. Expected 3, received 2",
    ],
    [
        'CASE(1, 2, 3, 4, 5)',
        'Number',
        "Incorrect number of parameters for function 'CASE()'. Expected 4, received 5",
    ],
    [
        'IF(Name, 1, 2)',
        'Number',
        "Incorrect parameter type for function 'IF()'. Expected Boolean, received Text",
    ],
    [
        'IF(IsWon, 1, "a")',
        'Number',
        "Incorrect parameter type for function 'IF()'. Expected Number, received Text",
    ],
    [
        'Amount & "x"',
        'Text',
        "Incorrect parameter type for operator '&'. Expected Text, received Number",
    ],
    [
        'IsWon = CloseDate',
        'Boolean',
        "Incorrect parameter type for operator '='. Expected Boolean, received Date",
    ],
    [
        'CloseDate + CloseDate',
        'Date',
        "Incorrect parameter type for operator '+'. Expected Number, received Date",
    ],
    [
        'StageName = "A"',
        'Boolean',
        'Field StageName is a picklist field. Picklist fields are only supported in certain functions.',
    ],
    [
        'Amount',
        'Text',
        'Formula result is data type (Number), incompatible with expected data type (Text).',
    ],
    ['(1 + 2', 'Number', "Syntax error.  Missing ')'"],
    ['1 + 2)', 'Number', "Syntax error. Extra ')'"],
    ['1 + * 2', 'Number', "Syntax error.  Found '*'"],
    ['1 +', 'Number', 'Syntax error'],
    ['Name ~ 1', 'Number', "Syntax error.  Found '~'"],
];
for (const [text, expected, message] of bad) {
    test(`${text} is refused`, () => assert.deepEqual(messages(text, expected), [message]));
}

test('nesting too deep for the machine is refused with a sentence', () => {
    assert.deepEqual(messages(`${'('.repeat(2000)}1${')'.repeat(2000)}`, 'Number'), [
        'Formula is too complex',
    ]);
});
