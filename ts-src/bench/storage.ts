import type { Bench, Job, JobReport, Table } from './harness/job.ts';
import type { MadeSnapshot } from './harness/madeOrg.ts';
import { makeOrg, makeSnapshot, taken } from './harness/madeOrg.ts';
import { summaryOf, usageColumns, usageRow } from './harness/usage.ts';

const size = 20_000;
const mostShare = 50;
/** What the platform counts for a row, whatever is in it. */
const bytesPerRow = 2048;

export const job: Job = {
    name: 'storage',
    peer: null,
    target: 'a second snapshot of 20,000 components of which 1 % changed adds < 1 % of what the first takes up',
    minutes: 30,
    run,
};

function run(bench: Bench): Promise<JobReport> {
    const hub = bench.hub();
    const orgId = makeOrg(hub, 'Org');
    bench.say('first snapshot');
    const first = makeSnapshot(hub, orgId, size, { percent: 0, name: 'base' });
    bench.say('the same again, then 1 % changed');
    const same = makeSnapshot(hub, orgId, size, { percent: 0, name: 'base' });
    const changed = makeSnapshot(hub, orgId, size, { percent: 1, name: 'later' });
    bench.say('another org with the same content');
    const other = makeSnapshot(hub, makeOrg(hub, 'Other'), size, { percent: 1, name: 'later' });
    const history = hub.call<number>('ScaleBench.versions', 0);
    hub.drain();
    bench.say('verify and clean up');
    const verifyId = hub.call<string>('ScaleBench.verify').result;
    const verifying = hub.drain();
    const unswept = taken(hub);
    const sweepId = hub.call<string>('ScaleBench.sweep').result;
    const sweeping = hub.drain();
    const swept = taken(hub);
    const told = [verifyId, sweepId].map(
        (id) => hub.call<readonly string[]>('ScaleBench.told', id).result,
    );
    const governor = [
        usageRow('first: store', first.storing),
        usageRow('first: seal', first.sealing),
        usageRow('1 % changed: store', changed.storing),
        usageRow('1 % changed: seal', changed.sealing),
        usageRow('versions of a component', [history.usage]),
        usageRow('verify', verifying),
        usageRow('clean up', sweeping),
    ];
    const all = [first, changed]
        .flatMap(({ storing, sealing }) => [...storing, ...sealing])
        .concat(verifying, sweeping);
    const { worst, failures } = summaryOf(all);
    const share = (room(changed) / room(first)) * 100;
    const ofFiles = (changed.fileBytes / first.fileBytes) * 100;
    const isSound = told.every(([state]) => state === 'Succeeded') && failures.length === 0;
    hub.close();
    return Promise.resolve({
        isMet:
            share < 1 && ofFiles < 1 && worst.share < mostShare && isSound && history.result >= 2,
        sentence:
            `1 % changed adds ${share.toFixed(2)} % of all that the first takes up (files, and rows at 2 KB), ` +
            `${ofFiles.toFixed(2)} % of its files alone; at most ${worst.share.toFixed(0)} % of a limit (${worst.count})` +
            (isSound ? '' : `; ${[...told.flat(), ...failures].join(' ')}`),
        tables: [
            bytesTable(first, same, changed, other),
            { title: 'governor limits', columns: usageColumns, rows: governor },
        ],
        notes: [
            ...told.map(([state, message]) => `${state}: ${message}`),
            `Clean up: ${kilobytes(unswept)} KB before, ${kilobytes(swept)} KB after (files, and rows at 2 KB).`,
        ],
    });
}

function room(taking: { readonly fileBytes: number; readonly rows: number }): number {
    return taking.fileBytes + taking.rows * bytesPerRow;
}

function kilobytes(taking: { readonly fileBytes: number; readonly rows: number }): string {
    return Math.round(room(taking) / 1024).toLocaleString('en');
}

function bytesTable(
    first: MadeSnapshot,
    same: MadeSnapshot,
    changed: MadeSnapshot,
    other: MadeSnapshot,
): Table {
    const named = [
        ['first', first],
        ['the same again', same],
        ['1 % changed', changed],
        ['another org', other],
    ] as const;
    return {
        title: 'bytes stored',
        columns: [
            'snapshot',
            'contents',
            'bytes before packing',
            'bytes of packs',
            'bytes of all files',
            'rows',
            'files and rows, of first',
        ],
        rows: named.map(([name, snapshot]) => bytesRow(name, snapshot, first)),
    };
}

function bytesRow(name: string, snapshot: MadeSnapshot, first: MadeSnapshot): readonly string[] {
    return [
        name,
        snapshot.contents.toLocaleString('en'),
        snapshot.rawBytes.toLocaleString('en'),
        snapshot.bytes.toLocaleString('en'),
        snapshot.fileBytes.toLocaleString('en'),
        snapshot.rows.toLocaleString('en'),
        `${((room(snapshot) / room(first)) * 100).toFixed(2)} %`,
    ];
}
