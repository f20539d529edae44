import { errorTemplate, warningTemplate } from './template.ts';

/** What the schema room can say about metadata. RT20xx. */
export const schemaMessages = {
    malformedXml: errorTemplate('RT2001', '{file} is not well-formed XML: {problem}'),
    doctype: errorTemplate(
        'RT2002',
        '{file} has a document type declaration, which metadata may not have',
    ),
    unreadable: errorTemplate('RT2003', '{file} cannot be read: {problem}'),
    missingElement: errorTemplate('RT2004', '{what} needs <{element}>'),
    unknownFieldType: errorTemplate('RT2005', "Field {field} has the unknown type '{type}'"),
    unknownReference: errorTemplate(
        'RT2006',
        'In field: referenceTo - no CustomObject named {name} found',
    ),
    fieldWithoutObject: errorTemplate(
        'RT2007',
        'Entity of type CustomObject named {name} cannot be found',
    ),
    duplicate: errorTemplate('RT2008', '{what} {name} is defined twice'),
    unknownValueSet: errorTemplate(
        'RT2009',
        'In field: valueSetName - no GlobalValueSet named {name} found',
    ),
    unknownGrant: errorTemplate('RT2010', 'In field: field - no {type} named {name} found'),
    unknownUserPermission: errorTemplate('RT2011', 'Unknown user permission: {name}'),
    unknownMetadataField: errorTemplate(
        'RT2012',
        '{record} has a value for {field}, a field that {object} does not have',
    ),
    wrongRootElement: errorTemplate(
        'RT2013',
        '{file} should begin with <{expected}> but begins with <{found}>',
    ),
    unknownSummary: errorTemplate(
        'RT2014',
        'Roll-up summary {field} refers to {reference}, which does not exist',
    ),
    contentMissing: errorTemplate('RT2015', 'The content of {what} is missing beside {file}'),
    wrongNumber: errorTemplate('RT2016', "'{value}' is not a number in <{element}>"),
    unknownActionType: errorTemplate('RT2017', "Unknown {what} '{value}'"),
    unknownObjectInFolder: warningTemplate(
        'RT2018',
        'Nothing is known of the standard object {name}; its custom fields are kept',
    ),
    permissionDepends: errorTemplate(
        'RT2019',
        'Permission {permission} {object} depends on permission(s): {needed} {object}',
    ),
} as const;
