import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { until } from '../world/until.ts';
import { projectFolder } from '../world/world.ts';

const PICTURES = join(projectFolder, 'docs', 'pictures');
const LARGEST_PICTURE = 400 * 1024;
export const LONG = 180_000;

const MOST_LOOKS = 5;
/** Said in the page: nothing moves there but what moves for ever, such as a spinner. */
const IS_AT_REST = `document.getAnimations().every(
    ({ playState, effect }) => playState !== 'running' || effect.getComputedTiming().iterations === Infinity,
)`;

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** A person at their browser: what they see, press, fill in and read. */
export class Desk {
    readonly page: Page;
    /** Faults that the browser reported; there must be none. */
    readonly faults: string[] = [];

    private constructor(page: Page) {
        this.page = page;
        page.setDefaultTimeout(30_000);
        page.on('pageerror', (error) => this.faults.push(error.message));
        page.on('console', (message) => {
            if (message.type() === 'error') {
                this.faults.push(message.text());
            }
        });
    }

    static async open(browser: Browser, loginUrl: string): Promise<Desk> {
        const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
        const desk = new Desk(await context.newPage());
        await desk.page.goto(loginUrl);
        await desk.page.getByRole('heading', { name: 'Home' }).first().waitFor({ timeout: LONG });
        return desk;
    }

    /** Opens a page of the app by its tab. */
    async tab(name: string): Promise<void> {
        await this.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
        await this.heading(name);
    }

    async visit(path: string): Promise<void> {
        await this.page.goto(new URL(path, this.page.url()).href);
    }

    async heading(text: string | RegExp): Promise<void> {
        await this.page.getByRole('heading', { name: text, level: 1 }).first().waitFor();
    }

    button(name: string | RegExp, within: Locator | Page = this.page): Locator {
        return within.getByRole('button', { name, exact: typeof name === 'string' }).first();
    }

    async press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
        await this.button(name, within).click();
    }

    async fill(label: string | RegExp, text: string): Promise<void> {
        await this.page.getByLabel(label).first().fill(text);
    }

    async choose(label: string, option: string | RegExp): Promise<void> {
        await this.page.getByRole('combobox', { name: label }).first().click();
        await this.page.getByRole('option', { name: option }).first().click();
    }

    async reads(text: string | RegExp, timeout = 30_000): Promise<void> {
        await this.page.getByText(text).first().waitFor({ timeout });
    }

    /** The card with this heading. */
    card(heading: string | RegExp): Locator {
        return this.page
            .locator('c-panel-card')
            .filter({ has: this.page.getByRole('heading', { name: heading }) })
            .last();
    }

    /** Keeps a picture of the page and proves that everybody can use it. */
    async picture(name: string): Promise<void> {
        await this.demandAccessible(name);
        const path = join(PICTURES, `${name}.png`);
        if (process.env['UPDATE_PICTURES'] === '1' || !existsSync(path)) {
            mkdirSync(PICTURES, { recursive: true });
            await this.page.mouse.move(0, 0);
            await this.page.screenshot({ path, animations: 'disabled' });
        }
        const { size } = statSync(path);
        assert.ok(size < LARGEST_PICTURE, `${name}.png has ${size} bytes.`);
    }

    async demandAccessible(name: string): Promise<void> {
        const violations = await this.violationsAtRest();
        const grave = violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, help, nodes }) => {
                const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 200));
                return `${id}: ${help}\n    ${places.join('\n    ')}`;
            });
        assert.deepEqual(grave, [], `${name} is not accessible:\n${grave.join('\n')}`);
    }

    private isAtRest(): Promise<boolean> {
        return this.page.evaluate<boolean>(IS_AT_REST);
    }

    /** A toast that fades has no contrast of its own: what moved while it was looked at is looked at again. */
    private async violationsAtRest(): Promise<Violations> {
        for (let looks = 1; ; looks += 1) {
            await until('The page at rest', () => this.isAtRest(), Boolean);
            const { violations } = await new AxeBuilder({ page: this.page }).analyze();
            if (looks === MOST_LOOKS || (await this.isAtRest())) {
                return violations;
            }
        }
    }
}
