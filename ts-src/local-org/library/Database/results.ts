import type { PlatformType } from '../../contract/index.ts';
import type { DmlError, DmlOperation, DmlResult } from '../../database/index.ts';
import { ApexList, ApexMap, PlatformObject } from '../../values/index.ts';
import { statusCodeEnum } from '../System/statusCodes.ts';
import { objectMembers } from '../System/objectMembers.ts';

/** `Database.Error` */
export class ErrorResult extends PlatformObject {
    readonly typeName = 'Database.Error';
    readonly error: DmlError;

    constructor(error: DmlError) {
        super();
        this.error = error;
    }

    override toText(): string {
        const { fields, message, statusCode } = this.error;
        return `Database.Error[getFields=(${fields.join(', ')});getMessage=${message};getStatusCode=${statusCode};]`;
    }
}

export function errorObject(error: DmlError): ErrorResult {
    return new ErrorResult(error);
}

/** `Database.SaveResult` and its siblings. */
export class SaveResult extends PlatformObject {
    readonly typeName: string;
    readonly codec = 'SaveResult';
    readonly result: DmlResult;

    constructor(typeName: string, result: DmlResult) {
        super();
        this.typeName = typeName;
        this.result = result;
    }

    override toText(): string {
        const { id, success } = this.result;
        return `${this.typeName}[getErrors=(${this.result.errors.map((error) => new ErrorResult(error).toText()).join(', ')});getId=${id ?? 'null'};isSuccess=${success};]`;
    }
}

const typeNames: Readonly<Record<DmlOperation, string>> = {
    insert: 'Database.SaveResult',
    update: 'Database.SaveResult',
    upsert: 'Database.UpsertResult',
    delete: 'Database.DeleteResult',
    undelete: 'Database.UndeleteResult',
};

export function resultList(operation: DmlOperation, results: readonly DmlResult[]): ApexList {
    return new ApexList(
        typeNames[operation],
        results.map((result) => new SaveResult(typeNames[operation], result)),
    );
}

/** Results made from JSON, as mocks of public test suites make them; null when the type is no result. */
export function resultFromFacts(type: string, facts: ApexMap): SaveResult | ErrorResult | null {
    if (type === 'Database.Error') {
        return new ErrorResult(errorFromFacts(facts));
    }
    const isLock = type === 'Approval.LockResult' || type === 'Approval.UnlockResult';
    if (!isLock && !resultTypes.some(({ name }) => name === type)) {
        return null;
    }
    const texts = (key: string): readonly string[] => listOf(facts.get(key)).map(String);
    const errors = listOf(facts.get('errors'))
        .filter((error) => error instanceof ApexMap)
        .map(errorFromFacts);
    const id = facts.get('id');
    const result = {
        id: typeof id === 'string' ? id : null,
        success: facts.get('success') === true,
        isCreated: facts.get('created') === true,
        errors,
        mergedRecordIds: texts('mergedRecordIds'),
        updatedRelatedIds: texts('updatedRelatedIds'),
    };
    return new SaveResult(type, result);
}

function listOf(value: unknown): readonly unknown[] {
    return value instanceof ApexList ? value.items : [];
}

export function errorFromFacts(facts: ApexMap): DmlError {
    const [message, statusCode] = [facts.get('message'), facts.get('statusCode')];
    return {
        message: typeof message === 'string' ? message : '',
        statusCode: typeof statusCode === 'string' ? statusCode : 'UNKNOWN_EXCEPTION',
        fields: listOf(facts.get('fields')).map(String),
    };
}

const members: NonNullable<PlatformType['methods']> = {
    ...objectMembers,
    'List<Database.Error> getErrors()': ({ result }: SaveResult) =>
        new ApexList('Database.Error', result.errors.map(errorObject)),
    'Id getId()': ({ result }: SaveResult) => result.id,
    'Boolean isSuccess()': ({ result }: SaveResult) => result.success,
};

/** The same facts are readable as properties: `result.success` compiles on the platform. */
const facts: NonNullable<PlatformType['properties']> = {
    'List<Database.Error> errors': {
        get: ({ result }: SaveResult) =>
            new ApexList('Database.Error', result.errors.map(errorObject)),
    },
    'Id id': { get: ({ result }: SaveResult) => result.id },
    'Boolean success': { get: ({ result }: SaveResult) => result.success },
};

function resultType(name: string, more: PlatformType['methods'] = {}): PlatformType {
    const created = { 'Boolean created': { get: ({ result }: SaveResult) => result.isCreated } };
    const properties = name === 'Database.UpsertResult' ? { ...facts, ...created } : facts;
    return { name, kind: 'class', methods: { ...members, ...more }, properties };
}

/** `Database.MergeResult` carries the ids of what was merged and re-parented. */
const idList = (key: 'mergedRecordIds' | 'updatedRelatedIds') => (target: SaveResult) =>
    new ApexList('Id', [
        ...((target.result as DmlResult & Partial<Record<typeof key, readonly string[]>>)[key] ??
            []),
    ]);

/** Apex Reference > Database > SaveResult, UpsertResult, DeleteResult, UndeleteResult, MergeResult, Error */
export const resultTypes: readonly PlatformType[] = [
    resultType('Database.SaveResult'),
    resultType('Database.UpsertResult', {
        'Boolean isCreated()': ({ result }: SaveResult) => result.isCreated,
    }),
    resultType('Database.DeleteResult'),
    resultType('Database.UndeleteResult'),
    resultType('Database.EmptyRecycleBinResult'),
    resultType('Database.MergeResult', {
        'List<Id> getMergedRecordIds()': idList('mergedRecordIds'),
        'List<Id> getUpdatedRelatedIds()': idList('updatedRelatedIds'),
    }),
    {
        name: 'Database.Error',
        kind: 'class',
        methods: {
            ...objectMembers,
            'List<String> getFields()': ({ error }: ErrorResult) =>
                new ApexList('String', [...error.fields]),
            'String getMessage()': ({ error }: ErrorResult) => error.message,
            'StatusCode getStatusCode()': ({ error }: ErrorResult) =>
                statusCodeEnum.find(error.statusCode),
        },
    },
];
