import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Call } from '../../syntax/tree.ts';
import type { CallObject, TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import type { Scope } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';

const methods: Readonly<Record<string, CallObject['method']>> = {
    getinstance: 'getInstance',
    getorgdefaults: 'getOrgDefaults',
    getvalues: 'getValues',
    getall: 'getAll',
};

/** Statics of objects, custom settings and custom metadata types. null: the object or the name has no such thing. */
export function objectCall(object: Type, node: Call, scope: Scope): TypedExpression | null {
    if (
        object.symbol.kind === 'sobject' &&
        node.name.text.toLowerCase() === 'getsobjecttype' &&
        node.arguments.length === 0
    ) {
        return {
            kind: 'token',
            of: 'objectType',
            object: object.symbol.printed,
            member: null,
            type: 'Schema.SObjectType',
            span: node.span,
        };
    }
    const method = methods[node.name.text.toLowerCase()];
    if (object.symbol.kind !== 'sobject' || method === undefined) {
        return null;
    }
    const view = scope.world.schema.object(object.symbol.printed);
    const isSetting =
        view !== null && (view.customSettingType !== null || view.kind === 'customMetadata');
    const args = node.arguments.map((argument) => scope.expression(argument));
    const converted = isSetting
        ? args.map((arg) => convertValue(scope.world, arg, scope.world.named('String')))
        : [];
    if (
        !isSetting ||
        converted.some((arg) => arg === null) ||
        !accepts(method, view.customSettingType, args.length)
    ) {
        const values = { name: node.name.text, type: object.symbol.printed };
        scope.refuse(report(semanticMessages.unknownObjectMethod, node.name.span, values));
    }
    const type =
        method === 'getAll'
            ? scope.world.generic('Map', [scope.world.named('String'), object])
            : object;
    return {
        kind: 'callObject',
        object: object.symbol.printed,
        method,
        givesNull: scope.body.unit.apiVersion <= 21,
        arguments: converted.flatMap((arg) => arg ?? []),
        type: type.name,
        span: node.span,
    };
}

/** Apex Reference > System > Custom Settings Methods, Custom Metadata Type Methods. */
function accepts(
    method: CallObject['method'],
    setting: 'Hierarchy' | 'List' | null,
    count: number,
): boolean {
    switch (method) {
        case 'getAll':
            return setting !== 'Hierarchy' && count === 0;
        case 'getInstance':
            return setting === 'Hierarchy' ? count <= 1 : count === 1;
        case 'getOrgDefaults':
            return setting === 'Hierarchy' && count === 0;
        case 'getValues':
            return setting !== null && count === 1;
    }
}
