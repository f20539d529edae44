import type { Corpus } from './corpora.ts';
import type { Hub, HubOptions } from './hub.ts';
import type { Measure } from './measure.ts';
import type { Peer, PeerSettings } from './peers.ts';

export interface Table {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
}

export interface JobReport {
    readonly isMet: boolean;
    /** What came out, against the target. */
    readonly sentence: string;
    readonly measures?: readonly Measure[];
    readonly tables?: readonly Table[];
    /** Differences explained, limits of the measurement. */
    readonly notes?: readonly string[];
}

/** What a job may ask for. Everything it opens here is closed when it ends. */
export interface Bench {
    /** An empty folder of its own, removed afterwards. */
    readonly scratch: string;
    /** Where the package is that is measured. */
    readonly packageFolder: string;
    hub(options?: HubOptions): Hub;
    /** A clone with its history; throws `NotRun` when it is not here and cannot be fetched. */
    corpus(name: string): Corpus;
    /** A package of the npm registry, installed on demand in exactly this version. */
    peer(name: string, version: string, settings?: PeerSettings): Promise<Peer>;
    /** A built program outside the registry, by `--peer name=folder`; null when nobody gave one. */
    givenPeer(name: string): string | null;
    chromium(): string;
    say(text: string): void;
}

/** One line of the table: a file of `ts-src/bench` that exports `job`. */
export interface Job {
    readonly name: string;
    readonly peer: string | null;
    readonly target: string;
    /** After so many minutes it is ended and counts as failed. */
    readonly minutes?: number;
    readonly run: (bench: Bench) => Promise<JobReport>;
}

/** Something that the job needs is not on this machine and cannot be had. */
export class NotRun extends Error {}
