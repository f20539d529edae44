import type {
    TriggerCall,
    TriggerOperation,
    TriggerPort,
    TriggerTiming,
} from '../../database/index.ts';
import { TriggerFailure } from '../../database/index.ts';
import type { TriggerFrame } from '../../execution/index.ts';
import { current } from '../../execution/index.ts';
import type { TriggerEvent } from '../../syntax/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { ApexException, ApexList, ApexMap, raise } from '../../values/index.ts';
import { asFatal } from '../runtime/flow.ts';

export interface LinkedTrigger {
    readonly name: string;
    readonly object: string;
    readonly events: readonly TriggerEvent[];
    readonly body: () => void;
}

/** Triggers may call one another so deep (Apex Developer Guide > Execution Governors and Limits). */
const maximumDepth = 16;

/** Runs the triggers of an object one after the other, in order of name. */
export class LinkedTriggers implements TriggerPort {
    private readonly byEvent = new Map<string, LinkedTrigger[]>();

    constructor(triggers: readonly LinkedTrigger[]) {
        const inOrder = [...triggers].sort((left, right) => (left.name < right.name ? -1 : 1));
        for (const trigger of inOrder) {
            for (const event of trigger.events) {
                const key = `${event} ${trigger.object.toLowerCase()}`;
                this.byEvent.set(key, [...(this.byEvent.get(key) ?? []), trigger]);
            }
        }
    }

    private of(
        object: string,
        timing: TriggerTiming,
        operation: TriggerOperation,
    ): readonly LinkedTrigger[] {
        return this.byEvent.get(`${timing} ${operation} ${object.toLowerCase()}`) ?? [];
    }

    handles(object: string, timing: TriggerTiming, operation: TriggerOperation): boolean {
        return this.of(object, timing, operation).length > 0;
    }

    run(call: TriggerCall): void {
        const { triggers } = current();
        if (triggers.length >= maximumDepth) {
            raise('LimitException', 'Maximum trigger depth exceeded');
        }
        const unlock = lockRecords(call);
        triggers.push(frameOf(call));
        try {
            this.of(call.object, call.timing, call.operation).forEach((trigger) =>
                runOne(trigger, call),
            );
        } finally {
            triggers.pop();
            unlock();
        }
    }
}

function runOne(trigger: LinkedTrigger, call: TriggerCall): void {
    try {
        trigger.body();
    } catch (thrown) {
        const failure = asFatal(thrown);
        if (failure instanceof ApexException && failure.isCatchable) {
            throw new TriggerFailure(trigger.name, eventName(call), failure, failure.stack ?? '');
        }
        throw failure;
    }
}

/** `BeforeInsert` */
function eventName({ timing, operation }: TriggerCall): string {
    return [timing, operation].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Trigger.new can be written before the save only, Trigger.old never (Apex Developer Guide > Trigger Context Variables). */
function lockRecords({ timing, newRecords, oldRecords }: TriggerCall): () => void {
    const locked = [
        ...(oldRecords ?? []),
        ...(timing === 'after' ? (newRecords ?? []) : []),
    ].filter((record) => !record.isReadOnly);
    locked.forEach((record) => {
        record.isReadOnly = true;
    });
    return () =>
        locked.forEach((record) => {
            record.isReadOnly = false;
        });
}

function frameOf(call: TriggerCall): TriggerFrame {
    const { object, timing, operation, newRecords, oldRecords } = call;
    const hasNewIds = !(timing === 'before' && operation === 'insert');
    return {
        object,
        operation: `${timing}_${operation}`.toUpperCase(),
        newRecords,
        oldRecords,
        newList: listOf(object, newRecords),
        newMap: hasNewIds ? mapOf(object, newRecords) : null,
        oldList: listOf(object, oldRecords),
        oldMap: mapOf(object, oldRecords),
    };
}

function listOf(object: string, records: readonly SObjectValue[] | null): ApexList | null {
    if (records === null) {
        return null;
    }
    const list = new ApexList(object, [...records]);
    list.isReadOnly = true;
    return list;
}

function mapOf(object: string, records: readonly SObjectValue[] | null): ApexMap | null {
    if (records === null) {
        return null;
    }
    const map = new ApexMap(
        'Id',
        object,
        records.map((record) => [record.id, record] as const),
    );
    map.isReadOnly = true;
    return map;
}
