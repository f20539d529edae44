import type { Table } from './job.ts';
import type { Measure } from './measure.ts';

export function textTable(
    columns: readonly string[],
    rows: readonly (readonly string[])[],
): string {
    const widths = columns.map((column, at) =>
        Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length)),
    );
    const line = (cells: readonly string[]): string =>
        cells
            .map((cell, at) =>
                isFigure(cell) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
            )
            .join('  ')
            .trimEnd();
    return [line(columns), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)]
        .map((text) => `    ${text}`)
        .join('\n');
}

function isFigure(cell: string): boolean {
    return /^[\d.,]+( \/ [\d.,]+)?( %| MB| ms| s)?$/.test(cell);
}

export function measureTable(measures: readonly Measure[]): Table {
    return {
        title: 'interleaved runs after warm-up',
        columns: ['', 'runs', 'median', 'p95', 'CPU median', 'CPU p95', 'peak RSS', 'timeouts'],
        rows: measures.map(({ name, runs, wall, cpu, peak, timeouts }) => [
            name,
            String(runs),
            milliseconds(wall.median),
            milliseconds(wall.p95),
            milliseconds(cpu.median),
            milliseconds(cpu.p95),
            `${peak.toFixed(0)} MB`,
            String(timeouts),
        ]),
    };
}

export function milliseconds(value: number): string {
    return value >= 10_000
        ? `${(value / 1000).toFixed(1)} s`
        : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
