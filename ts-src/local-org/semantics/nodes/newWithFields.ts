import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Identifier, NewWithFields } from '../../syntax/tree.ts';
import type { NewSObject, TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import type { Scope } from '../resolve/scope.ts';
import { typeIn } from '../resolve/typeIn.ts';
import { newComponent } from './newComponent.ts';
import type { FieldSymbol, Type } from '../types/type.ts';
import { printType } from '../types/world.ts';

/** `new Account(Name = 'x')` */
export function checkNewWithFields(node: NewWithFields, scope: Scope): TypedExpression {
    const type = typeIn(scope, node.type, node.span);
    const component = newComponent(node, type, scope);
    if (component !== null) {
        return component;
    }
    if (type.symbol.kind !== 'sobject') {
        scope.refuse(report(semanticMessages.pairsOnClass, node.span, { type: printType(type) }));
    }
    const seen = new Set<string>();
    const fields = node.fields.map(({ name, value }): NewSObject['fields'][number] => {
        if (seen.has(name.text.toLowerCase())) {
            scope.refuse(
                report(semanticMessages.duplicateFieldInitialization, node.span, {
                    name: name.text,
                }),
            );
        }
        seen.add(name.text.toLowerCase());
        const field = fieldNamed(type, name, node, scope);
        const typed = scope.expression(value);
        const converted = convertValue(scope.world, typed, field.type);
        if (converted === null) {
            const values = { from: printType(scope.typeOf(typed)), to: printType(field.type) };
            return scope.refuse(report(semanticMessages.illegalAssignment, name.span, values));
        }
        return {
            field: field.name,
            relation: field.kind === 'parent' ? 'parent' : 'none',
            value: converted,
        };
    });
    return { kind: 'newSObject', fields, type: type.name, span: node.span };
}

function fieldNamed(type: Type, name: Identifier, node: NewWithFields, scope: Scope): FieldSymbol {
    const field = type.symbol.fields.get(name.text.toLowerCase());
    if (field === undefined || field.kind === 'children') {
        return scope.refuse(
            report(semanticMessages.unknownField, node.span, {
                name: name.text,
                type: printType(type),
            }),
        );
    }
    if (!field.isWritable) {
        scope.refuse(
            report(semanticMessages.fieldNotWritable, name.span, {
                name: `${type.name}.${field.name}`,
            }),
        );
    }
    return field;
}
