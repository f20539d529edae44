import { errorTemplate as error } from './template.ts';

/** What the semantics room can say of Apex; RT12xx to RT16xx. Texts are the ones the platform's compiler prints. */
export const semanticMessages = {
    // names
    unknownVariable: error('RT1201', 'Variable does not exist: {name}'),
    unknownField: error('RT1202', 'Field does not exist: {name} on {type}'),
    duplicateFieldInitialization: error('RT1203', 'Duplicate field initialization: {name}'),
    unknownMethod: error(
        'RT1204',
        'Method does not exist or incorrect signature: void {call} from the type {type}',
    ),
    unknownObjectMethod: error(
        'RT1205',
        'Method does not exist or incorrect signature: {name} from the type {type}',
    ),
    unknownType: error('RT1206', 'Invalid type: {name}'),
    duplicateField: error('RT1207', 'Duplicate field: {name}'),
    duplicateMethod: error(
        'RT1208',
        'Method already defined: {name} {method} from the type {type}',
    ),
    duplicateVariable: error('RT1209', 'Duplicate variable: {name}'),
    duplicateType: error('RT1210', 'Type name already in use: {name}'),
    duplicateModifier: error('RT1211', 'Duplicate modifier: {modifier}'),
    nameTooLong: error('RT1212', 'Identifier name is too long: {name}'),
    unknownLabel: error('RT1213', 'External string does not exist: {name}'),
    unknownPage: error('RT1214', 'Page does not exist: {name}'),
    typeArgumentsMissing: error(
        'RT1215',
        'No type arguments provided for a parameterized type: {name}',
    ),
    typeArgumentsUnexpected: error(
        'RT1216',
        'Type arguments provided for a non-parameterized type: {name}',
    ),
    nonForeignKey: error(
        'RT1217',
        'A non foreign key field cannot be referenced in a path expression: {name}',
    ),
    forwardReference: error('RT1218', 'Illegal forward reference: {name}'),
    unknownFieldSet: error('RT1219', 'FieldSet does not exist: {name}'),
    identifierCharacter: error('RT1221', 'Invalid character in identifier: {name}'),
    typeArgumentCount: error(
        'RT1220',
        'Invalid type argument count for {name}: expected {expected} but found {found}',
    ),

    // assignment and conversion
    illegalAssignment: error('RT1301', 'Illegal assignment from {from} to {to}'),
    illegalConversion: error('RT1302', 'Illegal conversion from {from} to {to}'),
    notAssignable: error('RT1303', 'Expression cannot be assigned'),
    finalAssignment: error(
        'RT1304',
        'Final members can only be assigned in their declaration, init blocks, or constructors: {name}',
    ),
    fieldNotWritable: error('RT1305', 'Field is not writeable: {name}'),
    incompatibleCast: error(
        'RT1306',
        'Incompatible types since an instance of {from} is never an instance of {to}',
    ),
    alwaysInstance: error(
        'RT1307',
        'Operation instanceof is always true since an instance of {from} is always an instance of {to}',
    ),
    neverInstance: error(
        'RT1308',
        'Operation instanceof is always false since an instance of {from} is never an instance of {to}',
    ),

    // flow
    returnMissing: error('RT1321', 'Missing return statement required return type: {type}'),
    returnInConstructor: error('RT1322', 'Constructors must not return a value'),
    returnInVoid: error('RT1323', 'Void method must not return a value'),
    returnInTrigger: error('RT1324', 'Trigger bodies must not return a value'),
    returnOutsideMethod: error('RT1325', 'Return must be called from a method'),
    unreachable: error('RT1326', 'Unreachable statement'),
    conditionNotBoolean: error('RT1327', 'Condition expression must be of type Boolean: {type}'),
    breakOutsideLoop: error('RT1328', 'Break statement must be in loop'),
    continueOutsideLoop: error('RT1329', 'Continue statement must be in loop'),
    notIterable: error('RT1330', 'Loop must iterate over collection: {type}'),
    loopVariable: error('RT1331', 'Invalid loop variable type expected {expected} was {found}'),
    queryLoopVariable: error(
        'RT1332',
        'Loop variable must be a generic SObject or List or a concrete SObject or List of: {object}',
    ),
    alreadyCaught: error('RT1333', 'Exception type already caught: {type}'),
    notThrowable: error('RT1334', 'Throw expression must be of type exception: {type}'),
    notCatchable: error('RT1335', 'Catch block variable must be of type exception: {type}'),
    queryLoopBody: error('RT1336', 'Loop with query must provide a statement'),

    // switch
    switchType: error('RT1341', '{type} is not a valid switch expression type'),
    whenType: error(
        'RT1342',
        '{from} value in when expression cannot be implicitly converted to the {to} type in switch expression',
    ),
    whenOfObject: error(
        'RT1343',
        "Switching on SObject types must be a 'when type variable' or 'when null'",
    ),
    whenSameType: error(
        'RT1382',
        '{type} in the when expression is already matching the switch expression type',
    ),
    whenTypeOfValue: error('RT1344', '{type} cannot be a when type variable block'),
    whenTwice: error(
        'RT1345',
        '{value} occurs as more than one when branch for this switch statement',
    ),
    whenQualified: error('RT1348', "Enum value used in 'when expression' should be unqualified"),
    whenNotConstant: error('RT1346', 'Field must be a static final constant: {name}'),
    whenNotLiteral: error(
        'RT1347',
        "'when expression' must be a literal, a constant literal field or enum value",
    ),

    // operators
    inequalityType: error('RT1361', 'Inequality operator not allowed for this type: {type}'),
    exactEqualityType: error(
        'RT1362',
        'Exact equality operator only allowed for reference types: {type}',
    ),
    comparisonTypes: error(
        'RT1363',
        'Comparison arguments must be compatible types: {left}, {right}',
    ),
    logicalType: error('RT1364', 'Logical operator can only be applied to Boolean'),
    notType: error('RT1365', '{operator} operator can only be applied to boolean expressions'),
    negateType: error('RT1366', 'Unary negation must use a numeric argument'),
    arithmeticType: error('RT1367', 'Arithmetic expressions must use numeric arguments'),
    arithmeticVoid: error('RT1368', 'Arithmetic expressions are not allowed on void types'),
    dateOperand: error('RT1369', 'Date expressions must use Integer or Long'),
    datetimeOperand: error('RT1370', 'Date/time expressions must use Integer or Double or Decimal'),
    timeOperand: error('RT1371', 'Time expressions must use Integer or Long'),
    bitwiseType: error(
        'RT1372',
        '{operator} operator can only be applied to Boolean expressions or to Integer or Long expressions',
    ),
    shiftType: error('RT1373', '{operator} operation can only be applied to Integer or Long types'),
    bitwiseNegateType: error('RT1374', 'Invalid type for bitwise negate: {type}'),
    postfixType: error(
        'RT1375',
        'Unary postfix increment/decrement can only be applied to numeric expressions: {type}',
    ),
    prefixIncrementType: error(
        'RT1376',
        'Unary prefix increment can only be applied to numeric expressions: {type}',
    ),
    prefixDecrementType: error(
        'RT1377',
        'Unary prefix decrement can only be applied to numeric expressions: {type}',
    ),
    ternaryTypes: error('RT1378', 'Incompatible types in ternary operator: {left}, {right}'),
    coalesceTypes: error(
        'RT1379',
        'Incompatible types in null coalescing operator: {left}, {right}',
    ),
    indexType: error('RT1380', 'List index must be of type Integer: {type}'),
    notAList: error('RT1381', 'Expression must be a list type: {type}'),

    // construction
    elementType: error(
        'RT1401',
        'Initial expression is of incorrect type, expected: {expected} but was: {found}',
    ),
    keyType: error('RT1402', 'Invalid key type {found} for {expected}'),
    valueType: error('RT1403', 'Invalid value type {found} for {expected}'),
    setInitializer: error(
        'RT1404',
        'Invalid initializer type {found} found for {type}: expected a List or a Set of type: {element}',
    ),
    listInitializer: error(
        'RT1405',
        'Invalid initializer type {found} found for {type}: expected an Integer or a List of type {element}',
    ),
    mapInitializer: error(
        'RT1406',
        'Invalid initializer type {found} found for {type}: expected a Map with the same key and value types, or a valid SObject List',
    ),
    abstractConstructed: error('RT1407', 'Abstract classes cannot be constructed: {type}'),
    notConstructable: error('RT1408', 'Type cannot be constructed: {type}'),
    pairsOnClass: error(
        'RT1409',
        'Invalid constructor syntax, name=value pairs can only be used for SObjects: {type}',
    ),
    pairsRequired: error('RT1410', 'Type requires name=value pair construction: {type}'),
    constructorName: error('RT1411', 'Invalid constructor name: {name}'),
    unknownConstructor: error(
        'RT1412',
        'Constructor not defined: [{type}].<Constructor>({arguments})',
    ),
    unknownParentConstructor: error('RT1413', 'No constructor defined: void <init>({arguments})'),
    noDefaultConstructor: error('RT1414', 'No default constructor available in super type: {type}'),
    superNotFirst: error(
        'RT1415',
        "Call to 'super()' must be the first statement in a constructor method",
    ),
    thisNotFirst: error(
        'RT1416',
        "Call to 'this()' must be the first statement in a constructor method",
    ),
    noSuperType: error('RT1417', 'No super type defined: {type}'),
    instanceFieldInChain: error(
        'RT1420',
        'Cannot reference instance variables in a constructor invocation: {name}',
    ),
    instanceMethodInChain: error(
        'RT1418',
        'Cannot reference instance methods in a constructor invocation: {method}',
    ),
    ambiguousConstructor: error(
        'RT1419',
        'Ambiguous constructor signature: void <init>({arguments})',
    ),

    // calls and static context
    ambiguousMethod: error('RT1431', 'Ambiguous method signature: void {call}'),
    instanceMethodFromStatic: error(
        'RT1432',
        'Non static method cannot be referenced from a static context: {method}',
    ),
    staticMethodFromInstance: error(
        'RT1433',
        'Static method cannot be referenced from a non static context: {method}',
    ),
    staticFieldFromInstance: error(
        'RT1434',
        'Static field cannot be referenced from a non static context: {name} from the type {type}',
    ),
    instanceFieldFromStatic: error(
        'RT1435',
        'Non static field cannot be referenced from a static context: {name} from the type {type}',
    ),
    thisInStatic: error('RT1436', 'This cannot be referenced in a static context'),
    superInStatic: error('RT1437', 'Super cannot be referenced in a static context'),
    addErrorTarget: error(
        'RT1438',
        'addError must be invoked on an expression that is an exact SObject field reference',
    ),
    addErrorSafe: error(
        'RT1439',
        'Safe navigation operator is not allowed between SObject field and addError',
    ),
    abstractCalled: error('RT1440', 'Abstract method cannot be called directly: {method}'),
    notObjectList: error('RT1441', 'Operation only applies to SObject list types: {type}'),
    notObjectMap: error('RT1442', 'Operation only applies to SObject value map types: {type}'),

    illegalAllCall: error(
        'RT1443',
        'Illegal all method call for argument type, {found}, for collection: {type}',
    ),

    // visibility
    hiddenVariable: error('RT1451', 'Variable is not visible: {name}'),
    hiddenMethod: error('RT1452', 'Method is not visible: {method}'),
    hiddenType: error('RT1453', 'Type is not visible: {type}'),

    // DML
    dmlType: error('RT1461', 'DML requires SObject or SObject list type: {type}'),
    dmlNotAllowed: error('RT1462', 'DML operation {operation} not allowed on {type}'),
    upsertGeneric: error(
        'RT1463',
        'Upsert with a field specification requires a concrete SObject type',
    ),
    upsertField: error(
        'RT1464',
        'Invalid field for upsert, must be an External Id custom or standard indexed field: {field}',
    ),
    mergeType: error('RT1465', 'Merge requires a concrete SObject type: {type}'),
    mergeUnsupported: error('RT1466', 'Specified type {type} cannot be merged'),
    mergeDuplicates: error('RT1467', 'Invalid type for duplicate records'),
    runAsArgument: error('RT1468', "runAs requires a single argument of type 'User' or 'Version'"),
} as const;
