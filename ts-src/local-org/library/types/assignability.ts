import { current } from '../../execution/index.ts';
import { ApexException, toId18 } from '../../values/index.ts';
import { typeOfName } from '../registry.ts';
import { entryOf, typeNameOf } from './runtimeType.ts';
import { partsOf } from './typeNames.ts';

/** `value instanceof Type`, types by canonical name. */
export function isInstance(value: unknown, type: string): boolean {
    if (value === null) {
        return false;
    }
    if (type === 'Id' && typeof value === 'string') {
        return toId18(value) !== null;
    }
    const entry = entryOf(value);
    if (entry !== null && [...entry.ancestors].some((ancestor) => same(ancestor, type))) {
        return true;
    }
    if (value instanceof ApexException && same(type, 'Exception')) {
        return true;
    }
    return isAssignable(typeNameOf(value), type);
}

const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** May a value of type `from` stand where `to` is declared? (Type.isAssignableFrom) */
export function isAssignable(from: string, to: string): boolean {
    if (same(from, to) || same(to, 'Object')) {
        return true;
    }
    const source = partsOf(from);
    const target = partsOf(to);
    if (
        source.args.length > 0 &&
        source.args.length === target.args.length &&
        same(source.name, target.name)
    ) {
        return source.args.every(
            (argument, index) =>
                fitsElement(argument, target.args[index] ?? 'Object') ||
                isListOfIds(source.name, argument, target.args[index] ?? 'Object'),
        );
    }
    if (same(to, 'SObject')) {
        return current().org.schema.object(from) !== null || same(from, 'AggregateResult');
    }
    return hasAncestor(from, to);
}

/** A list of SObject is an instance of a list of any object (apex-fp, SObjectCollectionTest.testListTyping). */
function fitsElement(from: string, to: string): boolean {
    return isAssignable(from, to) || (same(from, 'SObject') && isAssignable(to, 'SObject'));
}

/** A list of ids is an instance of a list of texts; a set is not (asserted by ApexKit, QueryTest). */
function isListOfIds(name: string, from: string, to: string): boolean {
    return same(name, 'List') && same(from, 'Id') && same(to, 'String');
}

function hasAncestor(from: string, to: string): boolean {
    const entry = current().org.program.classNamed(from);
    if (entry !== null) {
        return [...entry.ancestors].some((ancestor) => same(ancestor, to));
    }
    const { name, args } = partsOf(from);
    const type = typeOfName(name);
    if (type === null) {
        return false;
    }
    const parameters = partsOf(type.name).args;
    const above = [
        ...(type.superType === undefined ? [] : [type.superType]),
        ...(type.interfaces ?? []),
    ];
    return above.some((ancestor) => isAssignable(filled(ancestor, parameters, args), to));
}

/** `Iterable<T>` of `List<Account>` is `Iterable<Account>`. */
function filled(typeName: string, parameters: readonly string[], args: readonly string[]): string {
    return typeName.replace(/\b[A-Z]\b/g, (letter) => args[parameters.indexOf(letter)] ?? letter);
}
