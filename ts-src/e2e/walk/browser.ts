import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that `npm test` found, else one at a usual place; nothing of it calls home. */
export function openBrowser(): Promise<Browser> {
    const path = process.env['CHROMIUM_PATH'] ?? USUAL.find((place) => existsSync(place));
    return chromium.launch({
        ...(path === undefined ? {} : { executablePath: path }),
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
        ],
    });
}
