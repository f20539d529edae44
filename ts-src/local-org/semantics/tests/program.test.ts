import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TypedExpression, TypedStatement } from '../index.ts';
import { checked, classOf, methodOf, statementsOf } from './fixture.ts';

function valueOf(statement: TypedStatement | undefined): TypedExpression {
    const value =
        statement?.kind === 'variable'
            ? statement.value
            : statement?.kind === 'expression'
              ? statement.expression
              : null;
    assert.ok(value);
    return value;
}

test('every implicit conversion is a node', () => {
    const [first, second, third] = statementsOf(
        "Long l = 1; Decimal d = l; Id key = '001000000000001';",
    ).map(valueOf);
    assert.deepEqual(
        [first.kind, first.kind === 'convert' && first.how],
        ['convert', 'integerToLong'],
    );
    assert.equal(second.kind === 'convert' && second.how, 'longToDecimal');
    assert.equal(third.kind === 'convert' && third.how, 'stringToId');
});

test('operands of an operator have one type', () => {
    const sum = valueOf(statementsOf('Decimal d = 1.5; Object o = d * 2;')[1]);
    assert.equal(sum.kind, 'arithmetic');
    assert.equal(sum.kind === 'arithmetic' && sum.numeric, 'Decimal');
    assert.equal(sum.kind === 'arithmetic' && sum.right.kind, 'convert');
});

test('a query stands for its only row where a record is expected', () => {
    const [list, single, field, count] = statementsOf(
        'List<Account> l = [SELECT Id FROM Account]; Account a = [SELECT Id FROM Account];' +
            'String s = [SELECT Name FROM Account].Name; Integer n = [SELECT COUNT() FROM Account];',
    ).map(valueOf);
    assert.equal(list.kind === 'soql' && list.result, 'list');
    assert.equal(single.kind === 'soql' && single.result, 'single');
    assert.equal(
        field.kind === 'sobjectField' && field.target.kind === 'soql' && field.target.result,
        'single',
    );
    assert.equal(count.kind === 'soql' && count.result, 'count');
});

test('without a row, a query before `?.` or `??` is null', () => {
    const [name, record] = statementsOf(
        'String s = [SELECT Name FROM Account]?.Name; Account a = [SELECT Id FROM Account] ?? new Account();',
    ).map(valueOf);
    assert.equal(
        name.kind === 'sobjectField' && name.target.kind === 'soql' && name.target.result,
        'optional',
    );
    assert.equal(
        record.kind === 'coalesce' && record.left.kind === 'soql' && record.left.result,
        'optional',
    );
});

test('binds come in order of text with their values', () => {
    const query = valueOf(
        statementsOf(
            "String n = 'x'; Integer m = 1; Object o = [SELECT Id FROM Account WHERE Name = :n LIMIT :m];",
        )[2],
    );
    assert.deepEqual(query.kind === 'soql' && query.binds.map(({ value }) => value.type), [
        'String',
        'Integer',
    ]);
});

test('a dynamic query may be its only row', () => {
    const row = valueOf(statementsOf("Account a = Database.query('SELECT Id FROM Account');")[0]);
    assert.equal(row.kind === 'convert' && row.how, 'singleRow');
});

test('an error on a field is about the field', () => {
    const call = valueOf(statementsOf("Account a = new Account(); a.Name.addError('no');")[1]);
    assert.equal(
        call.kind === 'callPlatform' && call.key,
        'SObject.addError(Schema.SObjectField,String)',
    );
});

test('in a trigger the records are of its object', () => {
    const { program, diagnostics } = checked(
        'trigger T on Account (before insert) { String s = Trigger.new[0].Name; }',
    );
    assert.deepEqual(diagnostics, []);
    assert.equal(program.units[0].kind === 'trigger' && program.units[0].object, 'Account');
});

test('an exception has the four constructors of its parent beside its own', () => {
    const type = classOf(
        'public class OddException extends Exception { public OddException(Integer i) { } }',
    );
    const parameters = type.constructors.map((one) =>
        one.parameters.map((variable) => variable.type).join(),
    );
    assert.deepEqual(parameters, ['Integer', '', 'String', 'Exception', 'String,Exception']);
    assert.deepEqual(type.constructors[2].chain?.target, {
        kind: 'platform',
        key: 'Exception.<init>(String)',
        typeArguments: [],
    });
});

test('a method that implements an interface under other parameters gets a bridge', () => {
    const type = classOf(
        'public class B implements Database.Batchable<SObject> {' +
            ' public void execute(Database.BatchableContext c, List<Account> l) { } }',
    );
    const signatures = type.methods.map((method) =>
        method.parameters.map((variable) => variable.type).join(),
    );
    assert.deepEqual(signatures, [
        'Database.BatchableContext,List<Account>',
        'Database.BatchableContext,List<SObject>',
    ]);
});

test('lines that run are those on which a statement begins', () => {
    const { program } = checked(
        'public class C {\n    Integer a = 1;\n    void run() {\n        if (a > 0)\n        {\n            a++;\n        }\n    }\n}',
    );
    assert.deepEqual(program.units[0].executableLines, [2, 4, 6]);
});

test("from API 67 a class without a word shares, and its database operations are the user's", () => {
    const [before, after] = [66, 67].map(
        (version) => checked('public class C { }', version).program.units[0],
    );
    assert.deepEqual([before.defaultAccess, after.defaultAccess], ['system', 'user']);
    const sharing = [before, after].map(
        (unit) => unit.kind === 'types' && unit.types[0].kind === 'class' && unit.types[0].sharing,
    );
    assert.deepEqual(sharing, [null, 'with']);
});

test('the nearest class with a fitting overload is called', () => {
    const type = classOf(
        'public class Around { static String f(Integer i) { return null; }' +
            ' class Nested { Integer f(String s) { return 0; } String g() { return f(1); } } }',
    );
    assert.equal(methodOf(type, 'f').isStatic, true);
});
