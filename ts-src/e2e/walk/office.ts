import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { World } from '../world/world.ts';
import { openBrowser } from './browser.ts';
import { Desk } from './desk.ts';

/** A running world, and the people who sit at their desks in it. */
export class Office {
    readonly world = new World();
    private readonly desks: Desk[] = [];
    private browser: Browser | null = null;

    async open(): Promise<void> {
        await this.world.start();
        this.browser = await openBrowser();
    }

    async desk(person: string): Promise<Desk> {
        assert.ok(this.browser !== null, 'The office is not open.');
        const desk = await Desk.open(this.browser, this.world.loginUrl(person));
        this.desks.push(desk);
        return desk;
    }

    demandNoFaults(): void {
        assert.deepEqual(
            this.desks.flatMap(({ faults }) => faults),
            [],
        );
    }

    async close(): Promise<void> {
        await this.browser?.close();
        await this.world.stop();
        this.world.forget();
    }
}
