import type { ObjectKind } from './description.ts';

interface Changed {
    readonly name: string;
    readonly kind: ObjectKind | string;
    readonly isCreateable: boolean;
    readonly isUpdateable: boolean;
    readonly isDeletable: boolean;
}

/** Apex Developer Guide > sObjects That Don't Support DML Operations; Apex itself is metadata too. */
const unchangeable = new Set(
    (
        'apexclass apexcomponent apexpage apextrigger businesshours businessprocess categorynode currencytype ' +
        'datedconversionrate profile recordtype staticresource weblink'
    ).split(' '),
);

/** Whether Apex may do this with records of the object at all, whoever runs it. */
export function allowsDml(object: Changed, operation: string): boolean {
    if (object.kind === 'customMetadata' || unchangeable.has(object.name.toLowerCase())) {
        return false;
    }
    switch (operation) {
        case 'insert':
            return object.isCreateable;
        case 'update':
            return object.isUpdateable;
        case 'delete':
            return object.isDeletable;
        default:
            return true;
    }
}
