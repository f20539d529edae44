import type {
    FieldExpression,
    PlatformPropertyExpression,
    PropertyExpression,
    SObjectFieldExpression,
    StaticFieldExpression,
    StaticPropertyExpression,
    TypedAccessor,
    TypedExpression,
} from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { accessorMember, fieldMember } from '../memberNames.ts';
import { emitLink } from './expression.ts';
import { emitReceiver } from './safeNavigation.ts';

/** How values of one place are read and written, given the text of its receiver (and index). */
export interface Place {
    readonly read: string;
    readonly write: (value: string) => string;
}

export function emitField(node: FieldExpression, context: FunctionContext): string {
    return fieldPlace(node, emitReceiver(node.target, context)).read;
}

export function fieldPlace(node: FieldExpression, target: string): Place {
    return assignable(`${target}.${fieldMember(node.owner, node.name)}`);
}

function assignable(text: string): Place {
    return { read: text, write: (value) => `${text}=${value}` };
}

export function emitStaticField(node: StaticFieldExpression, context: FunctionContext): string {
    return staticFieldPlace(node, context).read;
}

export function staticFieldPlace(node: StaticFieldExpression, context: FunctionContext): Place {
    return assignable(
        `${context.unit.handle(node.owner)}.s().${fieldMember(node.owner, node.name)}`,
    );
}

export function emitProperty(node: PropertyExpression, context: FunctionContext): string {
    return propertyPlace(node, emitReceiver(node.target, context), context).read;
}

/** Automatic accessors of properties that nobody can override are plain storage. */
export function propertyPlace(
    node: PropertyExpression,
    target: string,
    context: FunctionContext,
): Place {
    const property = context.unit.index.property(node.owner, node.name);
    const storage = assignable(`${target}.${fieldMember(node.owner, node.name)}`);
    if (node.isBacking) {
        return storage;
    }
    const isOverridable = property.isVirtual || property.isAbstract;
    const isPlain = (accessor: TypedAccessor | null): boolean =>
        (accessor?.body ?? null) === null && !isOverridable;
    const call = (kind: 'get' | 'set', value: string): string => {
        const member = accessorMember(kind, node.owner, property);
        return isOverridable && !node.isVirtual
            ? `${context.unit.handle(node.owner)}.proto.${member}.call(${target}${value && `,${value}`})`
            : `${target}.${member}(${value})`;
    };
    return {
        read: isPlain(property.getter) ? storage.read : call('get', ''),
        write: (value) => (isPlain(property.setter) ? storage.write(value) : call('set', value)),
    };
}

export function emitStaticProperty(
    node: StaticPropertyExpression,
    context: FunctionContext,
): string {
    return staticPropertyPlace(node, context).read;
}

export function staticPropertyPlace(
    node: StaticPropertyExpression,
    context: FunctionContext,
): Place {
    const handle = context.unit.handle(node.owner);
    const property = context.unit.index.property(node.owner, node.name);
    const storage = assignable(`${handle}.s().${fieldMember(node.owner, node.name)}`);
    const isPlain = (accessor: TypedAccessor | null): boolean =>
        node.isBacking || (accessor?.body ?? null) === null;
    const member = (kind: 'get' | 'set'): string => accessorMember(kind, node.owner, property);
    return {
        read: isPlain(property.getter) ? storage.read : `${handle}.m().${member('get')}()`,
        write: (value) =>
            isPlain(property.setter)
                ? storage.write(value)
                : `${handle}.m().${member('set')}(${value})`,
    };
}

export function emitPlatformProperty(
    node: PlatformPropertyExpression,
    context: FunctionContext,
): string {
    const target = node.target === null ? '' : emitReceiver(node.target, context);
    return platformPropertyPlace(node, target, context).read;
}

export function platformPropertyPlace(
    node: PlatformPropertyExpression,
    target: string,
    context: FunctionContext,
): Place {
    const key = JSON.stringify(node.key);
    const getter = context.unit.shared(`link.platformGet(${key})`);
    return {
        read: `${getter}(${target})`,
        write: (value) =>
            `${context.unit.shared(`link.platformSet(${key})`)}(${target && `${target},`}${value})`,
    };
}

/**
 * A parent that is null gives null for its fields, without an exception: `contact.Account.Name`. So does a member of a
 * class when it is reached through its object, `this.contact.LastName`, but not when it is named alone and not for its Id
 * (salesforce.stackexchange.com/questions/135750; apex-rollup, RollupLimitsTest.doesNotThrowForNullControl).
 */
export function emitSObjectField(node: SObjectFieldExpression, context: FunctionContext): string {
    const { target } = node;
    const isTolerant = isParent(target) || (isReachedMember(target) && !isIdOf(node));
    if (isTolerant && !context.substitutes.has(target)) {
        const parent = context.temporary();
        const place = sobjectFieldPlace(node, parent);
        return `((${parent}=${emitLink(target, context)})===null?null:${place.read})`;
    }
    return sobjectFieldPlace(node, emitReceiver(node.target, context)).read;
}

function isParent(target: TypedExpression): boolean {
    return target.kind === 'sobjectField' && target.relation === 'parent';
}

function isReachedMember(target: TypedExpression): boolean {
    return (
        (target.kind === 'field' || target.kind === 'property') &&
        (target.target.kind !== 'this' || target.target.isWritten)
    );
}

function isIdOf(node: SObjectFieldExpression): boolean {
    return node.relation === 'none' && node.field.toLowerCase() === 'id';
}

export function sobjectFieldPlace(node: SObjectFieldExpression, target: string): Place {
    const names = `${JSON.stringify(node.field.toLowerCase())},${JSON.stringify(node.field)}`;
    const reader =
        node.relation === 'children'
            ? 'readChildren'
            : node.type === 'Boolean'
              ? 'readFlag'
              : 'readField';
    return {
        read: `${reader}(${target},${names})`,
        write: (value) => `writeField(${target},${JSON.stringify(node.field)},${value})`,
    };
}
