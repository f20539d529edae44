import assert from 'node:assert/strict';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import type { World } from '../world/world.ts';

/** Only this machine, only its own address, only who has the token of this run. */
export async function listensOnLoopbackOnly(world: World): Promise<void> {
    const outside = Object.values(networkInterfaces())
        .flatMap((list) => list ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4')
        .map(({ address }) => address);
    for (const address of outside) {
        for (const url of [world.url, world.org('production').instanceUrl]) {
            assert.equal(await answers(address, Number(new URL(url).port)), false, address);
        }
    }
}

export async function refusesForeignHosts(world: World): Promise<void> {
    for (const url of [world.url, world.org('production').instanceUrl]) {
        const status = await statusOf(`${url}/lightning/page/home`, { host: 'evil.example' });
        assert.ok(status >= 400 && status !== 404, `${url} answered ${status} to a foreign Host`);
    }
}

export async function refusesForeignOrigins(world: World): Promise<void> {
    const status = await statusOf(`${world.url}/host/session`, { origin: 'http://evil.example' });
    assert.equal(status, 403);
}

export async function refusesStrangers(world: World): Promise<void> {
    const address = new URL(world.loginUrl('anna'));
    address.searchParams.set('token', 'guessed');
    assert.equal(await statusOf(address.href, {}), 401);
    assert.equal(await statusOf(`${world.url}/host/session`, {}), 401);
    const door = `${world.org('production').instanceUrl}/local-org/faults`;
    assert.equal(await statusOf(door, { 'x-local-org-run': 'guessed' }, 'POST'), 403);
}

/** The cookie alone is not enough: another page could make the browser send it. */
export async function refusesCallsWithoutThePagesToken(world: World): Promise<void> {
    const login = await fetch(world.loginUrl('anna'), { redirect: 'manual' });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    assert.match(login.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Strict/);
    const call = `${world.url}/aura/HomeController.home`;
    assert.equal(await statusOf(call, { cookie }, 'POST'), 403);
}

function answers(host: string, port: number): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = connect({ host, port, timeout: 2000 });
        const end = (isOpen: boolean): void => {
            socket.destroy();
            resolve(isOpen);
        };
        socket.once('connect', () => end(true));
        socket.once('error', () => end(false));
        socket.once('timeout', () => end(false));
    });
}

function statusOf(url: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
    return new Promise((resolve, reject) => {
        const asked = request(url, { method, headers }, (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
        });
        asked.once('error', reject);
        asked.end();
    });
}
