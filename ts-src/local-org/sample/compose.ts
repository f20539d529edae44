import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const orgs = join(dirname(fileURLToPath(import.meta.url)), 'orgs');

/** The stages of Northwind Solar, the company that the local org comes with. */
export const stages = ['development', 'integration', 'production'] as const;
export type Stage = (typeof stages)[number];

/**
 * Writes one stage as a complete source folder: what all stages share, then the stage's own files, without what its
 * `removed.txt` names. Returns the folder.
 */
export function composeStage(stage: Stage, into: string): string {
    const folder = join(into, stage);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(join(orgs, 'base'), folder, { recursive: true });
    cpSync(join(orgs, stage), folder, { recursive: true });
    for (const path of removedIn(stage)) {
        rmSync(join(folder, path));
    }
    rmSync(join(folder, 'removed.txt'), { force: true });
    return folder;
}

function removedIn(stage: Stage): readonly string[] {
    const list = join(orgs, stage, 'removed.txt');
    return existsSync(list)
        ? readFileSync(list, 'utf8')
              .split('\n')
              .filter((line) => line !== '')
        : [];
}
