import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../installed.mjs';

/** The folder with the project's files, or null where it was not fetched; a git directory gets a work tree in build/. */
export function workTree(folder, repository) {
    const [owner, name] = repository.split('/');
    const found = [`${owner}+${name}`, name]
        .map((part) => join(folder, part))
        .find((path) => existsSync(path));
    if (found === undefined) {
        return null;
    }
    const git = ['repo', 'repo/.git', '.'].map((part) => join(found, part)).find(isGitDirectory);
    return git === undefined ? found : clone(git, `${owner}+${name}`);
}

function isGitDirectory(path) {
    return existsSync(join(path, 'HEAD')) && existsSync(join(path, 'objects'));
}

function clone(git, name) {
    const parent = join(root, 'build', 'corpora', 'trees');
    const path = join(parent, name);
    if (!existsSync(path)) {
        mkdirSync(parent, { recursive: true });
        const { stderr } = spawnSync('git', ['clone', '--quiet', '--shared', git, path], {
            encoding: 'utf8',
        });
        // A snapshot may lack some large files; git then complains, and the others are there.
        if (!existsSync(path)) {
            throw new Error(`${git} gives no work tree: ${stderr}`);
        }
    }
    return path;
}
