import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { Org } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'heap-'));
after(() => rmSync(folder, { recursive: true }));

function write(name: string, source: string): void {
    writeFileSync(join(folder, `${name}.cls`), source);
}

write(
    'Growth',
    `public class Growth {
    public String text = '';
    public Growth next;
    public static final String LINE = 'abcdefghij'.repeat(100);

    /** The value has to stay live until the heap was measured. */
    public static Integer of(Integer before, Object value) {
        Integer grown = Limits.getHeapSize() - before;
        return value == null ? 0 : grown;
    }
    public static List<String> lines(Integer count) {
        List<String> made = new List<String>();
        for (Integer i = 0; i < count; i++) {
            made.add(LINE + i);
        }
        return made;
    }
}`,
);

write(
    'GrowthTest',
    `@IsTest private class GrowthTest {
    /** Within a factor of two. */
    static void near(Integer expected, Integer grown) {
        Assert.isTrue(grown >= expected / 2 && grown <= expected * 2, grown + ' instead of ' + expected);
    }
    @IsTest static void text() {
        Integer before = Limits.getHeapSize();
        near(100000, Growth.of(before, 'x'.repeat(100000)));
    }
    @IsTest static void numbers() {
        Integer before = Limits.getHeapSize();
        List<Integer> made = new List<Integer>();
        for (Integer i = 0; i < 10000; i++) { made.add(i); }
        near(10000 * 8, Growth.of(before, made));
    }
    @IsTest static void longs() {
        Integer before = Limits.getHeapSize();
        Set<Long> made = new Set<Long>();
        for (Long i = 0; i < 10000; i++) { made.add(i); }
        near(10000 * 12, Growth.of(before, made));
    }
    @IsTest static void mapOfTexts() {
        Integer before = Limits.getHeapSize();
        Map<Integer, String> made = new Map<Integer, String>();
        for (Integer i = 0; i < 1000; i++) { made.put(i, 'value '.repeat(10) + i); }
        near(1000 * 75, Growth.of(before, made));
    }
    @IsTest static void equalTextsThatWereMadeOneByOne() {
        Integer before = Limits.getHeapSize();
        List<String> made = new List<String>();
        for (Integer i = 0; i < 1000; i++) { made.add('abcdefghij'.repeat(10)); }
        near(1000 * 104, Growth.of(before, made));
    }
    @IsTest static void oneTextInManyPlaces() {
        String shared = 'abcdefghij'.repeat(100);
        Integer before = Limits.getHeapSize();
        List<String> made = new List<String>();
        for (Integer i = 0; i < 1000; i++) { made.add(shared); }
        near(1000 * 4, Growth.of(before, made));
    }
    @IsTest static void oneTextThatStaysAsItWas() {
        List<String> texts = Growth.lines(0);
        texts.add('abcdefghij'.repeat(10000));
        Integer before = Limits.getHeapSize();
        for (Integer i = 0; i < 10; i++) { texts.add(texts[0].replace('nothing', 'such').trim()); }
        near(11 * 4, Growth.of(before, texts));
    }
    @IsTest static void records() {
        Integer before = Limits.getHeapSize();
        List<Account> made = new List<Account>();
        for (Integer i = 0; i < 1000; i++) { made.add(new Account(Name = 'abcdefghij'.repeat(10) + i)); }
        near(1000 * 130, Growth.of(before, made));
    }
    @IsTest static void rowsOfAQuery() {
        List<Contact> people = new List<Contact>();
        for (Integer i = 0; i < 100; i++) { people.add(new Contact(LastName = 'N' + i, Description = 'abcdefghij'.repeat(100))); }
        insert people;
        people = null;
        Integer before = Limits.getHeapSize();
        List<Contact> found = [SELECT Description FROM Contact];
        near(100 * 1050, Growth.of(before, found));
    }
    @IsTest static void bytesAndWhatIsReadFromThem() {
        Integer before = Limits.getHeapSize();
        Blob bytes = Blob.valueOf('x'.repeat(100000));
        near(100000, Growth.of(before, bytes));
        Object tree = JSON.deserializeUntyped(JSON.serialize(Growth.lines(100)));
        near(200000, Growth.of(before, new List<Object>{ bytes, tree }));
    }
    @IsTest static void whatIsLetGo() {
        String text = 'x'.repeat(1000000);
        Integer before = Limits.getHeapSize();
        text = null;
        near(1000000, before - Limits.getHeapSize());
    }
    @IsTest static void garbage() {
        Integer sum = 0;
        for (Integer i = 0; i < 100000; i++) {
            String line = Growth.LINE + i;
            sum += line.length();
        }
        for (Integer i = 0; i < 100; i++) { sum += Growth.lines(1000).size(); }
        Assert.isTrue(sum > 100000000);
    }
    @IsTest static void neverLessByHoldingMore() {
        List<Object> held = new List<Object>();
        Integer last = Limits.getHeapSize();
        for (Integer i = 0; i < 50; i++) {
            held.add(new Account(Name = 'n' + i));
            held.add(new Growth());
            Integer now = Limits.getHeapSize();
            Assert.isTrue(now > last);
            last = now;
        }
    }
    @IsTest static void startTestFreesNothing() {
        String text = 'x'.repeat(1000000);
        Test.startTest();
        Assert.isTrue(Limits.getHeapSize() >= text.length());
        Test.stopTest();
        Assert.isTrue(Limits.getHeapSize() >= text.length());
    }
    @IsTest static void exceptionsGiveTheirVariablesBack() {
        Integer before = Limits.getHeapSize();
        for (Integer i = 0; i < 100; i++) {
            try { failing(i); } catch (IllegalArgumentException e) { Assert.isNotNull(e); }
        }
        Assert.isTrue(Limits.getHeapSize() - before < 50000);
    }
    static void failing(Integer i) {
        List<String> lines = Growth.lines(100);
        throw new IllegalArgumentException(lines[0]);
    }
    @IsTest static void twiceAsMuchInAJob() {
        Test.startTest();
        System.enqueueJob(new HoldingJob(10));
        Test.stopTest();
        Assert.areEqual(10000, HoldingJob.held);
    }
}`,
);

write(
    'HoldingJob',
    `public class HoldingJob implements Queueable {
    public static Integer held = 0;
    private Integer megabytes;
    public HoldingJob(Integer megabytes) { this.megabytes = megabytes; }
    public void execute(QueueableContext context) {
        List<String> lines = Growth.lines(megabytes * 1000);
        held = lines.size();
    }
}`,
);

write(
    'TooMuchTest',
    `@IsTest private class TooMuchTest {
    @IsTest static void listOfTexts() {
        List<String> lines = new List<String>();
        while (true) { lines.add(Growth.LINE.repeat(2)); }
    }
    @IsTest static void textThatGrows() {
        String text = '';
        while (true) { text += Growth.LINE; }
    }
    @IsTest static void textThatGrowsByAssignment() {
        String text = '';
        while (true) { text = text + Growth.LINE + '\\n'; }
    }
    @IsTest static void textInAField() {
        Growth one = new Growth();
        while (true) { one.text += Growth.LINE; }
    }
    @IsTest static void everyPrefixOfAText() {
        List<String> prefixes = new List<String>();
        String text = Growth.LINE;
        while (true) { text += '.'; prefixes.add(text); }
    }
    @IsTest static void mapOfLists() {
        Map<Integer, List<Integer>> numbers = new Map<Integer, List<Integer>>();
        for (Integer i = 0; true; i++) { numbers.put(i, new List<Integer>{ i, i + 1, i + 2 }); }
    }
    @IsTest static void records() {
        List<Account> accounts = new List<Account>();
        while (true) { accounts.add(new Account(Name = 'Acme', Description = Growth.LINE + accounts.size())); }
    }
    @IsTest static void chainOfObjects() {
        Growth last = null;
        while (true) {
            Growth made = new Growth();
            made.next = last;
            last = made;
        }
    }
    @IsTest static void inTheCaller() {
        List<String> lines = Growth.lines(4000);
        List<String> more = Growth.lines(4000);
        Assert.areEqual(8000, lines.size() + more.size());
    }
    @IsTest static void cannotBeCaught() {
        try { Growth.lines(10000); } catch (Exception e) { Assert.fail('caught'); }
    }
    @IsTest static void inAJob() {
        Test.startTest();
        System.enqueueJob(new HoldingJob(14));
        Test.stopTest();
    }
}`,
);

suite('heap', () => {
    const org = Org.fromFolders([folder]);
    after(() => org.close());
    const run = (): ReturnType<Org['runTests']>['result']['tests'] => org.runTests().result.tests;
    const results = run();

    test('both classes run', () => assert.equal(results.length, 27));

    for (const { FullName, Message, Outcome, StackTrace } of results) {
        test(FullName, () => {
            if (FullName.startsWith('TooMuchTest')) {
                const bytes = Number(
                    /^System.LimitException: Apex heap size too large: (\d+)$/.exec(
                        Message ?? '',
                    )?.[1],
                );
                const limit = FullName.endsWith('inAJob') ? 12_000_000 : 6_000_000;
                assert.ok(bytes > limit && bytes < limit * 1.4, `${Message} ${StackTrace}`);
            } else {
                assert.equal(Outcome, 'Pass', `${Message} ${StackTrace}`);
            }
        });
    }

    test('is the same in every run', () => {
        const seen = (tests: typeof results): unknown =>
            tests.map(({ FullName, Message, limits }) => [
                FullName,
                Message,
                limits?.find(({ name }) => name === 'heapSize')?.used,
            ]);
        assert.deepEqual(seen(run()), seen(results));
    });
});
