import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf } from './fixture.ts';

/** Code that looks refusable and is not: taken by the platform's own compiler, or compiled in published projects. */
const accepted: Readonly<Record<string, string>> = {
    'final local reassigned': 'public class C { void run() { final Integer a = 1; a = 2; } }',
    'final parameter reassigned': 'public class C { void run(final Integer p) { p = 2; } }',
    'statement after break':
        'public class C { void run() { while (true) { break; System.debug(1); } } }',
    'test method with a result':
        '@IsTest private class C { @IsTest static Integer run() { return 1; } }',
    'test visible public field': 'public class C { @TestVisible public Integer a; }',
    'private virtual method': 'public virtual class C { private virtual void go() {} }',
    'virtual method in a plain class': 'public class C { public virtual void go() {} }',
    'private method of a parent in the same file':
        'public class C { virtual class A { private void go() {} } class B extends A { void run() { go(); } } }',
    'static method as implementation':
        'public class C implements Database.Batchable<SObject> { public static void execute(Database.BatchableContext c, List<SObject> l) { } }',
    'map of something as map of Object':
        'public class C { void f(Map<String, Object> m) {} void run(Map<String, List<Account>> m) { f(m); } }',
    'final property set by its getter':
        'public class C { static final Integer P { get { if (P == null) { P = 1; } return P; } set; } }',
    'final of the parent set by the child':
        'public virtual class C { protected final Integer a; class D extends C { D() { a = 1; } } }',
    'down from a list of any record':
        'public class C { void run(List<SObject> l) { List<Account> a = l; } }',
    'copy of a user object': 'public class C { C run() { return (C) this.clone(); } }',
    'plus sign before a string': "public class C { String s = + 'x'; }",
    'local named like a method':
        'public class C { Integer size() { return 1; } void run() { Integer size = size(); } }',
    'shadowed type by variable is the variable':
        "public class C { void run() { List<String> list1 = new List<String>(); list1.add('a'); } }",
};

for (const [name, text] of Object.entries(accepted)) {
    test(`takes: ${name}`, () => assert.deepEqual(messagesOf(text), []));
}
