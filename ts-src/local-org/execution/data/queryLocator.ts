import { PlatformObject } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { ApexIterator } from '../iterate.ts';

/** `Database.QueryLocator`: the rows as they were when it was made. */
export class QueryLocator extends PlatformObject {
    readonly typeName = 'Database.QueryLocator';
    readonly text: string;
    readonly records: readonly SObjectValue[];

    constructor(text: string, records: readonly SObjectValue[]) {
        super();
        this.text = text;
        this.records = records;
    }

    getQuery(): string {
        return this.text;
    }

    iterator(): ApexIterator {
        return new ApexIterator('SObject', this.records);
    }
}
