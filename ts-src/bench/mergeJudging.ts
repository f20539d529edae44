import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Brief, Judgement } from './mergeJudge.ts';
import type { Written } from './mergePeers.ts';
import { byDriver, byGit, driver, gatehouse, git } from './mergePeers.ts';
import type { Answer } from './mergeScore.ts';
import { score } from './mergeScore.ts';

/** The process of a `Judge`: asks the peers about each case and marks every answer. */
process.on('message', (brief) => {
    process.send?.(judged(brief as Brief));
});

function judged(brief: Brief): Judgement {
    const { folder, answer } = brief;
    const file = (name: string): string => join(folder, name);
    const text = (name: string): string => readFileSync(file(name), 'utf8');
    const written: Written = { mine: file('mine'), base: file('base'), theirs: file('theirs') };
    const merge = {
        base: brief.hasBase ? text('base') : null,
        mine: text('mine'),
        theirs: text('theirs'),
        human: brief.hasHuman ? text('human') : null,
    };
    const answers: Record<string, Answer> = {
        [gatehouse]: { ...answer, text: answer.hasText ? text('ours') : null },
        [git]: byGit(written),
    };
    if (brief.driver !== null) {
        answers[driver] = byDriver(brief.driver, written, brief.path);
    }
    const result = score(merge, answers);
    rmSync(folder, { recursive: true });
    return {
        left: 'left' in result ? result.left : null,
        marks: 'left' in result ? {} : result.marks,
        walls: Object.fromEntries(Object.entries(answers).map(([who, { wall }]) => [who, wall])),
    };
}
