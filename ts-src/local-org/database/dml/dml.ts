import type { ObjectDescription } from '../../schema/index.ts';
import { raise } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import type { DmlOperation, DmlOptions, DmlResult } from '../options.ts';
import { requireObjectRights } from './access.ts';
import { publishEvents } from './events.ts';
import { checkUpsertKeys, itemsOf } from './items.ts';
import { deleteChunk } from './remove.ts';
import { undeleteChunk } from './restore.ts';
import { saveChunk } from './save.ts';
import type { DmlWorld, Item, SaveContext } from './world.ts';
import { resultOf } from './world.ts';

const CHUNK = 200;
const MOST_CHUNKS = 10;

/** Saves records as Database.insert and its siblings do. Bad records are results; a bad call is raised. */
export function runDml(
    operation: DmlOperation,
    records: readonly SObjectValue[],
    options: DmlOptions,
    world: DmlWorld,
): readonly DmlResult[] {
    if (records.length === 0) {
        return [];
    }
    const items = itemsOf(operation, records, options, world);
    requireObjectRights(items, operation, options, world);
    options.meter.dmlStatement();
    options.meter.dmlRows(records.length);
    const mark = world.storage.mark();
    const context: SaveContext = {
        world,
        options,
        now: world.now(),
        isInner: false,
        saved: new Set(),
        resave: saveChunk,
    };
    for (const chunk of chunksOf(items)) {
        runChunk(operation, chunk, context);
        if (options.allOrNone && items.some((item) => item.errors.length > 0)) {
            break;
        }
    }
    if (options.allOrNone && items.some((item) => item.errors.length > 0)) {
        world.storage.rollback(mark);
        world.forgetPermissions();
        return items.map((item) => ({
            ...resultOf(item),
            success: false,
            isCreated: false,
            id: item.before?.id ?? null,
        }));
    }
    items.forEach(handBackId);
    return items.map(resultOf);
}

/** The caller's record gets its id; events have none that Apex sees. */
function handBackId(item: Item): void {
    const isNew = item.errors.length === 0 && item.id !== null && item.given.id === null;
    if (isNew && item.object.kind !== 'platformEvent') {
        item.given.put('Id', item.id);
    }
}

/** Consecutive records of one object, at most 200 at a time. */
function chunksOf(items: readonly Item[]): readonly (readonly Item[])[] {
    const runs: Item[][] = [];
    let last: ObjectDescription | null = null;
    for (const item of items) {
        if (item.object !== last) {
            runs.push([]);
            last = item.object;
        }
        runs.at(-1)?.push(item);
    }
    if (runs.length > MOST_CHUNKS) {
        raise(
            'TypeException',
            'Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.',
        );
    }
    return runs.flatMap((run) =>
        Array.from({ length: Math.ceil(run.length / CHUNK) }, (_, at) =>
            run.slice(at * CHUNK, (at + 1) * CHUNK),
        ),
    );
}

function runChunk(operation: DmlOperation, chunk: readonly Item[], context: SaveContext): void {
    if (chunk[0]?.object.kind === 'platformEvent') {
        return publishEvents(chunk, context);
    }
    switch (operation) {
        case 'insert':
        case 'update':
            return stopsEarly(chunk, context) ? undefined : saveChunk(chunk, operation, context);
        case 'upsert': {
            checkUpsertKeys(chunk, context.options);
            if (stopsEarly(chunk, context)) {
                return undefined;
            }
            saveChunk(
                chunk.filter(({ before }) => before === null),
                'insert',
                context,
            );
            return stopsEarly(chunk, context)
                ? undefined
                : saveChunk(
                      chunk.filter(({ before }) => before !== null),
                      'update',
                      context,
                  );
        }
        case 'delete':
            return stopsEarly(chunk, context) ? undefined : deleteChunk(chunk, context);
        case 'undelete':
            return stopsEarly(chunk, context) ? undefined : undeleteChunk(chunk, context);
        default:
            return operation satisfies never;
    }
}

function stopsEarly(chunk: readonly Item[], context: SaveContext): boolean {
    return context.options.allOrNone && chunk.some((item) => item.errors.length > 0);
}
