import { declarationMessages, report, semanticMessages } from '../../diagnostics/index.ts';
import type {
    Accessor,
    ClassDeclaration,
    FieldDeclaration,
    Member,
    MethodDeclaration,
    PropertyDeclaration,
} from '../../syntax/tree.ts';
import type {
    Initializer,
    TypedAccessor,
    TypedClass,
    TypedField,
    TypedMethod,
    TypedProperty,
    TypedType,
    Variable,
    Visibility,
} from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { Refused, Scope } from '../resolve/scope.ts';
import { typeOrUnknown } from '../resolve/typeIn.ts';
import type { FieldSymbol, MethodSymbol, Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import type { World } from '../types/world.ts';
import { checkFieldAnnotations } from './annotationRules.ts';
import { checkAnnotations, typedAnnotations } from './annotations.ts';
import { bodyOf, checkBody, typedParameters } from './bodies.ts';
import type { ClassContext } from './bodies.ts';
import { checkClassAnnotations } from './classAnnotationRules.ts';
import { checkConstructor, implicitConstructors } from './constructors.ts';
import { checkHierarchy, sameParameters } from './hierarchy.ts';
import { checkMethodHead, checkNames, checkTwins } from './memberRules.ts';
import { checkModifiers, checkTypeModifiers } from './modifierRules.ts';
import { ModifierSet } from './modifierSet.ts';
import { checkNamespaceAccessible } from './namespaceAccessible.ts';
import type { UserType } from './userType.ts';
import { checkStatements } from '../nodes/block.ts';

/** Checks a type and types everything in it; inner types are the caller's. */
export function checkType(context: ClassContext): TypedType {
    const { world, user, diagnostics } = context;
    const { declaration } = user;
    const target = ({ class: 'classes', interface: 'interfaces', enum: 'enums' } as const)[
        declaration.kind
    ];
    checkTypeModifiers(user, diagnostics);
    const { name, modifiers } = declaration;
    checkAnnotations(modifiers, target, name.span, diagnostics);
    checkNamespaceAccessible(modifiers, target, name.span, user.outer, diagnostics);
    checkNames(user, diagnostics);
    checkHierarchy(world, user, diagnostics);
    checkClassAnnotations(world, user, diagnostics);
    checkTwins(world, user, [...user.methods.values()].flat(), diagnostics);
    checkTwins(world, user, user.constructors, diagnostics);
    const base = {
        name: user.name,
        simpleName: declaration.name.text,
        outer: user.outer?.name ?? null,
        visibility: user.visibility,
        annotations: typedAnnotations(declaration.modifiers),
        span: declaration.span,
    };
    switch (declaration.kind) {
        case 'enum':
            return { ...base, kind: 'enum', constants: user.constants };
        case 'interface': {
            const methods = declaration.members.map((member) => checkMethod(context, member));
            return {
                ...base,
                kind: 'interface',
                extended: user.interfaces.map((type) => type.name),
                methods,
            };
        }
        case 'class':
            return { ...base, ...checkClass(context, declaration) };
    }
}

type ClassParts = Omit<
    TypedClass,
    'name' | 'simpleName' | 'outer' | 'visibility' | 'annotations' | 'span'
>;

function checkClass(context: ClassContext, declaration: ClassDeclaration): ClassParts {
    const { world, user, diagnostics } = context;
    const { members } = declaration;
    const superClass = world.superClass(user.type);
    for (const member of members) {
        if (member.kind === 'initializer' && member.isStatic && user.outer !== null) {
            diagnostics.push(report(declarationMessages.innerStaticBlock, member.body.span));
        }
    }
    return {
        kind: 'class',
        isAbstract: user.isAbstract,
        isVirtual: user.modifiers.has('virtual'),
        isTest: user.isTest,
        sharing: user.modifiers.sharing ?? (user.unit.apiVersion >= 67 ? 'with' : null),
        superType:
            superClass === null
                ? null
                : { name: superClass.name, isPlatform: superClass.symbol.origin === 'platform' },
        interfaces: user.interfaces.map((type) => type.name),
        allTypes: world.lineage(user.type).map((type) => type.name),
        fields: members
            .filter((member) => member.kind === 'field')
            .flatMap((member) => checkField(context, member)),
        properties: members
            .filter((member) => member.kind === 'property')
            .map((member) => checkProperty(context, member)),
        methods: members
            .filter((member) => member.kind === 'method')
            .map((member) => checkMethod(context, member)),
        constructors: [
            ...members
                .filter((member) => member.kind === 'constructor')
                .map((member) => checkConstructor(context, member)),
            ...implicitConstructors(context),
        ],
        staticInitializers: initializers(context, declaration, true),
        instanceInitializers: initializers(context, declaration, false),
    };
}

function checkField(context: ClassContext, node: FieldDeclaration): readonly TypedField[] {
    const { world, user, diagnostics } = context;
    const at = node.declarators[0].name.span;
    checkModifiers(node.modifiers, 'fields', at, user, diagnostics);
    checkAnnotations(node.modifiers, 'fields', at, diagnostics);
    checkNamespaceAccessible(node.modifiers, 'fields', at, user, diagnostics);
    const type = typeOrUnknown(world, node.type, user, diagnostics);
    checkFieldAnnotations(world, node, type, diagnostics);
    const modifiers = new ModifierSet(node.modifiers);
    return node.declarators.map(({ name, span }) => ({
        name: name.text,
        type: type.name,
        isStatic: modifiers.has('static'),
        isFinal: modifiers.has('final'),
        isTransient: modifiers.has('transient'),
        visibility: modifiers.visibility,
        annotations: typedAnnotations(node.modifiers),
        span,
    }));
}

/** An abstract method without access modifier is implemented by one of any access, the word override or not. */
function implementsAbstract(world: World, user: UserType, method: MethodSymbol): boolean {
    return world
        .lineage(user.type)
        .filter((one) => one.symbol !== user && one.symbol.kind === 'class')
        .some((one) =>
            (one.symbol.methods.get(method.name.toLowerCase()) ?? []).some(
                (like) => like.isAbstract && sameParameters(world, method, like, one),
            ),
        );
}

export function checkMethod(context: ClassContext, node: MethodDeclaration): TypedMethod {
    const { world, user, diagnostics } = context;
    const symbol = user.method(node);
    const modifiers = new ModifierSet(node.modifiers);
    checkMethodHead(world, node, symbol, user, diagnostics);
    const parameters = typedParameters(node.parameters, symbol.parameters);
    const body = bodyOf(context, 'method', symbol.isStatic, symbol.returnType);
    return {
        name: symbol.name,
        parameters,
        returnType: symbol.returnType.name,
        isStatic: symbol.isStatic,
        isAbstract: symbol.isAbstract,
        isVirtual: symbol.isVirtual,
        isOverride: symbol.isOverride || implementsAbstract(world, user, symbol),
        visibility: symbol.visibility,
        isTest: modifiers.isTest,
        isWebService: modifiers.has('webservice'),
        annotations: typedAnnotations(node.modifiers),
        body: node.body === null ? null : checkBody(body, node.body, parameters, node.name),
        span: node.span,
    };
}

function checkProperty(context: ClassContext, node: PropertyDeclaration): TypedProperty {
    const { world, user, diagnostics } = context;
    const at = node.name.span;
    checkModifiers(node.modifiers, 'properties', at, user, diagnostics);
    checkAnnotations(node.modifiers, 'properties', at, diagnostics);
    checkNamespaceAccessible(node.modifiers, 'properties', at, user, diagnostics);
    const type = typeOrUnknown(world, node.type, user, diagnostics);
    checkFieldAnnotations(world, node, type, diagnostics);
    const modifiers = new ModifierSet(node.modifiers);
    const symbol = user.ownField(node.name.text);
    return {
        name: node.name.text,
        type: type.name,
        isStatic: modifiers.has('static'),
        isTransient: modifiers.has('transient'),
        isVirtual: symbol.isVirtual,
        isAbstract: modifiers.has('abstract'),
        visibility: modifiers.visibility,
        annotations: typedAnnotations(node.modifiers),
        getter: checkAccessor(context, node, node.getter, symbol, type),
        setter: checkAccessor(context, node, node.setter, symbol, world.void),
        span: node.span,
    };
}

/** From narrow to wide. */
const widths: readonly Visibility[] = ['private', 'protected', 'public', 'global'];

function checkAccessor(
    context: ClassContext,
    node: PropertyDeclaration,
    accessor: Accessor | null,
    symbol: FieldSymbol,
    returnType: Type,
): TypedAccessor | null {
    if (accessor === null) {
        return null;
    }
    const { span } = accessor;
    const isSetter = accessor === node.setter;
    const visibility = new ModifierSet(accessor.modifiers).written ?? symbol.visibility;
    if (widths.indexOf(visibility) > widths.indexOf(symbol.visibility)) {
        const values = { accessor: visibility, property: symbol.visibility };
        context.diagnostics.push(report(declarationMessages.accessorScope, node.name.span, values));
    }
    const value: Variable | null =
        isSetter && accessor.body !== null ? { name: 'value', type: symbol.type.name, span } : null;
    const body = bodyOf(context, 'accessor', symbol.isStatic, returnType, { property: symbol });
    const block =
        accessor.body === null
            ? null
            : checkBody(body, accessor.body, value === null ? [] : [value], node.name);
    return { visibility, body: block, value, span };
}

/** Values of fields and initializer blocks in textual order; neither may mention a field or property that stands after it. */
function initializers(
    context: ClassContext,
    declaration: ClassDeclaration,
    isStatic: boolean,
): readonly Initializer[] {
    const { world } = context;
    const found: Initializer[] = [];
    const later = new Set(declaration.members.flatMap(fieldNames));
    for (const member of declaration.members) {
        if (member.kind === 'initializer' && member.isStatic === isStatic) {
            const laterFields = new Set(later);
            const body = bodyOf(context, 'initializer', isStatic, world.void, { laterFields });
            const statements = checkStatements(member.body.statements, new Scope(body).child());
            found.push({
                kind: 'block',
                body: { kind: 'block', statements, span: member.body.span },
            });
        } else if (member.kind === 'field' && isStaticField(member) === isStatic) {
            found.push(...fieldValues(context, member, isStatic, later));
        }
        fieldNames(member).forEach((name) => later.delete(name));
    }
    return found;
}

const isStaticField = ({ modifiers }: FieldDeclaration): boolean =>
    new ModifierSet(modifiers).has('static');

/** Fields and properties that the member declares, lower case. */
function fieldNames(member: Member): readonly string[] {
    if (member.kind === 'property') {
        return [member.name.text.toLowerCase()];
    }
    return member.kind === 'field'
        ? member.declarators.map(({ name }) => name.text.toLowerCase())
        : [];
}

function fieldValues(
    context: ClassContext,
    member: FieldDeclaration,
    isStatic: boolean,
    later: Set<string>,
): readonly Initializer[] {
    const { world, user } = context;
    const found: Initializer[] = [];
    for (const { name, initializer, span } of member.declarators) {
        if (initializer !== null) {
            const scope = new Scope(
                bodyOf(context, 'initializer', isStatic, world.void, {
                    laterFields: new Set(later),
                }),
            );
            try {
                const value = scope.expression(initializer);
                const type = user.ownField(name.text).type;
                const converted = convertValue(world, value, type);
                if (converted === null) {
                    const values = { from: printType(scope.typeOf(value)), to: printType(type) };
                    scope.report(report(semanticMessages.illegalAssignment, name.span, values));
                    continue;
                }
                found.push({ kind: 'value', name: name.text, value: converted, span });
            } catch (error) {
                if (!(error instanceof Refused)) {
                    throw error;
                }
            } finally {
                later.delete(name.text.toLowerCase());
            }
        }
        later.delete(name.text.toLowerCase());
    }
    return found;
}
