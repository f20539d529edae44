import type { Meter } from './ports.ts';

const nothing = (): void => undefined;

/** For work that the platform does itself: it counts into no limit. */
export const unmetered: Meter = {
    query: nothing,
    queryRows: nothing,
    aggregateQuery: nothing,
    search: nothing,
    dmlStatement: nothing,
    dmlRows: nothing,
};
