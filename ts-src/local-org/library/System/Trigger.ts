import type { PlatformType } from '../../contract/index.ts';
import type { TriggerFrame } from '../../execution/index.ts';
import { current } from '../../execution/index.ts';
import { triggerOperationEnum } from './enumTypes.ts';

const inFrame =
    <T>(read: (frame: TriggerFrame) => T, outside: T) =>
    () => {
        const frame = current().trigger;
        return frame === null ? outside : read(frame);
    };

const is = (part: string) => ({ get: inFrame(({ operation }) => operation.includes(part), false) });

/** Apex Developer Guide > Trigger Context Variables */
export const triggerType: PlatformType = {
    name: 'Trigger',
    kind: 'class',
    staticProperties: {
        'Boolean isExecuting': { get: inFrame(() => true, false) },
        'Boolean isInsert': is('INSERT'),
        'Boolean isUpdate': is('UPDATE'),
        'Boolean isDelete': {
            get: inFrame(({ operation }) => operation.endsWith('_DELETE'), false),
        },
        'Boolean isUndelete': is('UNDELETE'),
        'Boolean isBefore': is('BEFORE_'),
        'Boolean isAfter': is('AFTER_'),
        'List<SObject> new': { get: inFrame(({ newList }) => newList, null) },
        'Map<Id,SObject> newMap': { get: inFrame(({ newMap }) => newMap, null) },
        'List<SObject> old': { get: inFrame(({ oldList }) => oldList, null) },
        'Map<Id,SObject> oldMap': { get: inFrame(({ oldMap }) => oldMap, null) },
        'TriggerOperation operationType': {
            get: inFrame(({ operation }) => triggerOperationEnum.of(operation), null),
        },
        'Integer size': {
            get: inFrame(
                ({ newRecords, oldRecords }) => (newRecords ?? oldRecords ?? []).length,
                0,
            ),
        },
    },
};
