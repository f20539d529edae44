import type { LimitName, Org as OrgServices, RunningUser } from '../../execution/index.ts';
import { Limits, replaceLimits, runTransaction } from '../../execution/index.ts';
import { clientTextOf, exceptionTypeName, messageOf } from '../../library/index.ts';
import type { TypedClass, TypedMethod } from '../../semantics/index.ts';
import { ApexException, raise } from '../../values/index.ts';
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
        return runTransaction(services, { user: call.user, quiddity: 'AURA' }, (transaction) => {
            const { type, method } = auraMethod(call, services, classes);
            if (isCacheable(method)) {
                replaceLimits(transaction, new ReadOnlyLimits(false));
            }
            // A controller that declares no sharing runs with sharing when a component calls it.
            transaction.sharing.push('with');
            const values = method.parameters.map(({ name, type: expected }) =>
                fromWire(parameterOf(call, name), expected, services),
            );
            const members = classes.get(type.name).m();
            const entry = classes
                .get(type.name)
                .entry.methods.find(({ name }) => name === method.name);
            return {
                ok: true,
                value: toWire((members[entry?.member ?? ''] as Callable)(...values) ?? null),
            };
        });
    } catch (thrown) {
        return refusal(thrown);
    }
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
