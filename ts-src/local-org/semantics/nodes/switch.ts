import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Expression, Switch, When } from '../../syntax/tree.ts';
import type { TypedExpression, TypedStatement, WhenClause } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { typeIn } from '../resolve/typeIn.ts';
import { isObject } from '../types/fit.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { checkBlock, checkStatements } from './block.ts';
import { symbolOf } from './readable.ts';

/** `switch on subject { when ... }` */
export function checkSwitch(node: Switch, scope: Scope): TypedStatement {
    const subject = scope.expression(node.subject);
    const type = scope.typeOf(subject);
    const isAllowed =
        ['Integer', 'Long', 'String', 'SObject'].includes(type.name) || type.symbol.kind === 'enum';
    if (!isAllowed) {
        scope.refuse(
            report(semanticMessages.switchType, locationOf(node.subject), {
                type: printType(type),
            }),
        );
    }
    const seen = new Set<string>();
    const whens = node.whens.map((when) => checkWhen(when, type, seen, node, scope));
    const otherwise = node.otherwise === null ? null : checkBlock(node.otherwise, scope);
    return { kind: 'switch', subject, whens, otherwise, span: node.span };
}

function checkWhen(
    when: When,
    type: Type,
    seen: Set<string>,
    node: Switch,
    scope: Scope,
): WhenClause {
    const { match } = when;
    if (match.kind === 'type') {
        const written = typeIn(scope, match.type);
        if (!isObject(scope.world, type)) {
            scope.refuse(
                report(semanticMessages.whenTypeOfValue, match.name.span, {
                    type: printType(type),
                }),
            );
        }
        if (scope.find(match.name.text) !== null) {
            scope.report(
                report(semanticMessages.duplicateVariable, match.name.span, {
                    name: match.name.text,
                }),
            );
        }
        if (!isObject(scope.world, written)) {
            const values = { from: printType(written), to: printType(type) };
            scope.refuse(report(semanticMessages.whenType, match.name.span, values));
        }
        if (written === type) {
            scope.refuse(
                report(semanticMessages.whenSameType, match.name.span, { type: printType(type) }),
            );
        }
        requireNew(written.name, seen, match.name.span, scope);
        const inner = scope.child();
        const variable = inner.declare(
            { name: match.name.text, type: written.name, span: match.name.span },
            written,
        );
        const statements = checkStatements(when.body.statements, inner);
        const body = { kind: 'block', statements, span: when.body.span } as const;
        return { match: { kind: 'type', type: written.name, variable }, body, span: when.span };
    }
    const values = match.values.map((value) => checkValue(value, type, seen, node, scope));
    return {
        match: { kind: 'values', values },
        body: checkBlock(when.body, scope),
        span: when.span,
    };
}

function requireNew(key: string, seen: Set<string>, span: Switch['span'], scope: Scope): void {
    if (seen.has(key)) {
        scope.refuse(report(semanticMessages.whenTwice, span, { value: key }));
    }
    seen.add(key);
}

function checkValue(
    value: Expression,
    type: Type,
    seen: Set<string>,
    node: Switch,
    scope: Scope,
): TypedExpression {
    const typed =
        type.symbol.kind === 'enum'
            ? (constantOf(value, type, scope) ?? scope.expression(value))
            : constantValue(value, scope);
    const isNull = typed.kind === 'constant' && typed.value === null;
    if (isObject(scope.world, type) && !isNull) {
        return scope.refuse(report(semanticMessages.whenOfObject, node.span));
    }
    const converted = convertValue(scope.world, typed, type);
    if (converted === null) {
        const values = { from: printType(scope.typeOf(typed)), to: printType(type) };
        return scope.refuse(report(semanticMessages.whenType, node.span, values));
    }
    requireNew(keyOf(typed), seen, node.span, scope);
    return converted;
}

/** In an enum's switch a bare word is one of its constants. */
function constantOf(value: Expression, type: Type, scope: Scope): TypedExpression | null {
    if (value.kind === 'member' && scope.expression(value).kind === 'enumConstant') {
        scope.refuse(report(semanticMessages.whenQualified, value.span));
    }
    if (value.kind !== 'name') {
        return null;
    }
    const { symbol } = type;
    const ordinal = symbol.constants.findIndex(
        (one) => one.toLowerCase() === value.text.toLowerCase(),
    );
    if (ordinal < 0) {
        return scope.refuse(
            report(semanticMessages.unknownVariable, value.span, { name: value.text }),
        );
    }
    const name = symbol.constants[ordinal];
    return {
        kind: 'enumConstant',
        name,
        ordinal,
        isPlatform: symbol.origin === 'platform',
        type: type.name,
        span: value.span,
    };
}

/** A literal (with a sign), or a static final field of the class. */
function constantValue(value: Expression, scope: Scope): TypedExpression {
    if (value.kind === 'name' && scope.find(value.text) !== null) {
        return scope.refuse(
            report(semanticMessages.unknownVariable, value.span, { name: value.text }),
        );
    }
    const typed = scope.expression(value);
    const symbol = symbolOf(typed, scope);
    if (symbol !== null && (!symbol.isStatic || !symbol.isFinal)) {
        scope.refuse(report(semanticMessages.whenNotConstant, value.span, { name: symbol.name }));
    }
    if (symbol === null && typed.kind !== 'constant' && typed.kind !== 'negate') {
        scope.refuse(report(semanticMessages.whenNotLiteral, locationOf(value)));
    }
    return typed;
}

function keyOf(value: TypedExpression): string {
    switch (value.kind) {
        case 'constant':
            return String(value.value);
        case 'enumConstant':
            return value.name;
        case 'negate':
            return `-${keyOf(value.operand)}`;
        case 'staticField':
            return `${value.owner}.${value.name}`;
        default:
            return value.kind;
    }
}
