import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexMap } from '../../values/index.ts';
import { DataObject, dataType } from '../dataObject.ts';

/** `RestContext` lives as long as its transaction; the REST entry fills it in, tests set it themselves. */
const contexts = new WeakMap<object, DataObject>();

function context(): DataObject {
    const transaction = current();
    const known = contexts.get(transaction) ?? new DataObject('RestContext');
    contexts.set(transaction, known);
    return known;
}

const member = (name: string) => ({
    get: () => context().get(name),
    set: (value: unknown) => context().put(name, value),
});

function newRequest(): DataObject {
    return new DataObject('RestRequest', {
        headers: new ApexMap('String', 'String'),
        params: new ApexMap('String', 'String'),
    });
}

function newResponse(): DataObject {
    return new DataObject('RestResponse', { headers: new ApexMap('String', 'String') });
}

function put(name: string) {
    return (target: DataObject, key: string, value: string) => {
        (target.get(name) as ApexMap).put(key, value);
    };
}

const responseMembers = ['Map<String,String> headers', 'Blob responseBody', 'Integer statusCode'];
const requestMembers = [
    'Map<String,String> headers',
    'String httpMethod',
    'Map<String,String> params',
    'String remoteAddress',
    'Blob requestBody',
    'String requestURI',
    'String resourcePath',
];

/** Apex Reference > System > RestContext, RestRequest, RestResponse */
export const restTypes: readonly PlatformType[] = [
    {
        name: 'RestContext',
        kind: 'class',
        staticProperties: {
            'RestRequest request': member('request'),
            'RestResponse response': member('response'),
        },
    },
    dataType('RestRequest', requestMembers, {
        constructors: { '()': newRequest },
        methods: {
            'void addHeader(String name, String value)': put('headers'),
            'void addParameter(String name, String value)': put('params'),
        },
    }),
    dataType('RestResponse', responseMembers, {
        constructors: { '()': newResponse },
        methods: { 'void addHeader(String name, String value)': put('headers') },
    }),
];
