import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What scrolling looked like, frame by frame, after each was painted. */
export interface Scrolling {
    readonly frames: readonly number[];
    /** Frames in which some part of the view had no row. */
    readonly blank: number;
    /** Pixels that the view really went. */
    readonly moved: number;
}

export const script = join(import.meta.dirname, 'inPage.js');

/** Calls a function of `inPage.js` in the page. */
export function inPage<T>(page: Page, name: string, ...values: readonly unknown[]): Promise<T> {
    return page.evaluate<T, readonly [string, readonly unknown[]]>(
        ([called, given]) => {
            const { bench } = globalThis as unknown as {
                bench: Record<string, (...all: readonly unknown[]) => T>;
            };
            return bench[called]?.(...given) as T;
        },
        [name, values],
    );
}
