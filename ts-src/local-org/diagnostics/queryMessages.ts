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
    invalidOperator: error('RT1718', 'invalid operator on {type} field'),
    notAggregatable: error('RT1719', 'field {name} does not support aggregate operator {operator}'),
    notIterable: error('RT1720', 'IN operator must be used with an iterable expression'),
    limitOfTotal: error(
        'RT1721',
        'Non-grouped query that uses overall aggregate functions cannot also use {clause}',
    ),
    groupedAndAggregated: error('RT1722', 'Grouped field should not be aggregated: {name}'),
    orderedMustBeGrouped: error('RT1723', 'Ordered field must be grouped or aggregated: {name}'),
    nestedAggregate: error('RT1724', 'only root queries support aggregate expressions'),
    lockedOrder: error(
        'RT1725',
        "You can't use the ORDER BY keywords in any SOQL query that uses locking.",
    ),
    semiJoinWithOr: error('RT1726', "Semi join sub-selects are not allowed with the 'OR' operator"),
    semiJoinNested: error(
        'RT1727',
        'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
    ),
    semiJoinInSemiJoin: error('RT1728', 'Nesting of semi join sub-selects is not supported'),
    tooManySemiJoins: error('RT1729', 'Maximum 2 semi join sub-selects are allowed'),
    semiJoinSameObject: error(
        'RT1730',
        'The inner and outer selects should not be on the same object type',
    ),
    semiJoinNotId: error(
        'RT1731',
        "Semi join sub-selects can only query id fields, cannot use: '{name}'",
    ),
    semiJoinLeft: error(
        'RT1732',
        "The left operand field in the where expression for outer query should be an id field, cannot use: '{name}'",
    ),
    semiJoinObjects: error(
        'RT1733',
        "The selected field '{inner}' in the subquery and the left operand field in the where expression in the outer query '{outer}' should point to the same object type",
    ),
    tooManyGroups: error('RT1734', 'GROUP BY {kind} must contain 3 fields or less'),
    /** The rule is documented, the platform's own wording is not known. */
    aggregateInWhere: error('RT1735', 'Aggregate function {name} is not allowed in a WHERE clause'),
    /** The rule is documented, the platform's own wording is not known. */
    countWithClause: error('RT1736', 'COUNT() cannot be used with {clause}, use COUNT(fieldName)'),
    rowLock: error(
        'RT1737',
        'Cannot lock rows for an SObject type that can not be updated: {object}',
    ),
    /** The rule is documented, the platform's own wording is not known. */
    typeofOfOne: error('RT1738', "TYPEOF needs a polymorphic relationship, '{name}' is not one"),
    /** The rule is documented, the platform's own wording is not known. */
    tooManyLevels: error('RT1739', 'No more than five levels of parent relationships can be named'),
} as const;
