import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnonymous, parseApex, parseTrigger } from '../index.ts';

test('a class keeps its members in order with their modifiers', () => {
    const unit = parseApex(
        `@IsTest(SeeAllData=false isParallel=true) public with sharing class A extends B implements C, D<E> {
            static { }
            { }
            private Integer a = 1, b;
            public String p { get; private set { p = value; } }
            A() { this(1); }
            global static void go(final Integer n, List<Id> ids) { }
            class Nested { }
            enum Color { RED, GREEN }
            interface Shape extends Other { Integer area(); }
        }`,
        'A.cls',
    );
    assert.equal(unit.kind, 'class');
    const kinds = unit.members.map(({ kind }) => kind);
    assert.deepEqual(kinds, [
        'initializer',
        'initializer',
        'field',
        'property',
        'constructor',
        'method',
        'class',
        'enum',
        'interface',
    ]);
    assert.deepEqual(
        unit.modifiers.keywords.map(({ keyword }) => keyword),
        ['public', 'withsharing'],
    );
    assert.deepEqual(
        unit.modifiers.annotations[0]?.parameters.map(({ name }) => name.text),
        ['SeeAllData', 'isParallel'],
    );
    assert.equal(unit.interfaces.length, 2);
});

test('spans count lines and columns from one', () => {
    const unit = parseApex('public class A {\r\n    Integer a;\n}', 'A.cls');
    assert.equal(unit.kind, 'class');
    const { line, column, start, end } = unit.members[0]?.span ?? assert.fail();
    assert.deepEqual({ line, column, start, end }, { line: 2, column: 5, start: 22, end: 32 });
});

test('a trigger has its events, its statements and its members', () => {
    const unit = parseTrigger(
        `trigger T on Account (before insert, after undelete) {
            Integer n = 0;
            void helper() { }
            if (n == 0) return;
        }`,
        'T.trigger',
    );
    assert.deepEqual(unit.events, ['before insert', 'after undelete']);
    assert.deepEqual(
        unit.members.map(({ kind }) => kind),
        ['method'],
    );
    assert.deepEqual(
        unit.body.statements.map(({ kind }) => kind),
        ['localVariables', 'if'],
    );
});

test('anonymous Apex mixes statements with methods and types', () => {
    const unit = parseAnonymous(`
        public class Helper { }
        Integer twice(Integer n) { return n * 2; }
        static Integer count = 0;
        System.debug(twice(2));
    `);
    assert.deepEqual(
        unit.members.map(({ kind }) => kind),
        ['class', 'method', 'field'],
    );
    assert.deepEqual(
        unit.body.statements.map(({ kind }) => kind),
        ['expressionStatement'],
    );
});

test('every statement has its kind', () => {
    const unit = parseAnonymous(`
        { }
        final Integer a = 1, b;
        a++;
        if (a == 1) a = 2; else if (b == 1) a = 3; else { }
        while (true) break;
        do { continue; } while (false);
        for (Integer i = 0, j = 1; i < 1; i++) { }
        for (;;) { }
        for (Account r : [SELECT Id FROM Account]) { }
        try { } catch (System.DmlException e) { } finally { }
        throw e;
        return;
        switch on a { when 1, -2 { } when null { } when Outer.Kind.ONE { } when else { } }
        switch on r { when Account x { } }
        insert as user r;
        upsert r Account.Key__c;
        merge r s;
        System.runAs(u) { }
    `);
    assert.deepEqual(
        unit.body.statements.map(({ kind }) => kind),
        [
            'block',
            'localVariables',
            'expressionStatement',
            'if',
            'while',
            'doWhile',
            'for',
            'for',
            'forEach',
            'try',
            'throw',
            'return',
            'switch',
            'switch',
            'dml',
            'dml',
            'dml',
            'runAs',
        ],
    );
});

test('a parameter list separated by commas is no annotation to the platform', () => {
    assert.throws(
        () => parseApex('@A(b=true, c=true) class D {}', 'D.cls'),
        /Unexpected token ','\./,
    );
});
