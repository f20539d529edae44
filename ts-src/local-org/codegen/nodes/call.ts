import type {
    CallContract,
    CallInstance,
    CallPlatform,
    CallStatic,
} from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { methodMember, publicMember } from '../memberNames.ts';
import { emit, emitAll } from './expression.ts';
import { readsQueryText, scopeText } from './queryScope.ts';
import { emitCallOn } from './receiver.ts';

export function emitCallInstance(node: CallInstance, context: FunctionContext): string {
    const { method } = node;
    const declaration = context.unit.index.method(method);
    const member = methodMember(method, declaration);
    if (context.unit.index.type(method.owner) === undefined) {
        const values = emitAll(node.arguments, context);
        return `${context.unit.handle(method.owner)}.m().${member}(${values})`;
    }
    return emitCallOn(node.target, node.arguments, context, (target, values) =>
        node.isSuper
            ? `${context.unit.handle(method.owner)}.proto.${member}.call(${target}${values && `,${values}`})`
            : `${target}.${member}(${values})`,
    );
}

export function emitCallStatic(node: CallStatic, context: FunctionContext): string {
    const { method } = node;
    const declaration = context.unit.index.method(method);
    const future = declaration.annotations.find((annotation) => annotation.name === 'Future');
    const values = emitAll(node.arguments, context);
    if (future) {
        const parameters = context.unit.shared(JSON.stringify(method.parameters));
        const hasCallout = future.parameters['callout'] === true;
        return `rt.future("${method.owner}","${method.name}",${parameters},${hasCallout},[${values}])`;
    }
    return `${context.unit.handle(method.owner)}.m().${methodMember(method, declaration)}(${values})`;
}

/** Methods that say themselves what they think of a null receiver. */
const TAKES_NULL: ReadonlySet<string> = new Set(['Blob.toString()']);

export function emitCallPlatform(node: CallPlatform, context: FunctionContext): string {
    if (node.target === null && node.key.startsWith('Enum.')) {
        const values = emitAll(node.arguments, context);
        return `rt.enumStatic(${JSON.stringify(node.typeArguments[0])},${JSON.stringify(node.key)},[${values}])`;
    }
    const native = context.unit.shared(`link.platform(${JSON.stringify(node.key)})`);
    if (node.target === null) {
        const values = emitAll(node.arguments, context);
        return readsQueryText(node.key)
            ? `rt.inScope(${scopeText(context)},${native},[${values}])`
            : `${native}(${values})`;
    }
    if (TAKES_NULL.has(node.key)) {
        return `${native}(${emit(node.target, context)})`;
    }
    const isFixed = !node.isVirtual || node.isSuper;
    const member = isFixed ? '' : JSON.stringify(overridingMember(node.key));
    return emitCallOn(node.target, node.arguments, context, (target, values) =>
        isFixed
            ? `${native}(${target}${values && `,${values}`})`
            : `callVirtual(${native},${member},${target},[${values}])`,
    );
}

/** `Exception.getMessage()`, `Object.equals(Object)` → the member a user class overrides it with. */
function overridingMember(key: string): string {
    const [, name = '', parameters = ''] = /\.([A-Za-z0-9_]+)\((.*)\)$/.exec(key) ?? [];
    return publicMember(name, parameters === '' ? [] : parameters.split(','));
}

export function emitCallContract(node: CallContract, context: FunctionContext): string {
    const parameters = context.unit.shared(JSON.stringify(node.parameters));
    return emitCallOn(
        node.target,
        node.arguments,
        context,
        (target, values) =>
            `callContract(${target},${JSON.stringify(node.name)},${parameters},[${values}])`,
    );
}
