import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { DmlFailure, ApexException } from '../../values/index.ts';
import { ApexList, ApexMap, ApexSet, platformException, raise } from '../../values/index.ts';
import { fieldToken } from '../Schema/tokens.ts';
import { objectMembers } from './objectMembers.ts';
import { statusCodeEnum } from './statusCodes.ts';

/** What `throw new X()` says without a text. */
export const scriptThrown = 'Script-thrown exception';

/** `System.NullPointerException` of a built-in type, the bare name of a user's. */
export function exceptionTypeName(exception: ApexException): string {
    return systemExceptions.has(exception.typeName)
        ? `System.${exception.typeName}`
        : exception.typeName;
}

/** Texts meant for the client only (`AuraHandledException`). */
const clientTexts = new WeakMap<ApexException, string>();

export function clientTextOf(exception: ApexException): string | null {
    return clientTexts.get(exception) ?? null;
}

export function messageOf(exception: ApexException): string {
    return exception.apexMessage ?? scriptThrown;
}

function initCause(exception: ApexException, cause: ApexException): void {
    if (exception.apexCause !== null) {
        raise('IllegalStateException', "Can't overwrite cause");
    }
    if (cause === exception) {
        raise('IllegalArgumentException', 'Self-causation not permitted');
    }
    exception.apexCause = cause;
}

/** The trace of the cause stands below, after `Caused by`. */
export function stackTraceOf(exception: ApexException): string {
    const own = exception.stack ?? '';
    return exception.apexCause === null
        ? own
        : `${own}\nCaused by\n${stackTraceOf(exception.apexCause)}`;
}

function lineNumber(exception: ApexException): number {
    return Number(/: line (\d+)/.exec(exception.stack ?? '')?.[1] ?? 0);
}

function failure(exception: ApexException, index: number): DmlFailure {
    return (
        exception.dmlFailures[index] ?? raise('ListException', `List index out of bounds: ${index}`)
    );
}

function inaccessibleFields(exception: ApexException): ApexMap {
    const entries = [...exception.inaccessibleFields].map(
        ([object, fields]) => [object, new ApexSet('String', fields)] as const,
    );
    return new ApexMap('String', 'Set<String>', entries);
}

function withText(name: string, text: unknown, cause: ApexException | null = null): ApexException {
    return platformException(name, text as string, cause);
}

function constructorsOf(name: string): NonNullable<PlatformType['constructors']> {
    return {
        '()': () => withText(name, null),
        '(String message)': (message: string | null) => withText(name, message),
        '(Exception cause)': (cause: ApexException | null) => withText(name, null, cause),
        '(String message, Exception cause)': (
            message: string | null,
            cause: ApexException | null,
        ) => withText(name, message, cause),
    };
}

/** Apex Reference > System > Exception Class and Built-In Exceptions */
export const exceptionType: PlatformType = {
    name: 'Exception',
    kind: 'class',
    isExtensible: true,
    constructors: constructorsOf('Exception'),
    methods: {
        ...objectMembers,
        'Exception getCause()': (exception: ApexException) => exception.apexCause,
        'Integer getLineNumber()': lineNumber,
        'String getMessage()': messageOf,
        'String getStackTraceString()': stackTraceOf,
        'String getTypeName()': exceptionTypeName,
        'void initCause(Exception cause)': initCause,
        'void setMessage(String message)': (exception: ApexException, message: string | null) => {
            exception.apexMessage = message;
        },
        'String toString()': (exception: ApexException) =>
            `${exceptionTypeName(exception)}: ${messageOf(exception)}`,
        'Map<String,Set<String>> getInaccessibleFields()': inaccessibleFields,
    },
};

function dmlFields(exception: ApexException, index: number): ApexList {
    const { fields, object } = failure(exception, index);
    const known = fields.filter(
        (field) => object !== undefined && current().org.schema.field(object, field) !== null,
    );
    return new ApexList(
        'Schema.SObjectField',
        known.map((field) => fieldToken(object ?? '', field)),
    );
}

/** Apex Reference > Site > ExternalUserCreateException */
const displayMembers: NonNullable<PlatformType['methods']> = {
    'List<String> getDisplayMessages()': (exception: ApexException) =>
        new ApexList('String', [messageOf(exception)]),
};

/** Members of DmlException and EmailException, per failed row. */
const rowMembers: NonNullable<PlatformType['methods']> = {
    'List<String> getDmlFieldNames(Integer index)': (exception: ApexException, index: number) =>
        new ApexList('String', [...failure(exception, index).fields]),
    'List<Schema.SObjectField> getDmlFields(Integer index)': dmlFields,
    'String getDmlId(Integer index)': (exception: ApexException, index: number) =>
        failure(exception, index).id,
    'Integer getDmlIndex(Integer index)': (exception: ApexException, index: number) =>
        failure(exception, index).index,
    'String getDmlMessage(Integer index)': (exception: ApexException, index: number) =>
        failure(exception, index).message,
    'String getDmlStatusCode(Integer index)': (exception: ApexException, index: number) =>
        failure(exception, index).statusCode,
    'StatusCode getDmlType(Integer index)': (exception: ApexException, index: number) =>
        statusCodeEnum.find(failure(exception, index).statusCode),
    'Integer getNumDml()': (exception: ApexException) => exception.dmlFailures.length,
};

const names = [
    'AsyncException',
    'AuraException',
    'AuraHandledException',
    'AssertException',
    'BigObjectException',
    'CalloutException',
    'DataWeaveScriptException',
    'DmlException',
    'DuplicateMessageException',
    'EmailException',
    'ExternalObjectException',
    'FatalCursorException',
    'FinalException',
    'FlowException',
    'FormulaEvaluationException',
    'FormulaValidationException',
    'HandledException',
    'IllegalArgumentException',
    'IllegalStateException',
    'InvalidHeaderException',
    'InvalidParameterValueException',
    'InvalidReadOnlyUserDmlException',
    'JSONException',
    'LicenseException',
    'LimitException',
    'ListException',
    'MathException',
    'NoAccessException',
    'NoDataFoundException',
    'NoSuchElementException',
    'NullPointerException',
    'PlatformCacheException',
    'ProcedureException',
    'QueryException',
    'RequiredFeatureMissingException',
    'SObjectException',
    'SearchException',
    'SecurityException',
    'SerializationException',
    'StringException',
    'TouchHandledException',
    'TransientCursorException',
    'TransientDmlException',
    'TypeException',
    'UnexpectedException',
    'UnsupportedOperationException',
    'VisualforceException',
    'XmlException',
];

const namespaced = [
    'Auth.AuthProviderPluginException',
    'Auth.JWTBearerTokenExchange.JWTBearerTokenExchangeException',
    'Auth.VerificationException',
    'Cache.Org.OrgCacheException',
    'Cache.OrgCacheException',
    'Cache.Session.SessionCacheException',
    'Cache.SessionCacheException',
    'Cache.ItemSizeLimitExceededException',
    'Cache.InvalidParamException',
    'Canvas.CanvasRenderException',
    'Compression.ZipException',
    'ConnectApi.ConnectApiException',
    'ConnectApi.NotFoundException',
    'ConnectApi.RateLimitException',
    'EventBus.InvalidReplayIdException',
    'EventBus.RetryableException',
    'Reports.FeatureNotSupportedException',
    'Reports.InstanceAccessException',
    'Reports.InvalidFilterException',
    'Reports.InvalidReportMetadataException',
    'Reports.InvalidSnapshotDateException',
    'Reports.MetadataException',
    'Reports.ReportRunException',
    'Reports.UnsupportedOperationException',
    'Schema.SchemaException',
    'Search.SearchException',
    'Site.ExternalUserCreateException',
];

export const systemExceptions: ReadonlySet<string> = new Set([...names, 'Exception']);

/** The text given to the constructor is for the client; Apex sees it only through setMessage. */
function auraHandled(message: string | null, cause: ApexException | null = null): ApexException {
    const exception = withText('AuraHandledException', null, cause);
    if (message !== null) {
        clientTexts.set(exception, message);
    }
    return exception;
}

const auraConstructors: NonNullable<PlatformType['constructors']> = {
    '()': () => auraHandled(null),
    '(String message)': (message: string | null) => auraHandled(message),
    '(Exception cause)': (cause: ApexException | null) => auraHandled(null, cause),
    '(String message, Exception cause)': auraHandled,
};

const membersOf: Readonly<Record<string, NonNullable<PlatformType['methods']>>> = {
    DmlException: rowMembers,
    EmailException: rowMembers,
    'Site.ExternalUserCreateException': displayMembers,
};

export const exceptionTypes: readonly PlatformType[] = [
    exceptionType,
    ...[...names, ...namespaced].map((name): PlatformType => ({
        name,
        kind: 'class',
        superType: 'Exception',
        constructors: name === 'AuraHandledException' ? auraConstructors : constructorsOf(name),
        methods: membersOf[name] ?? {},
    })),
];

/** `Type: message` and the trace, as logs and test results print an exception that nobody caught. */
export function unhandledText(exception: ApexException): string {
    return `${exceptionTypeName(exception)}: ${messageOf(exception)}`;
}
