import type { PlatformType } from '../../contract/index.ts';
import type { StubParts, TestContext } from '../../execution/index.ts';
import {
    callMember,
    current,
    deliverTestEvents,
    failTestEvents,
    rememberStub,
    startTest,
    stopTest,
    useStubs,
} from '../../execution/index.ts';
import type { ApexDatetime } from '../../values/index.ts';
import { ApexList, Blob, PlatformObject, raise, toText } from '../../values/index.ts';
import { runDml, throwOnFailure } from '../../execution/index.ts';
import { required } from '../text/arguments.ts';
import { blobText } from './Blob.ts';
import type { Continuation } from './Continuation.ts';
import { readCsv } from './csv.ts';
import { TypeToken } from './Type.ts';

function testOf(method: string): TestContext {
    return (
        current().test ??
        raise('TypeException', `Test.${method} can only be called from a test method`)
    );
}

function setMock(type: TypeToken | null, mock: unknown): void {
    testOf('setMock').mocks.set(required(type).named.toLowerCase(), required(mock));
}

function createStub(type: TypeToken | null, provider: unknown): object {
    const className = required(type).named;
    return stubFor({ className, provider: required(provider) });
}

/** `StubProvider.handleMethodCall` answers for every method of the stub. */
function stubFor(parts: StubParts): object {
    const { program } = current().org;
    const entry =
        program.classNamed(parts.className) ??
        raise('TypeException', `${parts.className} cannot be stubbed`);
    const stub = program.stub(entry, (call) =>
        callMember(
            parts.provider,
            'handleMethodCall',
            [
                call.stub,
                call.method,
                call.returnType === 'void' ? TypeToken.of('void') : TypeToken.of(call.returnType),
                new ApexList(
                    'Type',
                    call.parameterTypes.map((name) => TypeToken.of(name)),
                ),
                new ApexList('String', [...call.parameterNames]),
                new ApexList('Object', [...call.values]),
            ],
            6,
        ),
    ) as object;
    rememberStub(stub, parts);
    return stub;
}

useStubs(stubFor);

/** `Test.getEventBus()` */
class TestBroker extends PlatformObject {
    readonly typeName = 'EventBus.TestBroker';
}

function setCreatedDate(id: string | null, at: ApexDatetime | null): void {
    testOf('setCreatedDate');
    current().org.database.system.update(required(id), { CreatedDate: required(at) });
}

/** Rows of a static resource in CSV form, inserted (Apex Reference > System > Test > loadData). */
function loadData(token: { object: string } | null, resourceName: string | null): ApexList {
    testOf('loadData');
    const { schema } = current().org;
    const resource = schema.staticResources.get(required(resourceName).toLowerCase());
    if (resource === undefined) {
        return raise(
            'IllegalArgumentException',
            `Static Resource not found: ${resourceName ?? ''}`,
        );
    }
    const { object } = required(token);
    const records = readCsv(blobText(new Blob(resource.content())), object);
    const results = runDml('insert', records, { mode: 'SYSTEM_MODE', allOrNone: true });
    throwOnFailure('insert', results);
    records.forEach((record, index) => record.put('Id', results[index]?.id ?? null));
    return new ApexList('SObject', records);
}

function standardPricebookId(): string {
    testOf('getStandardPricebookId');
    const { system } = current().org.database;
    return (
        system.find('Pricebook2', 'IsStandard', true)[0]?.id ??
        system.insert('Pricebook2', {
            Name: 'Standard Price Book',
            IsStandard: true,
            IsActive: true,
        })
    );
}

function fixedSearchResults(ids: ApexList | null): void {
    testOf('setFixedSearchResults').fixedSearchResults = required(ids).items.map(toText);
}

/** Test.testInstall, testUninstall and sandbox scripts run the user's handler in place. */
function testInstall(handler: unknown, version: unknown, isPush: boolean | null = false): void {
    callMember(required(handler), 'onInstall', [new InstallContext(version, isPush === true)]);
}

/** `InstallContext` */
class InstallContext extends PlatformObject {
    readonly typeName = 'InstallContext';
    private readonly version: unknown;
    private readonly isPushed: boolean;

    constructor(version: unknown, isPushed: boolean) {
        super();
        this.version = version;
        this.isPushed = isPushed;
    }

    organizationId(): string {
        return current().org.id;
    }

    installerId(): string {
        return current().user.id;
    }

    isUpgrade(): boolean {
        return this.version !== null;
    }

    isPush(): boolean {
        return this.isPushed;
    }

    previousVersion(): unknown {
        return this.version;
    }
}

function setContinuationResponse(label: string | null, response: unknown): void {
    testOf('setContinuationResponse').continuationResponses.set(
        required(label),
        required(response),
    );
}

/** Calls the method that the continuation names on its controller, as the page would once the answers are there. */
function invokeContinuationMethod(controller: unknown, request: Continuation | null): unknown {
    testOf('invokeContinuationMethod');
    const { continuationMethod } = required(request);
    return callMember(required(controller), required(continuationMethod), []);
}

/** Apex Reference > System > Test */
export const testType: PlatformType = {
    name: 'Test',
    kind: 'class',
    statics: {
        'void calculatePermissionSetGroup(String permissionSetGroupId)': () => undefined,
        'void calculatePermissionSetGroup(List<String> permissionSetGroupIds)': () => undefined,
        'Object createStub(Type parentType, Object stubProvider)': createStub,
        'EventBus.TestBroker getEventBus()': () => new TestBroker(),
        'Id getStandardPricebookId()': standardPricebookId,
        'Object invokeContinuationMethod(Object controller, Continuation request)':
            invokeContinuationMethod,
        'Boolean isRunningTest()': () => current().test !== null,
        'List<SObject> loadData(Schema.SObjectType sObjectToken, String resourceName)': loadData,
        'void setContinuationResponse(String requestLabel, HttpResponse mockResponse)':
            setContinuationResponse,
        'void setCreatedDate(Id recordId, Datetime createdDatetime)': setCreatedDate,
        'void setCurrentPage(PageReference page)': (page: unknown) => {
            testOf('setCurrentPage').currentPage = page;
        },
        'void setCurrentPageReference(PageReference page)': (page: unknown) => {
            testOf('setCurrentPageReference').currentPage = page;
        },
        'void setFixedSearchResults(List<Id> fixedSearchResults)': fixedSearchResults,
        'void setMock(Type interfaceType, Object instance)': setMock,
        'void startTest()': startTest,
        'void stopTest()': stopTest,
        'void testInstall(InstallHandler installImplementation, Version version)': testInstall,
        'void testInstall(InstallHandler installImplementation, Version version, Boolean isPush)':
            testInstall,
    },
};

export const testingTypes: readonly PlatformType[] = [
    testType,
    {
        name: 'StubProvider',
        kind: 'interface',
        abstractMethods: [
            'Object handleMethodCall(Object stubbedObject, String stubbedMethodName, Type returnType, List<Type> listOfParamTypes, List<String> listOfParamNames, List<Object> listOfArgs)',
        ],
    },
    {
        name: 'EventBus.TestBroker',
        kind: 'class',
        methods: {
            'void deliver()': () => deliverTestEvents(testOf('getEventBus')),
            'void fail()': () => failTestEvents(testOf('getEventBus')),
        },
    },
    {
        name: 'InstallHandler',
        kind: 'interface',
        abstractMethods: ['void onInstall(InstallContext context)'],
    },
    {
        name: 'UninstallHandler',
        kind: 'interface',
        abstractMethods: ['void onUninstall(UninstallContext context)'],
    },
    {
        name: 'InstallContext',
        kind: 'interface',
        abstractMethods: [
            'Id organizationId()',
            'Id installerId()',
            'Boolean isUpgrade()',
            'Boolean isPush()',
            'Version previousVersion()',
        ],
    },
    {
        name: 'UninstallContext',
        kind: 'interface',
        abstractMethods: ['Id organizationId()', 'Id uninstallerId()'],
    },
];
