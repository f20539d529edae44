import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './mergeScore.ts';

export const gatehouse = 'Gatehouse';
export const git = 'git merge-file';
export const driver = 'sf-git-merge-driver';

/** Versions of one file, in a folder of their own: mine, base, theirs. */
export interface Written {
    readonly mine: string;
    readonly base: string;
    readonly theirs: string;
}

const mostOutput = 1024 ** 3;

/** A version that is absent is an empty file, as git hands it to a driver. */
export function write(
    folder: string,
    versions: { readonly mine: string; readonly base: string | null; readonly theirs: string },
): Written {
    const file = (name: string, text: string): string => {
        const path = join(folder, name);
        writeFileSync(path, text);
        return path;
    };
    return {
        mine: file('mine', versions.mine),
        base: file('base', versions.base ?? ''),
        theirs: file('theirs', versions.theirs),
    };
}

export function byGit({ mine, base, theirs }: Written): Answer {
    const start = performance.now();
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', mine, base, theirs], {
        encoding: 'utf8',
        maxBuffer: mostOutput,
    });
    const wall = performance.now() - start;
    // 255 is an error of git itself; anything else counts conflicts.
    return {
        text: status === 255 || status === null ? null : stdout,
        hasConflict: status !== 0,
        wall,
    };
}

/** The built program of the peer, started once per file as git starts it. It writes into the file of mine. */
export function byDriver(program: string, { mine, base, theirs }: Written, path: string): Answer {
    const start = performance.now();
    const { status } = spawnSync(
        process.execPath,
        [program, '-O', base, '-A', mine, '-B', theirs, '-P', path],
        { encoding: 'utf8', maxBuffer: mostOutput },
    );
    const wall = performance.now() - start;
    return {
        text: status === null || status > 1 ? null : readFileSync(mine, 'utf8'),
        hasConflict: status !== 0,
        wall,
    };
}

/**
 * The file, or what the peer's own build leaves in its folder. In a clone without its tools, after
 * `npm install --omit=dev --ignore-scripts`, this builds the same:
 * `esbuild src/bin/driver.ts --bundle --platform=node --format=cjs --outfile=bin/merge-driver.cjs --define:__BUNDLED__=true`
 * with `--tsconfig-raw='{"compilerOptions":{"experimentalDecorators":true}}'`.
 */
export function programOf(given: string): string {
    const built = join(given, 'bin/merge-driver.cjs');
    return existsSync(built) ? built : given;
}

const kinds =
    'labels label profile permissionset applicationVisibility classAccess customMetadataTypeAccess customPermission ' +
    'customSettingAccess externalCredentialPrincipalAccess externalDataSourceAccess fieldPermission flowAccess ' +
    'objectPermission pageAccess recordTypeVisibility tabSetting userPermission objectSettings permissionsetgroup ' +
    'permissionSetLicenseDefinition mutingpermissionset sharingRules sharingCriteriaRule sharingGuestRule ' +
    'sharingOwnerRule sharingTerritoryRule workflow workflowAlert workflowFieldUpdate workflowFlowAction ' +
    'workflowKnowledgePublish workflowOutboundMessage workflowRule workflowSend workflowTask assignmentRules ' +
    'autoResponseRules escalationRules marketingappextension matchingRule globalValueSet standardValueSet ' +
    'globalValueSetTranslation standardValueSetTranslation translation objectTranslation recordType field';
const taken = new RegExp(`\\.(${kinds.replaceAll(' ', '|')})(-meta\\.xml)?$`);

/** Whether the driver has itself called for such a file (its METADATA_TYPES_PATTERNS). */
export function isTakenByDriver(path: string): boolean {
    return taken.test(path);
}
