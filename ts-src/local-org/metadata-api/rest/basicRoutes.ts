/** Versions, resources and limits (REST API Guide). */
import { json, type SpokeResponse } from '../http/messages.ts';
import { type Org, releaseLabel } from '../org/org.ts';

const OLDEST_VERSION = 31;

export function versions(org: Org): SpokeResponse {
    const list = [];
    for (let version = OLDEST_VERSION; version <= org.profile.release; version += 1) {
        list.push({
            label: releaseLabel(version),
            url: `/services/data/v${version}.0`,
            version: `${version}.0`,
        });
    }
    return json(list);
}

export function isServed(org: Org, version: number): boolean {
    return Number.isInteger(version) && version >= OLDEST_VERSION && version <= org.profile.release;
}

export function resources(base: string): SpokeResponse {
    const names = ['limits', 'metadata', 'query', 'queryAll', 'sobjects', 'tooling'];
    return json(Object.fromEntries(names.map((name) => [name, `${base}/${name}`])));
}

const DAILY_REQUESTS: Readonly<Record<Org['profile']['kind'], number>> = {
    production: 100_000,
    sandbox: 5_000_000,
    developer: 15_000,
};

export function limits(org: Org, requests: number): SpokeResponse {
    const daily = DAILY_REQUESTS[org.profile.kind];
    const whole = (max: number) => ({ Max: max, Remaining: max });
    return json({
        DailyApiRequests: { Max: daily, Remaining: Math.max(0, daily - requests) },
        DailyAsyncApexExecutions: whole(250_000),
        DataStorageMB: whole(5),
        FileStorageMB: whole(20),
        HourlyPublishedPlatformEvents: whole(50_000),
    });
}
