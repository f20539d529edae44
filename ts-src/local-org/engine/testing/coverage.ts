import type { LinkedUnit } from '../linking/linkUnit.ts';
import type { ClassCoverage, CoverageResult } from './testResult.ts';

/** Coverage of one unit in a form that travels between processes. */
export interface UnitHits {
    readonly name: string;
    readonly lines: readonly number[];
    readonly hits: readonly number[];
}

export function hitsOf(units: readonly LinkedUnit[]): readonly UnitHits[] {
    return units
        .filter((unit) => unit.lines.length > 0)
        .map((unit) => ({ name: unit.name, lines: unit.lines, hits: [...unit.hits] }));
}

/** A line is covered when any of the runs passed it. */
export function mergedHits(runs: readonly (readonly UnitHits[])[]): readonly UnitHits[] {
    const byName = new Map<string, UnitHits>();
    for (const unit of runs.flat()) {
        const known = byName.get(unit.name);
        const hits = known ? unit.hits.map((hit, at) => hit | (known.hits[at] ?? 0)) : unit.hits;
        byName.set(unit.name, { ...unit, hits });
    }
    return [...byName.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

export function coverageOf(
    units: readonly UnitHits[],
    idOf: (name: string) => string,
): CoverageResult {
    const coverage = units.map((unit) => classCoverage(unit, idOf(unit.name)));
    const totalLines = coverage.reduce((total, unit) => total + unit.totalLines, 0);
    const coveredLines = coverage.reduce((total, unit) => total + unit.totalCovered, 0);
    const percent = `${totalLines === 0 ? 0 : Math.floor((coveredLines * 100) / totalLines)}%`;
    return {
        coverage,
        summary: { totalLines, coveredLines, orgWideCoverage: percent, testRunCoverage: percent },
    };
}

function classCoverage(unit: UnitHits, id: string): ClassCoverage {
    const lines: Record<string, 0 | 1> = {};
    unit.lines.forEach((line, at) => {
        lines[line] = unit.hits[at] ? 1 : 0;
    });
    const totalCovered = unit.hits.filter((hit) => hit > 0).length;
    return {
        id,
        name: unit.name,
        totalLines: unit.lines.length,
        lines,
        totalCovered,
        coveredPercent:
            unit.lines.length === 0 ? 100 : Math.round((totalCovered * 100) / unit.lines.length),
    };
}
