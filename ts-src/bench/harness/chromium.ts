import { existsSync } from 'node:fs';
import { NotRun } from './job.ts';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function findChromium(): string {
    const found = [process.env['CHROMIUM_PATH'] ?? '', ...usual].find(
        (path) => path !== '' && existsSync(path),
    );
    if (found === undefined) {
        throw new NotRun('no Chromium is here; install it or name it in CHROMIUM_PATH');
    }
    return found;
}
