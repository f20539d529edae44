import { ApexDatetime, Decimal, raise } from '../../values/index.ts';
import { converted } from './conversion.ts';
import { functionNamed, takesLambda } from './functions.ts';
import { groupsOf } from './matching.ts';
import type { Expression, Member, Script } from './tree.ts';
import type { Entry, Value } from './values.ts';
import { isList, Lambda, Members, numberOf, refuse, Regex, textOf, Zoned } from './values.ts';

type Scope = (name: string) => Value | undefined;

/** The value of a script's body; functions and variables of the header are seen everywhere in it. */
export function evaluateScript(script: Script, inputs: ReadonlyMap<string, Value>): Value {
    const known = new Map<string, Value>(inputs);
    const scope: Scope = (name) => known.get(name);
    for (const [name, expression] of [...script.functions, ...script.variables]) {
        known.set(name, evaluate(expression, scope));
    }
    return evaluate(script.body, scope);
}

function evaluate(node: Expression, scope: Scope): Value {
    switch (node.kind) {
        case 'constant':
            return node.value;
        case 'number':
            return Decimal.of(node.text);
        case 'pattern':
            return new Regex(node.text);
        case 'name':
            return named(node.name, scope);
        case 'array':
            return node.items.map((item) => evaluate(item, scope));
        case 'object':
            return new Members(node.members.flatMap((member) => entriesOf(member, scope)));
        case 'field':
            return selected(evaluate(node.target, scope), node.name);
        case 'attribute':
            return refuse('by its attributes: the local org reads no XML into DataWeave');
        case 'index':
            return indexed(evaluate(node.target, scope), evaluate(node.at, scope));
        case 'call':
            return called(
                node.name,
                node.values.map((value) => evaluate(value, scope)),
                scope,
            );
        case 'lambda':
            return lambda(node.parameters, node.body, scope);
        case 'infix':
            return infix(node, scope);
        case 'binary':
            return binary(node.operator, evaluate(node.left, scope), () =>
                evaluate(node.right, scope),
            );
        case 'not':
            return !isTrue(evaluate(node.value, scope));
        case 'negate':
            return numberOf(evaluate(node.value, scope)).negate();
        case 'as':
            return converted(evaluate(node.value, scope), node.type, (name) =>
                text(node.properties.get(name), scope),
            );
        case 'if':
            return evaluate(
                isTrue(evaluate(node.condition, scope)) ? node.then : node.otherwise,
                scope,
            );
        case 'match':
            return matched(node, scope);
        default:
            return node satisfies never;
    }
}

function named(name: string, scope: Scope): Value {
    const value = scope(name);
    return value === undefined
        ? raise('DataWeaveScriptException', `Unable to resolve reference of: \`${name}\`.`)
        : value;
}

function lambda(parameters: readonly string[], body: Expression, scope: Scope): Lambda {
    return new Lambda((...values) =>
        evaluate(body, (name) => {
            const at = parameters.indexOf(name);
            return at < 0 ? scope(name) : (values[at] ?? null);
        }),
    );
}

function called(name: string, values: readonly Value[], scope: Scope): Value {
    const own = scope(name);
    return own instanceof Lambda ? own.call(...values) : functionNamed(name)(...values);
}

function infix(node: Expression & { kind: 'infix' }, scope: Scope): Value {
    const left = evaluate(node.left, scope);
    if (node.name === 'default') {
        return left ?? evaluate(node.right, scope);
    }
    const isFunction = (expression: Expression): boolean =>
        expression.kind === 'lambda' ||
        (expression.kind === 'name' && scope(expression.name) instanceof Lambda);
    const right =
        takesLambda(node.name) && !isFunction(node.right)
            ? lambda(['$', '$$', '$$$'], node.right, scope)
            : evaluate(node.right, scope);
    return called(node.name, [left, right], scope);
}

function entriesOf(member: Member, scope: Scope): readonly Entry[] {
    if ('spread' in member) {
        const value = evaluate(member.spread, scope);
        const parts = isList(value) ? value : [value];
        return parts.flatMap((part) => (part instanceof Members ? part.entries : []));
    }
    return [
        {
            key: textOf(evaluate(member.key, scope)),
            value: evaluate(member.value, scope),
            attributes: member.attributes.map(
                ([name, value]) => [name, evaluate(value, scope)] as const,
            ),
        },
    ];
}

/** Of a list: the member of each object in it that has one. */
function selected(target: Value, name: string): Value {
    if (isList(target)) {
        return target.flatMap((item) =>
            item instanceof Members
                ? item.entries.filter(({ key }) => key === name).map(({ value }) => value)
                : [],
        );
    }
    return target instanceof Members ? target.get(name) : null;
}

function indexed(target: Value, at: Value): Value {
    if (typeof at === 'string') {
        return selected(target, at);
    }
    const index = numberOf(at).toInteger();
    return isList(target) ? (target.at(index) ?? null) : refuse('as a list');
}

function isTrue(value: Value): boolean {
    return value === true || (value !== false && refuse('as a condition'));
}

function binary(operator: string, left: Value, right: () => Value): Value {
    switch (operator) {
        case 'and':
            return isTrue(left) && isTrue(right());
        case 'or':
            return isTrue(left) || isTrue(right());
        case '==':
            return isEqual(left, right());
        case '!=':
            return !isEqual(left, right());
        case '++':
            return joined(left, right());
        case '>>':
            return shifted(left, textOf(right()));
        case '<':
        case '>':
        case '<=':
        case '>=':
            return decide(operator, order(left, right()));
        default:
            return arithmetic(operator, numberOf(left), numberOf(right()));
    }
}

function isEqual(left: Value, right: Value): boolean {
    return left instanceof Decimal && right instanceof Decimal
        ? left.compare(right) === 0
        : left === right;
}

function order(left: Value, right: Value): number {
    return typeof left === 'string' && typeof right === 'string'
        ? left < right
            ? -1
            : Number(left > right)
        : numberOf(left).compare(numberOf(right));
}

function decide(operator: string, compared: number): boolean {
    return (
        (operator.startsWith('<') && compared < 0) ||
        (operator.startsWith('>') && compared > 0) ||
        (operator.endsWith('=') && compared === 0)
    );
}

function joined(left: Value, right: Value): Value {
    if (isList(left) && isList(right)) {
        return [...left, ...right];
    }
    return left instanceof Members && right instanceof Members
        ? new Members([...left.entries, ...right.entries])
        : textOf(left) + textOf(right);
}

/** `moment >> "UTC"`: the same moment by the clocks of a zone. */
function shifted(value: Value, zone: string): Value {
    return value instanceof ApexDatetime || value instanceof Zoned
        ? new Zoned(value.epochMs, zone)
        : refuse('as a moment');
}

function arithmetic(operator: string, left: Decimal, right: Decimal): Value {
    switch (operator) {
        case '+':
            return left.add(right);
        case '-':
            return left.subtract(right);
        case '*':
            return left.multiply(right);
        default:
            return right.unscaled === 0n
                ? raise('DataWeaveScriptException', 'Division by zero')
                : left.divide(right);
    }
}

function text(node: Expression | undefined, scope: Scope): string | null {
    return node === undefined ? null : textOf(evaluate(node, scope));
}

/** `$` is the value; after a pattern it is the list of what its groups caught, the whole first. */
function matched(node: Expression & { kind: 'match' }, scope: Scope): Value {
    const value = evaluate(node.value, scope);
    const withValue =
        (caught: Value): Scope =>
        (name) =>
            name === '$' ? caught : scope(name);
    for (const { when, then } of node.cases) {
        const wanted = evaluate(when, scope);
        const caught = wanted instanceof Regex ? groupsOf(value, wanted) : null;
        if (caught !== null || isEqual(value, wanted)) {
            return evaluate(then, withValue(caught ?? value));
        }
    }
    return node.otherwise === null
        ? raise('DataWeaveScriptException', 'No case of the match fits the value')
        : evaluate(node.otherwise, withValue(value));
}
