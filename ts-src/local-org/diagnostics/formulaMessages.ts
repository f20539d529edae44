import { errorTemplate } from './template.ts';

/** What the formula editor and a deployment say about a formula. */
export const formulaMessages = {
    syntax: errorTemplate('RT1150', 'Syntax error'),
    syntaxMissing: errorTemplate('RT1151', "Syntax error.  Missing '{expected}'"),
    syntaxFound: errorTemplate('RT1152', "Syntax error.  Found '{found}'"),
    syntaxExtra: errorTemplate('RT1153', "Syntax error. Extra '{found}'"),
    unknownFunction: errorTemplate('RT1154', 'Unknown function {name}. Check spelling.'),
    unknownField: errorTemplate('RT1155', 'Field {name} does not exist. Check spelling.'),
    argumentCount: errorTemplate(
        'RT1156',
        "Incorrect number of parameters for function '{name}()'. Expected {expected}, received {received}",
    ),
    argumentType: errorTemplate(
        'RT1157',
        'Incorrect parameter type for {what}. Expected {expected}, received {received}',
    ),
    fieldExpected: errorTemplate(
        'RT1158',
        "Incorrect parameter for function '{name}()'. Expected Field reference.",
    ),
    picklistUse: errorTemplate(
        'RT1159',
        'Field {name} is a picklist field. Picklist fields are only supported in certain functions.',
    ),
    resultType: errorTemplate(
        'RT1160',
        'Formula result is data type ({received}), incompatible with expected data type ({expected}).',
    ),
    unsupportedFunction: errorTemplate(
        'RT1161',
        'The formula function {name} is not supported by the local org',
    ),
    tooDeep: errorTemplate('RT1162', 'Formula is too complex'),
} as const;
