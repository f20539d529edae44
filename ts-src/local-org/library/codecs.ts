import {
    BatchableContext,
    current,
    decodeGraph,
    encodeGraph,
    FinalizerContext,
    QueueableContext,
    registerCodec,
    SchedulableContext,
} from '../execution/index.ts';
import type { ApexException, EnumValue } from '../values/index.ts';
import { ApexList, SObjectValue } from '../values/index.ts';
import type { DmlResult } from '../database/index.ts';
import { DataObject } from './dataObject.ts';
import { Cursor } from './Database/Cursor.ts';
import { SaveResult } from './Database/results.ts';
import type { FieldToken, ObjectToken } from './Schema/tokens.ts';
import { fieldToken, objectTypeToken } from './Schema/tokens.ts';
import { AsyncOptions, DuplicateSignature } from './System/async.ts';
import type { AccessLevel } from './System/AccessLevel.ts';
import { systemMode, userMode } from './System/AccessLevel.ts';
import { TypeToken } from './System/Type.ts';
import { UrlValue } from './System/URL.ts';
import { Version } from './System/Version.ts';

/** Objects of the platform that a job may hold: they travel by what they stand for. */
registerCodec('Schema.SObjectType', {
    encode: ({ object }: ObjectToken) => object,
    decode: (object: string) => objectTypeToken(object),
});
registerCodec('Schema.SObjectField', {
    encode: ({ object, field }: FieldToken) => [object, field],
    decode: ([object = '', field = '']: readonly string[]) => fieldToken(object, field),
});
registerCodec('Type', {
    encode: ({ named }: TypeToken) => named,
    decode: (named: string) => TypeToken.of(named),
});
registerCodec('AccessLevel', {
    encode: ({ mode }: AccessLevel) => mode,
    decode: (mode: string) => (mode === 'USER_MODE' ? userMode : systemMode),
});
registerCodec('URL', {
    encode: ({ text }: UrlValue) => text,
    decode: (text: string) => new UrlValue(text),
});
registerCodec('Version', {
    encode: ({ parts }: Version) => parts,
    decode: ([major, minor, patch]: readonly [number, number, number | null]) =>
        new Version(major, minor, patch),
});
registerCodec('DataObject', {
    encode: ({ typeName, values, names }: DataObject) => [
        typeName,
        [...values].map(([key, value]) => [names.get(key) ?? key, encodeGraph(value)]),
    ],
    decode: ([typeName, values]: readonly [string, readonly (readonly [string, string])[]]) => {
        const made = new DataObject(typeName);
        for (const [name, value] of values) {
            made.put(name, decodeGraph(current().org.program, value));
        }
        return made;
    },
});
registerCodec('Database.Cursor', {
    encode: ({ rows }: Cursor) => encodeGraph(new ApexList('SObject', [...rows])),
    decode: (rows: string) => {
        const { items } = decodeGraph(current().org.program, rows) as ApexList;
        return new Cursor(items.filter((item) => item instanceof SObjectValue));
    },
});
registerCodec('SaveResult', {
    encode: ({ typeName, result }: SaveResult) => [typeName, result],
    decode: ([typeName, result]: readonly [string, DmlResult]) => new SaveResult(typeName, result),
});
registerCodec('QueueableContext', {
    encode: (context: QueueableContext) => context.getJobId(),
    decode: (jobId: string) => new QueueableContext(jobId),
});
registerCodec('Database.BatchableContext', {
    encode: (context: BatchableContext) => [context.getJobId(), context.getChildJobId()],
    decode: ([jobId, childId]: readonly [string, string | null]) =>
        new BatchableContext(jobId, childId),
});
registerCodec('SchedulableContext', {
    encode: (context: SchedulableContext) => context.getTriggerId(),
    decode: (triggerId: string) => new SchedulableContext(triggerId),
});
registerCodec('FinalizerContext', {
    encode: (context: FinalizerContext) => [
        context.getAsyncApexJobId(),
        context.getRequestId(),
        encodeGraph(context.getResult()),
        encodeGraph(context.getException()),
    ],
    decode: ([jobId, requestId, result, failure]: readonly [string, string, string, string]) => {
        const { program } = current().org;
        return new FinalizerContext(
            jobId,
            requestId,
            decodeGraph(program, result) as EnumValue,
            decodeGraph(program, failure) as ApexException | null,
        );
    },
});
registerCodec('AsyncOptions', {
    encode: ({ minimumDelay, maximumDepth, signature }: AsyncOptions) => [
        minimumDelay,
        maximumDepth,
        signature?.text ?? null,
    ],
    decode: ([delay, depth, text]: readonly [number | null, number | null, string | null]) => {
        const made = new AsyncOptions();
        made.minimumDelay = delay;
        made.maximumDepth = depth;
        made.signature = text === null ? null : new DuplicateSignature(text);
        return made;
    },
});
registerCodec('QueueableDuplicateSignature', {
    encode: ({ text }: DuplicateSignature) => text,
    decode: (text: string) => new DuplicateSignature(text),
});
