/** Files that are made from others are as they would be made now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../installed.mjs';
import { coveragePage, coveragePath } from '../coveragePage.mjs';
import { errorPage, errorPath } from '../errorPage.mjs';

const pages = [
    { path: coveragePath, made: await coveragePage(), by: 'scripts/coveragePage.mjs' },
    { path: errorPath, made: await errorPage(), by: 'scripts/errorPage.mjs' },
];
const stale = pages.filter(({ path, made }) => readFileSync(join(root, path), 'utf8') !== made);
stale.forEach(({ path, by }) => console.log(`${path} is out of date: run node --import tsx ${by}`));
if (stale.length === 0) {
    console.log('docs are current');
}
process.exit(stale.length === 0 ? 0 : 1);
