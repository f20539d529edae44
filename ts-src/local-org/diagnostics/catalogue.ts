import { errorTemplate } from './template.ts';

/**
 * What the syntax room can say. Texts are the ones the platform's compiler prints.
 * RT10xx Apex text, RT11xx queries; the texts of semantics are RT12xx and up, in a file of their own beside this one.
 */
export const syntaxMessages = {
    unexpectedToken: errorTemplate('RT1001', "Unexpected token '{token}'."),
    missing: errorTemplate('RT1002', "Missing '{expected}' at '{found}'"),
    expecting: errorTemplate('RT1003', "Expecting '{expected}' but was: '{found}'"),
    extraToken: errorTemplate('RT1004', "Extra '{expected}', at '{found}'."),
    unclosedString: errorTemplate('RT1005', "Missing closing quote character ' on string."),
    unclosedComment: errorTemplate('RT1006', 'Missing closing mark */ on multi-line comment.'),
    unrecognizedSymbol: errorTemplate(
        'RT1007',
        "Unrecognized symbol '{symbol}', which is not a valid Apex identifier.",
    ),
    illegalString: errorTemplate('RT1008', 'Illegal string literal: {reason}'),
    illegalInteger: errorTemplate('RT1009', 'Illegal integer'),
    illegalLong: errorTemplate('RT1010', 'Illegal long'),
    illegalDouble: errorTemplate('RT1011', 'Illegal double'),
    illegalDecimal: errorTemplate('RT1012', 'Illegal decimal'),
    keywordAsName: errorTemplate('RT1013', 'Identifier cannot be a keyword: {name}'),
    reservedName: errorTemplate('RT1014', 'Identifier name is reserved: {name}'),
    notAStatement: errorTemplate('RT1015', 'Expression cannot be a statement.'),
    notAssignable: errorTemplate('RT1016', 'Expression cannot be assigned'),
    switchWithoutWhen: errorTemplate('RT1017', 'Switch statement requires at least one when block'),
    whenElseNotLast: errorTemplate('RT1018', "'when else' must be the last when block"),
    invalidIdentifier: errorTemplate(
        'RT1019',
        "Invalid identifier '{name}'. Apex identifiers must start with an ASCII letter (a-z or A-Z) followed by any number of ASCII letters (a-z or A-Z), digits (0 - 9), '_'.",
    ),
    controlCharacter: errorTemplate(
        'RT1020',
        "Found control character hex 0x{hex} (decimal {decimal}) that isn't valid in Apex.",
    ),
    tooDeep: errorTemplate(
        'RT1021',
        'Expression is too long, please split this expression into multiple statements',
    ),
    voidField: errorTemplate('RT1022', 'Fields cannot be of type void'),
    voidVariable: errorTemplate('RT1023', 'Variables cannot be of type void'),
    voidParameter: errorTemplate('RT1024', 'Parameters cannot be of type void'),
    voidProperty: errorTemplate('RT1025', 'Properties cannot be of type void'),
    invalidSymbol: errorTemplate(
        'RT1026',
        "Found punctuation symbol or operator '{symbol}' that isn't valid in Apex.",
    ),
    typeParameters: errorTemplate('RT1027', 'Type parameters are not supported'),
    tryAlone: errorTemplate(
        'RT1028',
        'Try block must have at least one catch block or a finally block',
    ),
    notSupported: errorTemplate('RT1090', '{what} is not supported by the local org'),
    queryUnexpectedToken: errorTemplate('RT1101', "unexpected token: '{token}'"),
    queryUnclosedString: errorTemplate(
        'RT1102',
        "line 1:{offset} mismatched character '<EOF>' expecting '''",
    ),
    queryBadCharacter: errorTemplate(
        'RT1103',
        "line 1:{offset} no viable alternative at character '{symbol}'",
    ),
    queryMissingValue: errorTemplate('RT1104', "missing value at '{token}'"),
} as const;
