import type { Clock } from './clock.ts';
import type { Program } from './program.ts';

/** The services of one org that outlive its transactions. Rooms add theirs here as they are built. */
export interface Org {
    readonly id: string;
    readonly name: string;
    /** `https://host[:port]` of this org as others reach it. */
    readonly instanceUrl: string;
    readonly apiVersion: string;
    readonly namespace: string | null;
    readonly isSandbox: boolean;
    readonly clock: Clock;
    readonly program: Program;
}
