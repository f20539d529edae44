import { errorTemplate as error } from './template.ts';

const ownField =
    "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.";
const ownRelation =
    "If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.";
const checkWsdl = 'Please reference your WSDL or the describe call for the appropriate names.';

/** What the semantics room can say of inline queries; RT17xx. Texts are those of the platform's query validator. */
export const queryMessages = {
    unknownObject: error('RT1701', "sObject type '{object}' is not supported."),
    unknownColumn: error(
        'RT1702',
        `No such column '{column}' on entity '{object}'. ${ownField} ${checkWsdl}`,
    ),
    unknownParent: error(
        'RT1703',
        `Didn't understand relationship '{name}' in field path. ${ownRelation} ${checkWsdl}`,
    ),
    unknownChildren: error(
        'RT1704',
        `Didn't understand relationship '{name}' in FROM part of query call. ${ownRelation} ${checkWsdl}`,
    ),
    duplicateColumn: error('RT1705', 'duplicate field selected: {name}'),
    duplicateAlias: error('RT1706', 'duplicate alias: {name}'),
    aliasWithoutAggregate: error('RT1707', 'only aggregate expressions use field aliasing'),
    mustBeGrouped: error('RT1708', 'Field must be grouped or aggregated: {name}'),
    notFilterable: error('RT1709', "field '{name}' can not be filtered in a query call"),
    notSortable: error('RT1710', "field '{name}' can not be sorted in a query call"),
    notGroupable: error('RT1711', "field '{name}' can not be grouped in a query call"),
    offsetTooLarge: error('RT1716', 'Maximum SOQL offset allowed is 2000'),
    fieldsWithoutLimit: error(
        'RT1717',
        'The SOQL FIELDS function must have a LIMIT of at most 200',
    ),
    unquotedFilter: error(
        'RT1715',
        "value of filter criterion for field '{name}' must be of type {type} and should be enclosed in quotes",
    ),
    /** Refused from API 67; the platform's own wording is not known. */
    securityEnforced: error(
        'RT1714',
        'WITH SECURITY_ENFORCED is not supported from API version 67.0, use WITH USER_MODE',
    ),
    bindType: error(
        'RT1712',
        'Invalid bind expression type of {found} for column of type {expected}',
    ),
    quotedFilter: error(
        'RT1713',
        "value of filter criterion for field '{name}' must be of type {type} and should not be enclosed in quotes",
    ),
} as const;
