import type { PlatformType } from '../../contract/index.ts';
import type { ApprovalOutcome } from '../../execution/index.ts';
import { ApprovalRefusal, current, decide, dmlException, submit } from '../../execution/index.ts';
import { ApexList, SObjectValue, raise } from '../../values/index.ts';
import { DataObject, accessors } from '../dataObject.ts';
import { ProcessResult } from './processResult.ts';
import { SaveResult, errorObject } from '../Database/results.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';

const submitType = 'Approval.ProcessSubmitRequest';
const workitemType = 'Approval.ProcessWorkitemRequest';

function ids(request: DataObject): readonly string[] {
    const list = request.get('nextApproverIds');
    return list instanceof ApexList ? list.items.map((id) => required(id as string | null)) : [];
}

function perform(request: DataObject): ApprovalOutcome {
    if (request.typeName === submitType) {
        return submit({
            objectId:
                request.text('objectId') ??
                raise('IllegalArgumentException', 'The object id of the request is missing'),
            submitterId: request.text('submitterId'),
            processNameOrId: request.text('processDefinitionNameOrId'),
            skipsEntryCriteria: request.get('skipEntryCriteria') === true,
            nextApproverIds: ids(request),
            comments: request.text('comments'),
        });
    }
    return decide({
        workitemId:
            request.text('workitemId') ??
            raise('IllegalArgumentException', 'The work item id of the request is missing'),
        action: request.text('action') ?? 'Approve',
        comments: request.text('comments'),
        nextApproverIds: ids(request),
    });
}

/** Counts as DML; a refused request leaves nothing behind. */
function processAll(
    requests: readonly (DataObject | null)[],
    allOrNone: boolean | null,
): ProcessResult[] {
    const isAll = required(allOrNone);
    const { limits, org } = current();
    limits.count('dmlStatements');
    limits.count('dmlRows', requests.length);
    current().hasUncommittedWork = true;
    const start = org.database.savepoint();
    const results = requests.map((request) => attempt(required(request)));
    const failed = results.some(({ error }) => error !== null);
    if (isAll && failed) {
        org.database.rollback(start);
        throw dmlException(
            'Process',
            results.map(({ error }) => ({
                id: null,
                success: error === null,
                isCreated: false,
                errors: error === null ? [] : [error],
            })),
        );
    }
    return results;
}

function attempt(request: DataObject): ProcessResult {
    const { database } = current().org;
    const mark = database.savepoint();
    try {
        return new ProcessResult(perform(request), null);
    } catch (error) {
        if (!(error instanceof ApprovalRefusal)) {
            throw error;
        }
        database.rollback(mark);
        return new ProcessResult(null, error.error);
    }
}

function processOne(
    request: DataObject | null,
    allOrNone: boolean | null = true,
): ProcessResult | null {
    return processAll([request], allOrNone)[0] ?? null;
}

function processList(requests: ApexList | null, allOrNone: boolean | null = true): ApexList {
    const given = required(requests).items as (DataObject | null)[];
    return new ApexList('Approval.ProcessResult', processAll(given, allOrNone));
}

type Lock = 'lock' | 'unlock';

function change(kind: Lock, target: unknown): SaveResult {
    const id =
        target instanceof SObjectValue ? required(target.id) : required(target as string | null);
    const { database } = current().org;
    const typeName = kind === 'lock' ? 'Approval.LockResult' : 'Approval.UnlockResult';
    if (database.record(id) === null) {
        const error = {
            statusCode: 'INVALID_CROSS_REFERENCE_KEY',
            message: 'invalid cross reference id',
            fields: [],
        };
        return new SaveResult(typeName, { id, success: false, isCreated: false, errors: [error] });
    }
    database[kind](id);
    return new SaveResult(typeName, { id, success: true, isCreated: false, errors: [] });
}

function lockStatics(kind: Lock): NonNullable<PlatformType['statics']> {
    const typeName = kind === 'lock' ? 'Approval.LockResult' : 'Approval.UnlockResult';
    const run = (target: unknown, allOrNone: unknown = true): unknown => {
        current().limits.count('dmlStatements');
        const targets = target instanceof ApexList ? target.items : [target];
        const results = targets.map((item) => change(kind, item));
        if (allOrNone === true && results.some(({ result }) => !result.success)) {
            throw dmlException(
                kind === 'lock' ? 'Lock' : 'Unlock',
                results.map(({ result }) => result),
            );
        }
        return target instanceof ApexList ? new ApexList(typeName, results) : results[0];
    };
    return Object.fromEntries(
        [
            ['SObject', false],
            ['Id', false],
            ['List<SObject>', true],
            ['List<Id>', true],
        ].flatMap(([type, isList]) =>
            ['', ', Boolean allOrNothing'].map((tail) => [
                `${isList === true ? `List<${typeName}>` : typeName} ${kind}(${String(type)} target${tail})`,
                run,
            ]),
        ),
    );
}

function isLocked(target: unknown): boolean {
    const id =
        target instanceof SObjectValue ? required(target.id) : required(target as string | null);
    return current().org.database.isLocked(id);
}

const shared = ['String comments', 'List<Id> nextApproverIds'];
const requestType = (name: string, members: readonly string[]): PlatformType => ({
    name,
    kind: 'class',
    superType: 'Approval.ProcessRequest',
    constructors: { '()': () => new DataObject(name) },
    methods: { ...objectMembers, ...accessors([...shared, ...members]) },
});

const lockResultType = (name: string): PlatformType => ({
    name,
    kind: 'class',
    methods: {
        ...objectMembers,
        'List<Database.Error> getErrors()': ({ result }: SaveResult) =>
            new ApexList('Database.Error', result.errors.map(errorObject)),
        'Id getId()': ({ result }: SaveResult) => result.id,
        'Boolean isSuccess()': ({ result }: SaveResult) => result.success,
    },
});

/** Apex Reference > Approval */
export const approvalTypes: readonly PlatformType[] = [
    {
        name: 'Approval',
        kind: 'class',
        statics: {
            ...lockStatics('lock'),
            ...lockStatics('unlock'),
            'Boolean isLocked(Id id)': isLocked,
            'Boolean isLocked(SObject record)': isLocked,
            'Approval.ProcessResult process(Approval.ProcessRequest approvalRequest)': processOne,
            'Approval.ProcessResult process(Approval.ProcessRequest approvalRequest, Boolean allOrNone)':
                processOne,
            'List<Approval.ProcessResult> process(List<Approval.ProcessRequest> approvalRequests)':
                processList,
            'List<Approval.ProcessResult> process(List<Approval.ProcessRequest> approvalRequests, Boolean allOrNone)':
                processList,
        },
    },
    {
        name: 'Approval.ProcessRequest',
        kind: 'class',
        methods: { ...objectMembers, ...accessors(shared) },
    },
    requestType(submitType, [
        'Id objectId',
        'Id submitterId',
        'String processDefinitionNameOrId',
        'Boolean skipEntryCriteria',
    ]),
    requestType(workitemType, ['String action', 'Id workitemId']),
    {
        name: 'Approval.ProcessResult',
        kind: 'class',
        methods: {
            ...objectMembers,
            'List<Id> getActorIds()': ({ outcome }: ProcessResult) =>
                new ApexList('Id', [...(outcome?.actorIds ?? [])]),
            'Id getEntityId()': ({ outcome }: ProcessResult) => outcome?.entityId ?? null,
            'List<Database.Error> getErrors()': ({ error }: ProcessResult) =>
                error === null ? null : new ApexList('Database.Error', [errorObject(error)]),
            'Id getInstanceId()': ({ outcome }: ProcessResult) => outcome?.instanceId ?? null,
            'String getInstanceStatus()': ({ outcome }: ProcessResult) =>
                outcome?.instanceStatus ?? null,
            'List<Id> getNewWorkitemIds()': ({ outcome }: ProcessResult) =>
                new ApexList('Id', [...(outcome?.newWorkitemIds ?? [])]),
            'Boolean isSuccess()': ({ error }: ProcessResult) => error === null,
        },
    },
    lockResultType('Approval.LockResult'),
    lockResultType('Approval.UnlockResult'),
];
