import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexList, raise, toText } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { CaselessMap, ObjectDescribe } from './DescribeSObjectResult.ts';
import { objectTypeToken } from './tokens.ts';

function globalDescribe(): CaselessMap {
    const names = [...current().org.schema.objects.values()].map(({ name }) => name);
    return new CaselessMap(
        'Schema.SObjectType',
        names.map((name) => [name.toLowerCase(), objectTypeToken(name)] as const),
    );
}

function describeAll(names: ApexList | null): ApexList {
    const describes = required(names).items.map((name) => {
        const token = objectTypeToken(toText(name));
        return token === null
            ? raise(
                  'InvalidParameterValueException',
                  `Invalid sobject provided. The Schema.describeSObject() methods does not support the ${toText(name)} sobject.`,
              )
            : ObjectDescribe.of(token.object);
    });
    return new ApexList('Schema.DescribeSObjectResult', describes);
}

/** Data categories belong to Knowledge; without a group in the org there is nothing to describe. */
function dataCategories(type: string, method: string) {
    return (given: ApexList | null): ApexList => {
        required(given);
        const isThere = current().org.schema.componentsOf('DataCategoryGroup').length > 0;
        return isThere
            ? raise(
                  'UnsupportedOperationException',
                  `Schema.${method}: data categories are not kept by the local org`,
              )
            : new ApexList(type);
    };
}

const describeDataCategoryGroups = dataCategories(
    'Schema.DescribeDataCategoryGroupResult',
    'describeDataCategoryGroups',
);
const describeDataCategoryGroupStructures = dataCategories(
    'Schema.DescribeDataCategoryGroupStructureResult',
    'describeDataCategoryGroupStructures',
);

/** Apex Reference > Schema > Schema */
export const schemaType: PlatformType = {
    name: 'Schema',
    kind: 'class',
    statics: {
        'Map<String,Schema.SObjectType> getGlobalDescribe()': globalDescribe,
        'List<Schema.DescribeSObjectResult> describeSObjects(List<String> sObjectTypes)':
            describeAll,
        'List<Schema.DescribeSObjectResult> describeSObjects(List<String> sObjectTypes, Object options)':
            describeAll,
        'List<Schema.DescribeDataCategoryGroupResult> describeDataCategoryGroups(List<String> sObjectNames)':
            describeDataCategoryGroups,
        'List<Schema.DescribeDataCategoryGroupStructureResult> describeDataCategoryGroupStructures(List<Schema.DataCategoryGroupSobjectTypePair> pairs, Boolean topCategoriesOnly)':
            describeDataCategoryGroupStructures,
    },
};
