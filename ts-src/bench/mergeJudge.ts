import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MergeCase } from './mergeHistory.ts';
import { write } from './mergePeers.ts';
import type { Answer, Left, Mark } from './mergeScore.ts';

/** One case that is answered, for the peers and the oracle; its versions and the answer are files of the folder. */
export interface Brief {
    readonly folder: string;
    readonly corpus: string;
    readonly path: string;
    readonly hasBase: boolean;
    readonly hasHuman: boolean;
    readonly answer: Omit<Answer, 'text'> & { readonly hasText: boolean };
    /** The program of the driver; null: it is not asked about this case. */
    readonly driver: string | null;
}

export interface Judgement {
    /** Why nobody is scored by this case. */
    readonly left: Left | null;
    readonly marks: Readonly<Record<string, Mark>>;
    readonly walls: Readonly<Record<string, number>>;
}

/**
 * Peers and oracle in a process beside the one that is measured: they take as long as the engine, and a small process
 * starts git several times as fast as one that holds a hub.
 */
export class Judge {
    private readonly child: ChildProcess;
    private readonly waiting: ((judgement: Judgement | Error) => void)[] = [];
    private readonly scratch: string;
    private asked = 0;

    constructor(scratch: string) {
        this.scratch = scratch;
        this.child = fork(join(import.meta.dirname, 'mergeJudging.ts'), {
            execArgv: process.execArgv,
        });
        this.child.on('message', (judgement) => this.waiting.shift()?.(judgement as Judgement));
        this.child.once('exit', (code) => {
            const failure = new Error(`The judge of merges ended with code ${code}.`);
            this.waiting.splice(0).forEach((answer) => answer(failure));
        });
    }

    /** Judgements come in the order of the questions. */
    ask(merge: MergeCase, ours: Answer, driver: string | null): Promise<Judgement> {
        const folder = join(this.scratch, `case-${String(this.asked++)}`);
        mkdirSync(folder);
        write(folder, merge);
        if (merge.human !== null) {
            writeFileSync(join(folder, 'human'), merge.human);
        }
        if (ours.text !== null) {
            writeFileSync(join(folder, 'ours'), ours.text);
        }
        const { text, ...answer } = ours;
        const brief: Brief = {
            folder,
            corpus: merge.corpus,
            path: merge.path,
            hasBase: merge.base !== null,
            hasHuman: merge.human !== null,
            answer: { ...answer, hasText: text !== null },
            driver,
        };
        this.child.send(brief);
        return new Promise((resolve, reject) => {
            this.waiting.push((judgement) =>
                judgement instanceof Error ? reject(judgement) : resolve(judgement),
            );
        });
    }

    close(): void {
        this.child.disconnect();
    }
}
