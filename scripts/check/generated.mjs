/** Files that are made from others are as they would be made now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../installed.mjs';
import { coveragePage, coveragePath } from '../coveragePage.mjs';

const isCurrent = readFileSync(join(root, coveragePath), 'utf8') === (await coveragePage());
console.log(
    isCurrent
        ? 'docs are current'
        : `${coveragePath} is out of date: run node --import tsx scripts/coveragePage.mjs`,
);
process.exit(isCurrent ? 0 : 1);
