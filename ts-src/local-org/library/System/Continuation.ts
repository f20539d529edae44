import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexMap, PlatformObject, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import type { HttpResponse, HttpRequest } from './Http.ts';
import { sendReally } from './Http.ts';
import { objectMembers } from './objectMembers.ts';

const mostRequests = 3;
/** Seconds. */
const longestTimeout = 120;

/** Apex Reference > System > Continuation: callouts that are made when the method that returned them is over. */
export class Continuation extends PlatformObject {
    readonly typeName = 'Continuation';
    readonly requests = new Map<string, HttpRequest>();
    continuationMethod: string | null = null;
    state: unknown = null;
    timeout: number;

    constructor(timeout: number) {
        super();
        this.timeout = timeout;
    }

    /** Makes the callouts, in the transaction that will call the continuation's method; gives the labels in their order. */
    send(): readonly string[] {
        for (const [label, request] of this.requests) {
            current().continuationResponses.set(label, sendReally(request));
        }
        return [...this.requests.keys()];
    }
}

function made(timeout: number | null): Continuation {
    const seconds = required(timeout);
    return seconds < 1 || seconds > longestTimeout
        ? raise('InvalidParameterValueException', `Invalid continuation timeout: ${seconds}`)
        : new Continuation(seconds);
}

function addHttpRequest({ requests }: Continuation, request: HttpRequest | null): string {
    if (requests.size >= mostRequests) {
        raise('LimitException', `Too many requests in a continuation: ${requests.size + 1}`);
    }
    const label = `Continuation-${requests.size + 1}`;
    requests.set(label, required(request));
    return label;
}

/** The answer of a test, or that of the callout; null for a label that nothing was asked under. */
function getResponse(label: string | null): HttpResponse | null {
    const { test, continuationResponses } = current();
    const answers = test?.continuationResponses ?? continuationResponses;
    return (answers.get(required(label)) ?? null) as HttpResponse | null;
}

export const continuationType: PlatformType = {
    name: 'Continuation',
    kind: 'class',
    constructors: { '(Integer timeout)': made },
    statics: { 'HttpResponse getResponse(String requestLabel)': getResponse },
    methods: {
        ...objectMembers,
        'String addHttpRequest(HttpRequest request)': addHttpRequest,
        'Map<String,HttpRequest> getRequests()': ({ requests }: Continuation) =>
            new ApexMap('String', 'HttpRequest', [...requests]),
    },
    properties: {
        'String continuationMethod': {
            get: (target: Continuation) => target.continuationMethod,
            set: (target: Continuation, name: string | null) => {
                target.continuationMethod = name;
            },
        },
        'Object state': {
            get: (target: Continuation) => target.state,
            set: (target: Continuation, state: unknown) => {
                target.state = state;
            },
        },
        'Integer timeout': {
            get: (target: Continuation) => target.timeout,
            set: (target: Continuation, timeout: number | null) => {
                target.timeout = made(timeout).timeout;
            },
        },
    },
};
