import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { ApexList, PlatformObject } from '../../values/index.ts';
import { formulaBuilder } from '../FormulaEval/FormulaEval.ts';
import { required } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > FormulaRecalcResult */
class RecalcResult extends PlatformObject {
    readonly typeName = 'FormulaRecalcResult';
    readonly record: SObjectValue;

    constructor(record: SObjectValue) {
        super();
        this.record = record;
    }
}

/** The records in memory get new values in their formula fields; a field that fails is null, as on the page. */
function recalculate(records: ApexList | null): ApexList {
    const { database } = current().org;
    const results = required(records).items.map((item) => {
        const record = required(item as SObjectValue | null);
        database.recalculate(record);
        return new RecalcResult(record);
    });
    return new ApexList('FormulaRecalcResult', results);
}

/** Apex Reference > System > Formula. */
export const formulaTypes: readonly PlatformType[] = [
    {
        name: 'Formula',
        kind: 'class',
        statics: {
            'FormulaEval.FormulaBuilder builder()': formulaBuilder,
            'List<FormulaRecalcResult> recalculateFormulas(List<SObject> sobjects)': recalculate,
        },
    },
    {
        name: 'FormulaRecalcResult',
        kind: 'class',
        methods: {
            ...objectMembers,
            'List<Object> getErrors()': () => new ApexList('Object'),
            'SObject getSObject()': ({ record }: RecalcResult) => record,
            'Boolean isSuccess()': () => true,
        },
    },
];
