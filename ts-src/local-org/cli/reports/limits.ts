import type { LimitUse, TestResult } from '../../engine/index.ts';

interface Closest extends LimitUse {
    readonly test: string;
}

/** One line per governor limit: the test that came closest to it, and how close. */
export function limitsTable(tests: readonly TestResult[]): string {
    const closest = new Map<string, Closest>();
    for (const { FullName, limits = [] } of tests) {
        for (const use of limits) {
            const known = closest.get(use.name);
            if (known === undefined || shareOf(use) > shareOf(known)) {
                closest.set(use.name, { ...use, test: FullName });
            }
        }
    }
    const rows = [...closest.values()]
        .sort((left, right) => shareOf(right) - shareOf(left))
        .map((use) => [
            use.name,
            `${use.used.toLocaleString('en-US')} of ${use.allowed.toLocaleString('en-US')}`,
            `${Math.round(shareOf(use) * 100)} %`,
            use.test,
        ]);
    return aligned([['limit', 'most used', 'share', 'by the test'], ...rows]);
}

const shareOf = ({ used, allowed }: LimitUse): number => used / allowed;

function aligned(rows: readonly (readonly string[])[]): string {
    const widths = (rows[0] ?? []).map((_, at) =>
        Math.max(...rows.map((row) => row[at]?.length ?? 0)),
    );
    return rows
        .map((row) =>
            row
                .map((cell, at) => cell.padEnd(widths[at] ?? 0))
                .join('  ')
                .trimEnd(),
        )
        .join('\n');
}
