import type { Cost } from './processCost.ts';
import { costOf } from './processCost.ts';
import type { Spread } from './statistics.ts';
import { spreadOf } from './statistics.ts';

export interface Contestant<T> {
    readonly name: string;
    readonly run: () => T | Promise<T>;
}

export interface Measurement<T> {
    /** Ours first by convention; they take turns in this order. */
    readonly contestants: readonly Contestant<T>[];
    /** The gate: what is wrong with the answers, compared before any time is taken. */
    readonly check: (answers: Readonly<Record<string, T>>) => readonly string[];
    readonly runs?: number;
    readonly warmUps?: number;
    /** A run that takes longer is a failure. Checked when the run is over: a run cannot be cut short from inside. */
    readonly seconds?: number;
}

export interface Measure {
    readonly name: string;
    readonly runs: number;
    readonly wall: Spread;
    readonly cpu: Spread;
    readonly peak: number;
    readonly timeouts: number;
}

export interface Measured {
    /** Empty: the answers are right. A wrong answer is never timed. */
    readonly wrong: readonly string[];
    readonly measures: readonly Measure[];
}

const usualRuns = 15;
const usualWarmUps = 3;
const usualSeconds = 120;

/** Right answers first, then warm-up, then A B A B …; whoever is slow is slow under the same load. */
export async function measure<T>(measurement: Measurement<T>): Promise<Measured> {
    const { contestants, check } = measurement;
    const answers: Record<string, T> = {};
    for (const { name, run } of contestants) {
        answers[name] = await run();
    }
    const wrong = check(answers);
    if (wrong.length > 0) {
        return { wrong, measures: [] };
    }
    const warmUps = (measurement.warmUps ?? usualWarmUps) - 1;
    for (let round = 0; round < warmUps; round++) {
        await everyone(contestants);
    }
    const costs = new Map<string, Cost[]>(contestants.map(({ name }) => [name, []]));
    const runs = measurement.runs ?? usualRuns;
    for (let round = 0; round < runs; round++) {
        for (const [name, cost] of await everyone(contestants)) {
            costs.get(name)?.push(cost);
        }
    }
    const most = (measurement.seconds ?? usualSeconds) * 1000;
    return { wrong: [], measures: [...costs].map(([name, of]) => measureOf(name, of, most)) };
}

async function everyone<T>(
    contestants: readonly Contestant<T>[],
): Promise<readonly (readonly [string, Cost])[]> {
    const costs: (readonly [string, Cost])[] = [];
    for (const { name, run } of contestants) {
        costs.push([name, await costOf(run)]);
    }
    return costs;
}

function measureOf(name: string, costs: readonly Cost[], most: number): Measure {
    return {
        name,
        runs: costs.length,
        wall: spreadOf(costs.map(({ wall }) => wall)),
        cpu: spreadOf(costs.map(({ cpu }) => cpu)),
        peak: Math.max(...costs.map(({ peak }) => peak)),
        timeouts: costs.filter(({ wall }) => wall > most).length,
    };
}

/** How many times as much processor time the first took as the second, by medians. */
export function cpuRatio({ measures }: Measured): number {
    const [ours, peer] = measures;
    return ours && peer ? ours.cpu.median / peer.cpu.median : Number.NaN;
}

export function wallRatio({ measures }: Measured): number {
    const [ours, peer] = measures;
    return ours && peer ? ours.wall.median / peer.wall.median : Number.NaN;
}
