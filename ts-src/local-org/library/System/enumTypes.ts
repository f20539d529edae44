import { quiddities } from '../../execution/index.ts';
import { PlatformEnum } from '../enums.ts';
import { statusCodeEnum } from './statusCodes.ts';

/** Enums of namespace System. Apex Reference > System. */
export const accessTypeEnum = new PlatformEnum('AccessType', [
    'CREATABLE',
    'READABLE',
    'UPDATABLE',
    'UPSERTABLE',
]);
export const loggingLevelEnum = new PlatformEnum('LoggingLevel', [
    'NONE',
    'INTERNAL',
    'FINEST',
    'FINER',
    'FINE',
    'DEBUG',
    'INFO',
    'WARN',
    'ERROR',
]);
export const parentJobResultEnum = new PlatformEnum('ParentJobResult', [
    'SUCCESS',
    'UNHANDLED_EXCEPTION',
]);
export const quiddityEnum = new PlatformEnum('Quiddity', quiddities);
export const roundingModeEnum = new PlatformEnum('RoundingMode', [
    'CEILING',
    'DOWN',
    'FLOOR',
    'HALF_DOWN',
    'HALF_EVEN',
    'HALF_UP',
    'UNNECESSARY',
    'UP',
]);
export const triggerOperationEnum = new PlatformEnum('TriggerOperation', [
    'BEFORE_INSERT',
    'BEFORE_UPDATE',
    'BEFORE_DELETE',
    'AFTER_INSERT',
    'AFTER_UPDATE',
    'AFTER_DELETE',
    'AFTER_UNDELETE',
]);
export const jsonTokenEnum = new PlatformEnum('JSONToken', [
    'END_ARRAY',
    'END_OBJECT',
    'FIELD_NAME',
    'NOT_AVAILABLE',
    'START_ARRAY',
    'START_OBJECT',
    'VALUE_EMBEDDED_OBJECT',
    'VALUE_FALSE',
    'VALUE_NULL',
    'VALUE_NUMBER_FLOAT',
    'VALUE_NUMBER_INT',
    'VALUE_STRING',
    'VALUE_TRUE',
]);
export const xmlTagEnum = new PlatformEnum('XmlTag', [
    'ATTRIBUTE',
    'CDATA',
    'CHARACTERS',
    'COMMENT',
    'DTD',
    'END_DOCUMENT',
    'END_ELEMENT',
    'ENTITY_DECLARATION',
    'ENTITY_REFERENCE',
    'NAMESPACE',
    'NOTATION_DECLARATION',
    'PROCESSING_INSTRUCTION',
    'SPACE',
    'START_DOCUMENT',
    'START_ELEMENT',
]);

export const systemEnums = [
    accessTypeEnum,
    loggingLevelEnum,
    parentJobResultEnum,
    quiddityEnum,
    roundingModeEnum,
    triggerOperationEnum,
    jsonTokenEnum,
    xmlTagEnum,
    statusCodeEnum,
];
