import { bareObject } from './bare.ts';
import type { ObjectDescription } from '../description.ts';
import { fieldOf } from './field.ts';

/** Standard objects whose changes can be captured (Change Data Capture Developer Guide > Supported Objects), as far as known here. */
const captured = [
    'Account',
    'Asset',
    'Campaign',
    'Case',
    'Contact',
    'Contract',
    'EmailMessage',
    'Event',
    'Lead',
    'ListEmail',
    'Opportunity',
    'OpportunityContactRole',
    'Order',
    'OrderItem',
    'Pricebook2',
    'Product2',
    'Quote',
    'Task',
    'User',
];

/** `AccountChangeEvent` and its like, `X__ChangeEvent` of custom objects: the object's fields, none of them required, and a header. */
export function changeEvents(
    objects: ReadonlyMap<string, ObjectDescription>,
): readonly ObjectDescription[] {
    const standard = captured.flatMap((name) => objects.get(name.toLowerCase()) ?? []);
    const custom = [...objects.values()].filter(({ kind }) => kind === 'custom');
    return [...standard, ...custom].map(changeEvent);
}

function changeEvent(parent: ObjectDescription): ObjectDescription {
    const name = parent.isCustom
        ? parent.name.replace(/__c$/, '__ChangeEvent')
        : `${parent.name}ChangeEvent`;
    const own = [
        fieldOf({
            name: 'ReplayId',
            object: name,
            label: 'Replay ID',
            type: 'string',
            length: 1000,
        }),
        fieldOf({
            name: 'ChangeEventHeader',
            object: name,
            label: 'Change Event Header',
            type: 'changeeventheader',
            isCreateable: true,
        }),
    ];
    const copied = [...parent.fields.values()]
        .filter((field) => field.formula === null && field.type !== 'base64')
        .map((field) => ({ ...field, object: name, isNillable: true }));
    return {
        ...parent,
        ...bareObject,
        name,
        kind: 'platformEvent',
        label: `Change Event: ${parent.label}`,
        labelPlural: `Change Event: ${parent.label}`,
        isMergeable: false,
        isQueryable: false,
        isTriggerable: true,
        fields: new Map([...copied, ...own].map((field) => [field.name.toLowerCase(), field])),
    };
}
