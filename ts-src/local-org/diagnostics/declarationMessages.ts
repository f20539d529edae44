import { errorTemplate as error } from './template.ts';

/** What the semantics room can say of declarations: modifiers, inheritance, annotations, triggers. RT15xx and RT16xx. */
export const declarationMessages = {
    modifierNotAllowed: error('RT1501', '{modifier} is not allowed on {target}'),
    modifierByDefault: error('RT1502', '{target} are by default {modifier}'),
    modifierConflict: error('RT1503', '{first} {target} cannot be {second}'),
    oneScope: error('RT1504', 'Declarations can only have one scope'),
    topLevelOnly: error('RT1505', '{modifier} can only be used on {target} of a top level type'),
    topLevelVisibility: error('RT1506', 'Top-level type must have public or global visibility'),
    requiresDefining: error('RT1507', 'Defining type for {what} must be declared as {modifier}'),
    requiresEnclosing: error(
        'RT1508',
        'Enclosing type for {what} in apex classes must be declared as {modifier}',
    ),
    requires: error('RT1509', '{what} must be declared as {modifier}'),
    requiresOneOf: error('RT1510', '{what} require at least one of the following {modifiers}'),
    protectedInFinal: error(
        'RT1511',
        'New protected methods cannot be defined in non-virtual classes',
    ),
    innerInner: error('RT1512', 'Inner types are not allowed to have inner types'),
    innerStaticBlock: error('RT1513', 'Inner types are not allowed to have static blocks'),
    bodyMissing: error('RT1514', 'Method must have a body'),
    bodyOfAbstract: error('RT1515', 'Abstract methods cannot have a body'),
    tooManyParameters: error('RT1516', 'Invalid number of parameters exceeds: {limit}'),
    tooManyConstants: error('RT1517', 'Maximum number of enum items exceeded: {limit}'),

    notExtensible: error('RT1531', 'Non-virtual and non-abstract type cannot be extended: {type}'),
    notAClass: error('RT1532', 'Invalid class: {type}'),
    notAnInterface: error('RT1533', 'Invalid interface: {type}'),
    implementedTwice: error('RT1534', 'Interface already implemented: {type}'),
    circular: error('RT1535', 'Circular definition: {type}'),
    interfaceMethodMissing: error('RT1536', 'Class {type} must implement the method: {method}'),
    abstractMethodMissing: error(
        'RT1537',
        'Class {type} must implement the abstract method: {method}',
    ),
    interfaceMethodHidden: error(
        'RT1538',
        '{type}: Overriding implementations of global or public interface methods must be global or public: {method}',
    ),
    overridesNothing: error('RT1539', '@Override specified for non-overriding method: {method}'),
    overridesFinal: error(
        'RT1540',
        'Non-virtual, non-abstract methods cannot be overridden: {method}',
    ),
    overrideMissing: error('RT1541', 'Method must use the override keyword: {method}'),
    visibilityReduced: error('RT1542', 'Cannot reduce the visibility of method: {method}'),
    returnTypesClash: error(
        'RT1543',
        'Method return types clash: {found} vs {expected} from the type {type}',
    ),
    exceptionName: error(
        'RT1544',
        'Classes extending Exception must have a name ending in Exception: {type}',
    ),
    exceptionParent: error('RT1545', 'Exception class must extend another Exception class: {type}'),
    exceptionConstructor: error(
        'RT1546',
        'System exception constructor already defined: {constructor}',
    ),
    accessorScope: error('RT1547', 'Cannot declare {accessor} accessor on {property} property'),

    unknownAnnotation: error('RT1561', 'Annotation does not exist: {name}'),
    unknownAnnotationProperty: error(
        'RT1562',
        'No such property, {property}, defined on this annotation: {annotation}',
    ),
    annotationPropertyMissing: error('RT1563', 'Required property is missing: {property}'),
    annotationValueUnknown: error(
        'RT1581',
        'Annotation property, {property} on {annotation}, unknown value: {value}',
    ),
    jsonAccessEmpty: error(
        'RT1583',
        'At least one JSON serialization control parameter must be specified',
    ),
    restUrlEmpty: error('RT1584', 'Rest Resource url cannot be empty'),
    restUrlTooLong: error('RT1585', 'Rest Resource url cannot be longer than 255 characters'),
    restUrlSlash: error('RT1586', "Rest Resource url must begin with a forward slash, '/'"),
    restUrlBeforeWildcard: error(
        'RT1587',
        "Rest Resource url wildcard, '*', must be preceded by a forward slash, '/'",
    ),
    restUrlAfterWildcard: error(
        'RT1588',
        "Rest Resource url wildcard, '*', must be followed by a forward slash, '/', or be the last character",
    ),
    topLevelTypeOnly: error('RT1582', '{modifier} can only be used on a top level type'),
    annotationPropertyTarget: error(
        'RT1599',
        'Annotation property, {property} on {annotation}, is not allowed on {target}',
    ),
    annotationValueType: error(
        'RT1600',
        'Invalid value for property {property} expected type String',
    ),
    requiresDefiningOneOf: error(
        'RT1601',
        'Defining type for {what} require at least one of the following {modifiers}',
    ),
    requiresEnclosingOneOf: error(
        'RT1602',
        'Enclosing type for {what} in apex classes require at least one of the following {modifiers}',
    ),
    deprecatedAbstract: error('RT1603', 'abstract methods cannot be Deprecated'),
    readOnlyMisplaced: error(
        'RT1604',
        'Only WebService, RemoteAction or Schedulable.execute(SchedulableContext) methods can be marked ReadOnly',
    ),
    annotationReturnType: error('RT1564', '{what} do not support return type of {type}'),
    annotationParameterType: error('RT1565', '{what} do not support parameter type of {type}'),
    annotationFieldType: error('RT1566', '{what} do not support type of {type}'),
    annotationParameters: error('RT1567', '{annotation} methods do not support parameters'),
    annotationFieldConflict: error('RT1568', '{annotation} fields cannot be {modifier}'),
    oneMethodPerType: error('RT1569', 'Only one method per type can be defined with: {annotation}'),
    invocableParameter: error(
        'RT1570',
        'Unsupported parameter type {type}. Valid invocable parameters must be List types like List<T> where T is a supported type',
    ),
    invocableAlone: error(
        'RT1571',
        'The only annotation that can be used with InvocableMethod is Deprecated',
    ),
    invocableParameters: error(
        'RT1589',
        'Only one parameter is supported on methods with @Invocable annotation',
    ),
    auraOverload: error(
        'RT1590',
        'Overload of AuraEnabled method: {method} overload is not permitted',
    ),
    auraMethodAndField: error(
        'RT1595',
        'AuraEnabled method and variable cannot have the same name: {name}',
    ),
    auraParameters: error('RT1572', 'Non static AuraEnabled methods may not have parameters'),
    auraGetter: error('RT1573', "Non static AuraEnabled methods must be named with a prefix 'get'"),
    testParameters: error('RT1574', 'Test methods must have no arguments'),
    testSetupReturn: error('RT1575', 'Test setup method must return void'),
    testSetupSeeAllData: error(
        'RT1576',
        'Test class containing a test setup method cannot have any methods annotated with @isTest(SeeAllData=true)',
    ),
    testSetupInSeeAllData: error(
        'RT1596',
        'Test class cannot be annotated with @isTest(SeeAllData=true)',
    ),
    parallelMethodSeeAllData: error(
        'RT1597',
        'Test class annotated with @isTest(IsParallel=true) cannot have any methods annotated with @isTest(SeeAllData=true)',
    ),
    parallelSeeAllData: error(
        'RT1577',
        'Test class annotated with @isTest(IsParallel=true) cannot also be annotated with @isTest(SeeAllData=true)',
    ),
    testException: error(
        'RT1578',
        'Only top-level non-exception class types can be marked as tests',
    ),
    webServiceTwice: error(
        'RT1579',
        'Web Service does not support two web service methods with the same name: {method}',
    ),
    remoteActionTwice: error(
        'RT1580',
        'Remote Action does not support two remote action methods with the same name and same number of parameters',
    ),

    triggerObject: error('RT1591', 'Invalid type: Schema.{name}'),
    triggerUsage: error('RT1592', 'Duplicate Trigger Usage: {event}'),
    triggerBeforeUndelete: error('RT1598', 'Trigger Usage Before Undelete is not supported'),
    triggerUnsupported: error('RT1593', 'SObject type does not allow triggers: {object}'),
    triggerPlatformEvent: error(
        'RT1594',
        'Platform Event SObjects only supports after insert: {object}',
    ),
} as const;
