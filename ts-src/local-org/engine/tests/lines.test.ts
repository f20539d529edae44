import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { Org } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
after(() => rmSync(folder, { recursive: true }));

/** Each method fails on the line that ends with `// here`. */
const source = `@IsTest
private class LinesTest {
    static Account nobody;
    static Integer zero = 0;
    Integer size {
        get {
            Integer rest = zero;
            return 1 / rest; // here size
        }
        set {
            size = 1
                + value / zero; // set
        }
    }
    class Late {
        Integer first = 1;
        Integer second =
            Integer.valueOf('x'); // second
    }
    class Block {
        Integer first;
        {
            first = 1;
            first = first / zero; // here block
        }
    }
    class Made {
        Made(Integer size) {
            Integer twice = size * 2;
            Integer none = twice / zero; // here made
        }
        Made() {
            this(1);
        }
    }
    @IsTest static void declaration() {
        Integer one = 1;
        Integer none = one / zero; // here
    }
    @IsTest static void assignment() {
        Integer one = 1;
        one =
            1;
        one /= zero; // here
    }
    @IsTest static void condition() {
        if (nobody?.Name == null) {
            while (1 / zero > 0) { // here
                zero++;
            }
        }
    }
    @IsTest static void otherwise() {
        Integer one = 1;
        if (one == 2) {
            one = 3;
        } else if (one == 1) {
            one = one / zero; // here
        }
    }
    @IsTest static void loops() {
        for (Integer i = 0; i < 3; i++) {
            Integer rest = 2 - i;
            rest = 1 / rest; // here
        }
    }
    @IsTest static void forEach() {
        for (
            Integer each : new List<Integer>{ 1, 0 }
        ) {
            Integer rest = 1 / each; // here
        }
    }
    @IsTest static void untilItFails() {
        Integer rest = 2;
        do {
            rest--;
        } while (
            1 / rest > 0 // here
        );
    }
    @IsTest static void switched() {
        switch on zero {
            when 1 {
                zero = 2;
            }
            when else {
                zero = 1 / zero; // here
            }
        }
    }
    @IsTest static void caught() {
        try {
            zero = 1 / zero;
        } catch (MathException e) {
            throw new IllegalArgumentException('again'); // here
        }
    }
    @IsTest static void finallyDone() {
        try {
            zero = 0;
        } finally {
            zero = 1 / zero; // here
        }
    }
    @IsTest static void data() {
        Account made = new Account();
        insert made; // here
    }
    @IsTest static void query() {
        Integer one = 1;
        Account found = [SELECT Id FROM Account WHERE Name = 'x']; // here
    }
    @IsTest static void chain() {
        String text = 'a';
        text = text.substring(2).trim(); // here
    }
    @IsTest static void otherUser() {
        System.runAs(new User(Id = UserInfo.getUserId())) {
            Integer none = 1 / zero; // here
        }
    }
    @IsTest static void ofAProperty() {
        Integer one = new LinesTest().size;
    }
    @IsTest static void ofAnInstanceBlock() {
        Block made = new Block();
    }
    @IsTest static void ofAConstructor() {
        Made made = new Made();
    }
    @IsTest static void returned() {
        Integer none = half(1);
    }
    static Integer half(Integer whole) {
        Integer none = zero;
        return
            whole / none;
    }
    @IsTest static void ofATrigger() {
        insert new Contact(LastName = 'Fails');
    }
}
`;
writeFileSync(join(folder, 'LinesTest.cls'), source);
const triggerSource = `trigger OnContact on Contact (before insert) {
    Integer zero = 0;

    for (Contact each : Trigger.new) {
        zero = 1 / zero;
    }
}
`;
writeFileSync(join(folder, 'OnContact.trigger'), triggerSource);

/** Where a frame of the trace is expected: a line of the class, by what stands on it. */
function lineWith(text: string): number {
    return source.split('\n').findIndex((line) => line.includes(text)) + 1;
}

/** The marked line of a test method: the first one after its head. */
function markOf(method: string): number {
    const head = lineWith(`static void ${method}(`);
    const lines = source.split('\n').slice(head);
    return head + lines.findIndex((line) => line.endsWith('// here')) + 1;
}

const elsewhere: Readonly<Record<string, string>> = {
    ofAProperty: 'here size',
    ofAnInstanceBlock: 'here block',
    ofAConstructor: 'here made',
    returned: '        return',
};

suite('lines', () => {
    const org = Org.fromFolders([folder]);
    after(() => org.close());
    const { tests } = org.runTests().result;

    test('all cases run', () => assert.equal(tests.length, 19));

    for (const { MethodName: name, Outcome, Message, StackTrace } of tests) {
        test(name, () => {
            assert.equal(Outcome, 'Fail');
            const [first = ''] = (StackTrace ?? '').split('\n');
            if (name === 'ofATrigger') {
                assert.match(Message ?? '', /Trigger.OnContact: line 5, column 1/);
                return;
            }
            const mark = elsewhere[name];
            const line =
                mark === undefined
                    ? markOf(name)
                    : name === 'returned'
                      ? lineWith('            whole / none;') - 1
                      : lineWith(mark);
            assert.match(first, new RegExp(`: line ${line}, column 1$`), StackTrace ?? '');
        });
    }
});

/** The place that coverage marks when a statement runs is where the statement stands, so every one of them is checked. */
test('every executable line of the package is its own line of the generated code', () => {
    const org = Org.fromFolders(['force-app/main'], { hasCoverage: true });
    const wrong: string[] = [];
    let count = 0;
    for (const { generated } of org.compiled.units) {
        const code = generated.code.split('\n');
        generated.lines.forEach((line, at) => {
            count += 1;
            if (code[line - 1]?.includes(`hits[${at}]=1;`) !== true) {
                wrong.push(`${generated.name}:${line}`);
            }
        });
    }
    assert.ok(count > 5000, String(count));
    assert.deepEqual(wrong, []);
});
