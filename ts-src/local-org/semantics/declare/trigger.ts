import { declarationMessages as messages, report } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { AnonymousUnit, MethodDeclaration, TriggerDeclaration } from '../../syntax/tree.ts';
import type { SourceUnit } from '../check.ts';
import { checkEach } from '../nodes/block.ts';
import { nodeChecks } from '../nodes/table.ts';
import type { TriggerUnit, TypedBlock, TypedMethod } from '../program.ts';
import { Scope } from '../resolve/scope.ts';
import type { Body } from '../resolve/scope.ts';
import { typeOrUnknown } from '../resolve/typeIn.ts';
import { resolveTypeSilently } from '../resolve/typeRef.ts';
import type { MethodSymbol, Type } from '../types/type.ts';
import type { World } from '../types/world.ts';
import { typedAnnotations } from './annotations.ts';
import { checkBody, typedParameters } from './bodies.ts';
import { checkParameters } from './memberRules.ts';
import { ModifierSet } from './modifierSet.ts';

interface Code {
    readonly body: TypedBlock;
    readonly methods: readonly TypedMethod[];
}

/** `trigger Name on Object (events) { }` */
export function checkTrigger(
    world: World,
    unit: SourceUnit,
    node: TriggerDeclaration,
    diagnostics: Diagnostic[],
): Pick<TriggerUnit, 'object' | 'events'> & Code {
    const object = triggerObject(world, node, diagnostics);
    const seen = new Set<string>();
    for (const event of node.events) {
        if (seen.has(event)) {
            diagnostics.push(
                report(messages.triggerUsage, node.name.span, { event: event.toUpperCase() }),
            );
        }
        if (event === 'before undelete') {
            diagnostics.push(report(messages.triggerBeforeUndelete, node.name.span));
        }
        seen.add(event);
    }
    const code = checkCode(world, unit, node, object, diagnostics);
    return { object: object?.name ?? node.object.text, events: node.events, ...code };
}

function triggerObject(
    world: World,
    node: TriggerDeclaration,
    diagnostics: Diagnostic[],
): Type | null {
    const at = node.name.span;
    const view = world.schema.object(node.object.text);
    if (view === null) {
        diagnostics.push(report(messages.triggerObject, at, { name: node.object.text }));
        return null;
    }
    if (!view.isTriggerable) {
        diagnostics.push(report(messages.triggerUnsupported, at, { object: view.name }));
    }
    if (view.kind === 'platformEvent' && node.events.some((event) => event !== 'after insert')) {
        diagnostics.push(report(messages.triggerPlatformEvent, at, { object: view.name }));
    }
    return world.object(view.name);
}

/** Statements, and the methods declared between them. */
export function checkCode(
    world: World,
    unit: SourceUnit,
    node: TriggerDeclaration | AnonymousUnit,
    trigger: Type | null,
    diagnostics: Diagnostic[],
): Code {
    const declarations = node.members.filter((member) => member.kind === 'method');
    const ownMethods = new Map<string, MethodSymbol[]>();
    for (const method of declarations) {
        const symbol = methodSymbol(world, method);
        const name = symbol.name.toLowerCase();
        ownMethods.set(name, [...(ownMethods.get(name) ?? []), symbol]);
    }
    const body: Body = {
        world,
        checks: nodeChecks,
        unit,
        diagnostics,
        kind: node.kind,
        type: null,
        isStatic: true,
        returnType: world.void,
        property: null,
        trigger,
        ownMethods,
        laterFields: new Set(),
    };
    const methods = declarations.map((method) => checkDeclared(body, method));
    // What follows a `return` is not its concern here, other than in a block.
    const statements = checkEach(node.body.statements, new Scope(body).child());
    return { body: { kind: 'block', statements, span: node.body.span }, methods };
}

function methodSymbol(world: World, node: MethodDeclaration): MethodSymbol {
    return {
        name: node.name.text,
        owner: world.void.symbol,
        parameters: node.parameters.map(({ type }) => resolveTypeSilently(world, type, null)),
        returnType:
            node.returnType === null
                ? world.void
                : resolveTypeSilently(world, node.returnType, null),
        isStatic: true,
        isAbstract: false,
        isVirtual: false,
        isOverride: false,
        visibility: 'public',
        isTestVisible: false,
        key: null,
        span: node.name.span,
    };
}

function checkDeclared(outer: Body, node: MethodDeclaration): TypedMethod {
    const { world, diagnostics } = outer;
    const symbol = methodSymbol(world, node);
    if (node.returnType !== null) {
        typeOrUnknown(world, node.returnType, null, diagnostics, node.name.span);
    }
    checkParameters(world, node.parameters, node.name.span, null, diagnostics);
    if (node.body === null) {
        diagnostics.push(report(messages.bodyMissing, node.name.span));
    }
    const parameters = typedParameters(node.parameters, symbol.parameters);
    const body: Body = { ...outer, kind: 'method', returnType: symbol.returnType };
    return {
        name: symbol.name,
        parameters,
        returnType: symbol.returnType.name,
        isStatic: true,
        isAbstract: false,
        isVirtual: false,
        isOverride: false,
        visibility: new ModifierSet(node.modifiers).visibility,
        isTest: false,
        isWebService: false,
        annotations: typedAnnotations(node.modifiers),
        body: node.body === null ? null : checkBody(body, node.body, parameters, node.name),
        span: node.span,
    };
}
