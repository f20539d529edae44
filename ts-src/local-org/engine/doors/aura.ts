import type { LimitName, Org as OrgServices, RunningUser } from '../../execution/index.ts';
import { Limits, replaceLimits, runTransaction } from '../../execution/index.ts';
import { Continuation, clientTextOf, exceptionTypeName, messageOf } from '../../library/index.ts';
import type { TypedClass, TypedMethod } from '../../semantics/index.ts';
import { ApexException, ApexList, raise } from '../../values/index.ts';
import type { ClassTable } from '../linking/classTable.ts';
import { asFatal } from '../runtime/flow.ts';
import { fromWire } from './wireIn.ts';
import { toWire } from './wireOut.ts';

export type AuraOutcome =
    | { readonly ok: true; readonly value: unknown }
    | {
          readonly ok: false;
          readonly message: string;
          readonly exceptionType: string;
          readonly stackTrace: string;
      };

export interface AuraCall {
    readonly className: string;
    readonly method: string;
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly user: RunningUser;
}

type Callable = (...values: readonly unknown[]) => unknown;

/** A cacheable method may read only (LWC Developer Guide > Call Apex Methods > Client-Side Caching). */
class ReadOnlyLimits extends Limits {
    override count(name: LimitName, amount = 1): void {
        if (name === 'dmlStatements') {
            raise('LimitException', 'Too many DML statements: 1');
        }
        super.count(name, amount);
    }
}

/** Calls an @AuraEnabled static method as a person, in a transaction of its own. */
export function invokeAura(
    call: AuraCall,
    services: OrgServices,
    classes: ClassTable,
): AuraOutcome {
    try {
        const answer = runTransaction(
            services,
            { user: call.user, quiddity: 'AURA' },
            (transaction) => {
                const { type, method } = auraMethod(call, services, classes);
                if (isCacheable(method)) {
                    replaceLimits(transaction, new ReadOnlyLimits(false));
                }
                // A controller that declares no sharing runs with sharing when a component calls it.
                transaction.sharing.push('with');
                const values = method.parameters.map(({ name, type: expected }) =>
                    fromWire(parameterOf(call, name), expected, services),
                );
                const value = callStatic(classes, type.name, method.name, values);
                return value instanceof Continuation ? value : { value: toWire(value) };
            },
        );
        return answer instanceof Continuation
            ? { ok: true, value: continued(answer, call, services, classes) }
            : { ok: true, ...answer };
    } catch (thrown) {
        return refusal(thrown);
    }
}

function callStatic(
    classes: ClassTable,
    type: string,
    method: string,
    values: readonly unknown[],
): unknown {
    const linked = classes.get(type);
    const entry = linked.entry.methods.find(
        ({ name, isStatic }) => isStatic && name.toLowerCase() === method.toLowerCase(),
    );
    const body =
        linked.m()[entry?.member ?? ''] ??
        raise('AuraException', `${type} has no static method ${method}`);
    return (body as Callable)(...values) ?? null;
}

/** Chained continuations are at most so long (Apex Developer Guide > Chaining Asynchronous Callouts). */
const longestChain = 3;

/**
 * LWC Developer Guide > Make Long-Running Callouts: the callouts, then the method that the continuation names, in a transaction
 * of its own; it gets the labels of the requests and the state.
 */
function continued(
    first: Continuation,
    call: AuraCall,
    services: OrgServices,
    classes: ClassTable,
): unknown {
    let next = first;
    for (let link = 0; link < longestChain; link += 1) {
        const answer = runTransaction(
            services,
            { user: call.user, quiddity: 'AURA' },
            (transaction) => {
                transaction.sharing.push('with');
                const labels = new ApexList('String', [...next.send()]);
                const type = classes.spelling(call.className.replace(/^.*__/, '')) ?? '';
                const values = [labels, next.state];
                const value = callStatic(classes, type, next.continuationMethod ?? '', values);
                return value instanceof Continuation ? value : { value: toWire(value) };
            },
        );
        if (!(answer instanceof Continuation)) {
            return answer.value;
        }
        next = answer;
    }
    return raise('AuraException', `More than ${longestChain} continuations in a chain`);
}

function parameterOf(call: AuraCall, name: string): unknown {
    const key = Object.keys(call.parameters).find(
        (given) => given.toLowerCase() === name.toLowerCase(),
    );
    return key === undefined ? null : call.parameters[key];
}

function isCacheable(method: TypedMethod): boolean {
    return auraAnnotation(method)?.parameters['cacheable'] === true;
}

function auraAnnotation(method: TypedMethod): TypedMethod['annotations'][number] | undefined {
    return method.annotations.find((annotation) => annotation.name === 'AuraEnabled');
}

function auraMethod(
    call: AuraCall,
    services: OrgServices,
    classes: ClassTable,
): { readonly type: TypedClass; readonly method: TypedMethod } {
    const { className, method: wanted } = call;
    const spelling = classes.spelling(className.replace(/^.*__/, ''));
    const type = spelling === null ? null : classes.get(spelling).declared;
    const method =
        type?.kind === 'class'
            ? type.methods.find(
                  (candidate) =>
                      candidate.isStatic && candidate.name.toLowerCase() === wanted.toLowerCase(),
              )
            : undefined;
    if (type?.kind !== 'class' || !method || !auraAnnotation(method)) {
        return raise(
            'AuraException',
            `Unable to find action '${wanted}' on the controller of ${className}`,
        );
    }
    if (
        !services.database
            .permissionsOf(call.user.id)
            .hasClass(type.name.split('.')[0] ?? type.name)
    ) {
        raise('AuraException', `You do not have access to the Apex class named '${type.name}'.`);
    }
    return { type, method };
}

/** An AuraHandledException speaks to the person; everything else shows what the platform shows to a component. */
function refusal(thrown: unknown): AuraOutcome {
    const failure = asFatal(thrown);
    if (!(failure instanceof ApexException)) {
        return {
            ok: false,
            message: failure.message,
            exceptionType: 'InternalError',
            stackTrace: traceOf(failure),
        };
    }
    const [first] = failure.dmlFailures;
    return {
        ok: false,
        message: clientTextOf(failure) ?? first?.message ?? messageOf(failure),
        exceptionType: exceptionTypeName(failure),
        stackTrace: failure.stack ?? '',
    };
}

function traceOf(failure: Error): string {
    return failure.cause instanceof Error ? (failure.cause.stack ?? '') : (failure.stack ?? '');
}
