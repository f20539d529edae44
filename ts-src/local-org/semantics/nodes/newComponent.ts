import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { NewWithFields } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import type { Scope } from '../resolve/scope.ts';
import type { FieldSymbol, Type } from '../types/type.ts';
import { printType } from '../types/world.ts';

/**
 * `new Component.Apex.OutputPanel(styleClass = 'wide')`, Visualforce Developer Guide > Dynamic Visualforce Components. null: of
 * another type.
 */
export function newComponent(
    node: NewWithFields,
    type: Type,
    scope: Scope,
): TypedExpression | null {
    const { world } = scope;
    const [constructor] = type.symbol.constructors;
    const above = world.superClass(type);
    if (
        above?.name !== 'ApexPages.Component' ||
        constructor === undefined ||
        constructor.key === null
    ) {
        return null;
    }
    const made: TypedExpression = {
        kind: 'constructPlatform',
        key: constructor.key,
        typeArguments: [],
        arguments: [],
        type: type.name,
        span: node.span,
    };
    return node.fields.reduce<TypedExpression>(
        (target, field) => withAttribute(target, field, type, scope),
        made,
    );
}

/** The member of the library that takes an attribute and answers its component. */
const key = 'ApexPages.Component.with$(String,Object)';

function withAttribute(
    target: TypedExpression,
    { name, value }: NewWithFields['fields'][number],
    type: Type,
    scope: Scope,
): TypedExpression {
    const attribute = attributeNamed(name.text, type, scope);
    if (attribute === null) {
        const values = { name: name.text, type: printType(type) };
        return scope.refuse(report(semanticMessages.unknownField, name.span, values));
    }
    const typed = scope.expression(value);
    const converted = convertValue(scope.world, typed, attribute.type);
    if (converted === null) {
        const values = { from: printType(scope.typeOf(typed)), to: printType(attribute.type) };
        return scope.refuse(report(semanticMessages.illegalAssignment, name.span, values));
    }
    const { span } = name;
    return {
        kind: 'callPlatform',
        key,
        target,
        typeArguments: [],
        isVirtual: false,
        isSuper: false,
        isSafe: false,
        arguments: [{ kind: 'constant', value: attribute.name, type: 'String', span }, converted],
        type: type.name,
        span,
    };
}

function attributeNamed(name: string, type: Type, scope: Scope): FieldSymbol | null {
    const above = scope.world.superClass(type);
    const field =
        type.symbol.fields.get(name.toLowerCase()) ??
        above?.symbol.fields.get(name.toLowerCase()) ??
        null;
    return field !== null && field.writeVisibility !== null ? field : null;
}
