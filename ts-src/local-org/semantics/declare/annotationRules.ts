import { declarationMessages as messages, report } from '../../diagnostics/index.ts';
import type { Diagnostic, Span } from '../../diagnostics/index.ts';
import type {
    FieldDeclaration,
    MethodDeclaration,
    PropertyDeclaration,
} from '../../syntax/tree.ts';
import { isObject, isValue } from '../types/fit.ts';
import type { MethodSymbol, Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import type { World } from '../types/world.ts';
import { ModifierSet } from './modifierSet.ts';
import { requireStatic } from './modifierRules.ts';
import type { UserType } from './userType.ts';

interface Annotated {
    readonly world: World;
    readonly method: MethodSymbol;
    /** The method's name. */
    readonly at: Span;
    readonly modifiers: ModifierSet;
    readonly owner: UserType;
    readonly diagnostics: Diagnostic[];
}

/** What each annotation asks of the method that carries it. */
export function checkMethodAnnotations(
    world: World,
    declaration: MethodDeclaration,
    method: MethodSymbol,
    owner: UserType,
    diagnostics: Diagnostic[],
): void {
    const modifiers = new ModifierSet(declaration.modifiers);
    const annotated = { world, method, at: declaration.name.span, modifiers, owner, diagnostics };
    checkTestMethod(annotated);
    checkFuture(annotated);
    checkInvocable(annotated, declaration.modifiers.annotations.length);
    checkAura(annotated);
    checkHttp(annotated);
    checkWebService(annotated);
    checkReadOnly(annotated);
    if (modifiers.isAnnotated('remoteaction')) {
        requireStatic(modifiers, 'RemoteAction', declaration.name.span, diagnostics);
        requireOpen(annotated, 'RemoteAction');
    }
    if (modifiers.isAnnotated('deprecated') && method.isAbstract) {
        diagnostics.push(report(messages.deprecatedAbstract, declaration.name.span));
    }
}

function requireOpen({ method, at, diagnostics }: Annotated, annotation: string): void {
    if (method.visibility !== 'public' && method.visibility !== 'global') {
        const values = { what: `${annotation} methods`, modifiers: 'global, public' };
        diagnostics.push(report(messages.requiresOneOf, at, values));
    }
}

/** From this version on tests stand in classes of their own. */
const testClassVersion = 28;

function checkTestMethod({ method, at, modifiers, owner, diagnostics, world }: Annotated): void {
    if (modifiers.isAnnotated('testsetup')) {
        requireStatic(modifiers, 'TestSetup', at, diagnostics);
        if (method.returnType !== world.void) {
            diagnostics.push(report(messages.testSetupReturn, at));
        }
    }
    if (modifiers.isAnnotated('istest')) {
        requireStatic(modifiers, 'IsTest', at, diagnostics);
    }
    const isTest = modifiers.isTest || modifiers.isAnnotated('testsetup');
    if (isTest && method.parameters.length > 0) {
        diagnostics.push(report(messages.testParameters, at));
    }
    const isStrict = owner.unit.apiVersion >= testClassVersion;
    if (isTest && isStrict && !owner.modifiers.isAnnotated('istest')) {
        const name = modifiers.isAnnotated('istest')
            ? 'IsTest'
            : modifiers.has('testmethod')
              ? 'testMethod'
              : 'TestSetup';
        diagnostics.push(
            report(messages.requiresDefining, at, { what: `${name} methods`, modifier: 'IsTest' }),
        );
    }
}

/** Primitives, and collections of primitives. */
function isPlain(type: Type): boolean {
    const isCollection = ['List', 'Set', 'Map'].includes(type.symbol.name);
    return isValue(type) || (isCollection && type.args.every(isPlain));
}

function checkFuture({ method, at, modifiers, diagnostics, world }: Annotated): void {
    if (!modifiers.isAnnotated('future')) {
        return;
    }
    const what = 'Future methods';
    requireStatic(modifiers, 'Future', at, diagnostics);
    if (method.returnType !== world.void) {
        diagnostics.push(
            report(messages.annotationReturnType, at, { what, type: printType(method.returnType) }),
        );
    }
    for (const type of method.parameters.filter((one) => !isPlain(one))) {
        diagnostics.push(
            report(messages.annotationParameterType, at, { what, type: printType(type) }),
        );
    }
}

function checkInvocable(annotated: Annotated, annotationCount: number): void {
    const { method, at, modifiers, diagnostics, world } = annotated;
    if (!modifiers.isAnnotated('invocablemethod')) {
        return;
    }
    const others =
        annotationCount -
        1 -
        (modifiers.isAnnotated('deprecated') ? 1 : 0) -
        (modifiers.isAnnotated('suppresswarnings') ? 1 : 0);
    if (others > 0) {
        diagnostics.push(report(messages.invocableAlone, at));
    }
    requireStatic(modifiers, 'InvocableMethod', at, diagnostics);
    requireOpen(annotated, 'InvocableMethod');
    if (method.parameters.length > 1) {
        diagnostics.push(report(messages.invocableParameters, at));
    }
    for (const type of method.parameters.filter(
        (one) => one.symbol.name !== 'List' && one !== world.unknown,
    )) {
        diagnostics.push(report(messages.invocableParameter, at, { type: printType(type) }));
    }
    if (method.returnType !== world.void && method.returnType.symbol.name !== 'List') {
        const values = { what: 'InvocableMethod methods', type: printType(method.returnType) };
        diagnostics.push(report(messages.annotationReturnType, at, values));
    }
}

function checkAura(annotated: Annotated): void {
    const { method, at, modifiers, diagnostics } = annotated;
    if (!modifiers.isAnnotated('auraenabled')) {
        return;
    }
    requireOpen(annotated, 'AuraEnabled');
    if (method.isStatic) {
        return;
    }
    if (method.parameters.length > 0) {
        diagnostics.push(report(messages.auraParameters, at));
    }
    if (!method.name.toLowerCase().startsWith('get')) {
        diagnostics.push(report(messages.auraGetter, at));
    }
}

function checkHttp({ method, at, modifiers, owner, diagnostics }: Annotated): void {
    for (const name of ['HttpGet', 'HttpPost', 'HttpPut', 'HttpPatch', 'HttpDelete']) {
        if (!modifiers.isAnnotated(name.toLowerCase())) {
            continue;
        }
        const what = `${name} methods`;
        if (method.visibility !== 'global') {
            diagnostics.push(report(messages.requires, at, { what, modifier: 'global' }));
        }
        requireStatic(modifiers, name, at, diagnostics);
        if (!owner.modifiers.isAnnotated('restresource')) {
            const values = { what, modifier: 'RestResource' };
            diagnostics.push(report(messages.requiresDefining, at, values));
        }
        if ((name === 'HttpGet' || name === 'HttpDelete') && method.parameters.length > 0) {
            diagnostics.push(report(messages.annotationParameters, at, { annotation: name }));
        }
    }
}

function checkWebService({ method, at, modifiers, diagnostics }: Annotated): void {
    if (!modifiers.has('webservice')) {
        return;
    }
    const what = 'webService methods';
    const isRefused = (type: Type): boolean =>
        type.symbol.name === 'Map' || type.symbol.name === 'Set';
    for (const type of method.parameters.filter(isRefused)) {
        diagnostics.push(
            report(messages.annotationParameterType, at, { what, type: printType(type) }),
        );
    }
    if (isRefused(method.returnType)) {
        diagnostics.push(
            report(messages.annotationReturnType, at, { what, type: printType(method.returnType) }),
        );
    }
}

function checkAuraField(
    { kind }: FieldDeclaration | PropertyDeclaration,
    modifiers: ModifierSet,
    at: Span,
    diagnostics: Diagnostic[],
): void {
    const target = kind === 'field' ? 'fields' : 'properties';
    if (modifiers.visibility !== 'public' && modifiers.visibility !== 'global') {
        const values = { what: `AuraEnabled ${target}`, modifiers: 'global, public' };
        diagnostics.push(report(messages.requiresOneOf, at, values));
    }
    if (kind === 'field' && modifiers.has('static')) {
        const values = { annotation: 'AuraEnabled', modifier: 'static' };
        diagnostics.push(report(messages.annotationFieldConflict, at, values));
    }
}

function checkReadOnly({ method, at, modifiers, diagnostics }: Annotated): void {
    const remote = ['remoteaction', 'httpget', 'httppost', 'httppatch', 'httpput', 'httpdelete'];
    const isScheduled =
        method.name.toLowerCase() === 'execute' &&
        method.parameters[0]?.name === 'SchedulableContext';
    const isAllowed =
        modifiers.has('webservice') ||
        remote.some((name) => modifiers.isAnnotated(name)) ||
        isScheduled;
    if (modifiers.isAnnotated('readonly') && !isAllowed && !method.isStatic) {
        diagnostics.push(report(messages.readOnlyMisplaced, at));
    } else if (modifiers.isAnnotated('readonly') && !isAllowed) {
        const list = 'webService, RemoteAction, HttpGet, HttpPost, HttpPatch, HttpPut, HttpDelete';
        diagnostics.push(
            report(messages.requiresOneOf, at, { what: 'ReadOnly methods', modifiers: list }),
        );
    }
}

/** Fields and properties marked @AuraEnabled or @InvocableVariable. */
export function checkFieldAnnotations(
    world: World,
    declaration: FieldDeclaration | PropertyDeclaration,
    type: Type,
    diagnostics: Diagnostic[],
): void {
    const modifiers = new ModifierSet(declaration.modifiers);
    const at =
        declaration.kind === 'field' ? declaration.declarators[0].name.span : declaration.name.span;
    if (modifiers.isAnnotated('auraenabled')) {
        checkAuraField(declaration, modifiers, at, diagnostics);
    }
    if (!modifiers.isAnnotated('invocablevariable')) {
        return;
    }
    const what = 'InvocableVariable fields';
    if (modifiers.has('static')) {
        diagnostics.push(
            report(messages.annotationFieldConflict, at, {
                annotation: 'InvocableVariable',
                modifier: 'static',
            }),
        );
    }
    if (modifiers.visibility !== 'public' && modifiers.visibility !== 'global') {
        diagnostics.push(report(messages.requiresOneOf, at, { what, modifiers: 'global, public' }));
    }
    const element = type.symbol.name === 'List' ? type.args[0] : type;
    const isAllowed =
        isValue(element) ||
        isObject(world, element) ||
        element.symbol.user !== null ||
        element.symbol.name === 'List' ||
        element.name === 'Object';
    if (
        !isAllowed &&
        element.symbol.origin === 'platform' &&
        (element.symbol.name === 'Map' || element.symbol.name === 'Set')
    ) {
        diagnostics.push(report(messages.annotationFieldType, at, { what, type: printType(type) }));
    }
}
