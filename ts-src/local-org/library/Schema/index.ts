import type { PlatformType } from '../../contract/index.ts';
import {
    describeFieldResultType,
    picklistEntryType,
    sobjectFieldType,
} from './DescribeFieldResult.ts';
import {
    childRelationshipType,
    describeSObjectResultType,
    recordTypeInfoType,
    sobjectTypeFieldSetsType,
    sobjectTypeFieldsType,
} from './DescribeSObjectResult.ts';
import { schemaEnums } from './enums.ts';
import { fieldSetMemberType, fieldSetType } from './FieldSet.ts';
import { schemaType } from './Schema.ts';
import { sobjectTypeType } from './SObjectType.ts';

/** Namespace Schema of the Apex Reference. */
export const schemaTypes: readonly PlatformType[] = [
    schemaType,
    sobjectTypeType,
    sobjectFieldType,
    describeSObjectResultType,
    describeFieldResultType,
    sobjectTypeFieldsType,
    sobjectTypeFieldSetsType,
    recordTypeInfoType,
    childRelationshipType,
    fieldSetType,
    fieldSetMemberType,
    picklistEntryType,
    ...schemaEnums.map(({ type }) => type),
];
