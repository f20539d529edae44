import { decodeGraph, current, encodeGraph, registerCodec } from '../execution/index.ts';
import type { DmlResult } from '../database/index.ts';
import { DataObject } from './dataObject.ts';
import { SaveResult } from './Database/results.ts';
import type { FieldToken, ObjectToken } from './Schema/tokens.ts';
import { fieldToken, objectTypeToken } from './Schema/tokens.ts';
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
registerCodec('SaveResult', {
    encode: ({ typeName, result }: SaveResult) => [typeName, result],
    decode: ([typeName, result]: readonly [string, DmlResult]) => new SaveResult(typeName, result),
});
