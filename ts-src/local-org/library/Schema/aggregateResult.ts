import { bareObject } from '../../schema/index.ts';
import type { ObjectDescription } from '../../schema/index.ts';

/** What rows of GROUP BY answer when they are described: an object without fields that nobody stores. */
export const aggregateResult: ObjectDescription = {
    ...bareObject,
    name: 'AggregateResult',
    label: 'Aggregate Result',
    labelPlural: 'Aggregate Result',
    kind: 'standard',
    customSettingType: null,
    visibility: 'Public',
    isCustom: false,
    isMergeable: false,
    isQueryable: true,
    sharingModel: 'ReadWrite',
    externalSharingModel: 'ReadWrite',
    publishBehavior: null,
    fields: new Map(),
};
