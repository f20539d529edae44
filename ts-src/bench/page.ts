import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { openPages } from './harness/benchPages.ts';
import { comparedRows, compactLine } from './harness/comparedRows.ts';
import type { BenchRow } from './harness/comparedRows.ts';
import { inPage, script } from './harness/inPage.ts';
import type { Scrolling } from './harness/inPage.ts';
import type { Bench, Job, JobReport } from './harness/job.ts';
import { spreadOf } from './harness/statistics.ts';

const rowCount = 20_000;
const runs = 5;
const rowsAtOnce = 2000;
const steps = 120;
/** The table draws every row it has: looked at once per size, so that it is seen how it grows, each with an end. */
const tableSizes = [1000, 5000, rowCount];
const tableSteps = 5;
const tableMs = 300_000;
const stepPixels = 600;
const slowFrame = 50;
const filterText = 'Shipment_Flow';
const columns = ['fullName', 'type', 'change', 'changedBy', 'changedAt'];
const doors = ['/aura/CompareController.rows', '/aura/CompareController.chunk'];

export const job: Job = {
    name: 'page',
    peer: 'lightning-datatable',
    target: `comparison of ${rowCount} rows: first rows < 1 s after data, no blank frames, filter < 200 ms`,
    minutes: 30,
    run,
};

interface Seen {
    readonly first: number;
    readonly filter: number;
    readonly scrolling: Scrolling;
}

async function run(bench: Bench): Promise<JobReport> {
    const rows = comparedRows(rowCount);
    const hub = bench.hub();
    const pages = await openPages(bench, hub, answersOf(rows));
    const browser = await chromium.launch({
        executablePath: bench.chromium(),
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    const ours: Seen[] = [];
    const theirs: Table[] = [];
    const trouble: string[] = [];
    try {
        for (let round = 0; round < runs; round += 1) {
            bench.say(`run ${round + 1} of ${runs}`);
            ours.push(await inFreshPage(browser, (page) => lookAtOurs(page, pages.loginUrl)));
        }
        for (const size of tableSizes) {
            bench.say(`lightning-datatable, ${size} rows`);
            const seen = await attempt(() =>
                inFreshPage(browser, (page) =>
                    withEnd(lookAtTheirs(page, pages.loginUrl, rows.slice(0, size))),
                ),
            );
            theirs.push({ size, seen: typeof seen === 'string' ? null : seen });
            if (typeof seen === 'string') {
                trouble.push(`lightning-datatable, ${size} rows: ${seen}`);
            }
        }
    } finally {
        await browser.close();
        await pages.close();
    }
    return reportOf(ours, theirs, [...new Set(trouble)]);
}

/** Null where it did not end in time. */
interface Table {
    readonly size: number;
    readonly seen: Seen | null;
}

/** The page asks by one of two doors, whichever its version knows. */
function answersOf(rows: readonly BenchRow[]) {
    const summary = {
        id: 'a0000000000000000A',
        name: 'CMP-1',
        sourceOrgId: 'a0100000000000000A',
        sourceOrgName: 'Source',
        targetOrgId: 'a0100000000000001A',
        targetOrgName: 'Target',
        state: 'Done',
        newCount: rows.filter(({ change }) => change === 'New').length,
        changedCount: rows.filter(({ change }) => change === 'Changed').length,
        deletedCount: rows.filter(({ change }) => change === 'Deleted').length,
        sameCount: 0,
        orderOnlyCount: 0,
        unreadableCount: 0,
    };
    return (target: string, parameters: Readonly<Record<string, unknown>>): unknown => {
        const start = Number(parameters['start'] ?? 0);
        const part = rows.slice(start, start + rowsAtOnce);
        const next = start + rowsAtOnce < rows.length ? start + rowsAtOnce : null;
        switch (target) {
            case 'CompareController.latest':
                return [summary];
            case 'CompareController.comparison':
                return summary;
            case 'CompareController.rows':
                return { rows: part, total: rows.length };
            case 'CompareController.chunk':
                return { text: part.map(compactLine).join('\n'), next };
            default:
                return undefined;
        }
    };
}

async function inFreshPage<T>(browser: Browser, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext({
        viewport: { width: 1440, height: 1000 },
        // The measuring script is not part of the page.
        bypassCSP: true,
    });
    try {
        return await look(await context.newPage());
    } finally {
        await context.close();
    }
}

function withEnd<T>(look: Promise<T>): Promise<T> {
    return Promise.race([
        look,
        new Promise<never>((_, reject) => {
            setTimeout(
                () => reject(new Error(`not over after ${tableMs / 1000} s: it counts as failed`)),
                tableMs,
            ).unref();
        }),
    ]);
}

async function attempt<T>(look: () => Promise<T>): Promise<T | string> {
    try {
        return await look();
    } catch (error) {
        return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    }
}

type LoginUrl = (username: string) => string;
const person = 'anna.keller@northwind-solar.example';

async function lookAtOurs(page: Page, loginUrl: LoginUrl): Promise<Seen> {
    const row = '[role="row"][data-index]';
    const rows = ['c-compare-rows', row];
    await page.goto(loginUrl(person));
    await page.addInitScript({ path: script });
    await page.addInitScript(`bench.noteArrival(${JSON.stringify(doors)})`);
    await page.goto(new URL('/lightning/n/GatehouseCompare', page.url()).href);
    const first = await inPage<number>(page, 'timeToFirstRow', rows);
    await inPage(page, 'isGone', ['c-compare-result', '.reading']);
    const scrolling = await inPage<Scrolling>(
        page,
        'scroll',
        ['c-compare-rows', '.view'],
        row,
        stepPixels,
        steps,
    );
    const search = ['c-compare-filters', 'input[type="search"]'];
    const filter = await inPage<number>(page, 'timeToFilter', search, rows, filterText);
    return { first, filter, scrolling };
}

/** The same rows in the base component, in a page of the same host; filtered rows are handed over as a page would. */
async function lookAtTheirs(
    page: Page,
    loginUrl: LoginUrl,
    rows: readonly BenchRow[],
): Promise<Seen> {
    await page.goto(loginUrl(person));
    await page.addInitScript({ path: script });
    await page.reload();
    const first = await inPage<number>(page, 'openTable', rows, columns);
    const scrolling = await inPage<Scrolling>(
        page,
        'scroll',
        ['lightning-datatable', '.slds-scrollable_y'],
        'tr[data-row-key-value]',
        stepPixels,
        tableSteps,
    );
    const filter = await inPage<number>(page, 'filterTable', rows, filterText);
    return { first, filter, scrolling };
}

function reportOf(
    ours: readonly Seen[],
    theirs: readonly Table[],
    trouble: readonly string[],
): JobReport {
    const first = spreadOf(ours.map((seen) => seen.first));
    const filter = spreadOf(ours.map((seen) => seen.filter));
    const blank = ours.reduce((sum, { scrolling }) => sum + scrolling.blank, 0);
    return {
        isMet:
            ours.length === runs &&
            first.p95 < 1000 &&
            filter.p95 < 200 &&
            blank === 0 &&
            ours.every(({ scrolling }) => scrolling.moved > 0),
        sentence: `first rows ${first.p95.toFixed(0)} ms, filter ${filter.p95.toFixed(0)} ms (p95), ${blank} blank frames`,
        tables: [
            {
                title: `${runs} fresh pages (table one per size, ${tableMs / 1000} s at most), ${steps} frames (table ${tableSteps}) of ${stepPixels} px`,
                columns: [
                    '',
                    'first rows median',
                    'p95',
                    'filter median',
                    'p95',
                    'frame median',
                    'p95',
                    `frames > ${slowFrame} ms`,
                    'blank frames',
                ],
                rows: [
                    rowOf(`Gatehouse, ${rowCount} rows`, ours),
                    ...theirs.map(({ size, seen }) =>
                        rowOf(`lightning-datatable, ${size} rows`, seen === null ? [] : [seen]),
                    ),
                ],
            },
        ],
        notes: trouble,
    };
}

function rowOf(name: string, seen: readonly Seen[]): readonly string[] {
    if (seen.length === 0) {
        return [name, 'failed'];
    }
    const first = spreadOf(seen.map((one) => one.first));
    const filter = spreadOf(seen.map((one) => one.filter));
    const all = seen.flatMap(({ scrolling }) => scrolling.frames);
    const frame = spreadOf(all);
    const blank = seen.reduce((sum, { scrolling }) => sum + scrolling.blank, 0);
    const shown = [first.median, first.p95, filter.median, filter.p95, frame.median, frame.p95];
    return [
        name,
        ...shown.map((value) => `${value.toFixed(0)} ms`),
        `${all.filter((value) => value > slowFrame).length} / ${all.length}`,
        `${blank} / ${all.length}`,
    ];
}
