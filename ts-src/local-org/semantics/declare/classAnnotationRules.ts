import { declarationMessages as messages, report } from '../../diagnostics/index.ts';
import type { Diagnostic, Span } from '../../diagnostics/index.ts';
import type { Annotation, MethodDeclaration, Modifiers } from '../../syntax/tree.ts';
import { printMethod } from '../resolve/print.ts';
import type { World } from '../types/world.ts';
import { annotationOf, isTrue, parametersOf } from './annotations.ts';
import { ModifierSet } from './modifierSet.ts';
import type { UserType } from './userType.ts';

/** What annotations ask of a class as a whole. */
export function checkClassAnnotations(
    world: World,
    user: UserType,
    diagnostics: Diagnostic[],
): void {
    const { declaration, modifiers } = user;
    if (declaration.kind !== 'class') {
        return;
    }
    const rest = annotationOf(declaration.modifiers, 'restresource');
    if (rest !== null) {
        checkRestResource(user, rest, diagnostics);
    }
    const json = annotationOf(declaration.modifiers, 'jsonaccess');
    if (json?.parameters.length === 0) {
        diagnostics.push(report(messages.jsonAccessEmpty, json.span));
    }
    if (modifiers.isAnnotated('istest')) {
        checkTestClass(world, user, diagnostics);
    }
    checkOnlyOne(user, diagnostics);
    checkRemoteTwins(world, user, diagnostics);
    checkAuraNames(user, diagnostics);
}

const longestUrl = 255;

function checkRestResource(user: UserType, rest: Annotation, diagnostics: Diagnostic[]): void {
    const at = user.declaration.name.span;
    const url = parametersOf(rest)['urlmapping'];
    if (url === undefined) {
        diagnostics.push(
            report(messages.annotationPropertyMissing, rest.span, { property: 'urlMapping' }),
        );
    }
    if (user.outer !== null) {
        diagnostics.push(report(messages.topLevelTypeOnly, at, { modifier: 'RestResource' }));
    } else if (user.visibility !== 'global') {
        diagnostics.push(
            report(messages.requires, at, { what: 'RestResource classes', modifier: 'global' }),
        );
    }
    const refused = typeof url === 'string' ? refusedUrl(url, rest.span) : null;
    if (refused !== null) {
        diagnostics.push(refused);
    }
}

/** Apex Developer Guide > RestResource Annotation: URL guidelines. */
function refusedUrl(url: string, at: Span): Diagnostic | null {
    if (url === '') {
        return report(messages.restUrlEmpty, at);
    }
    if (url.length > longestUrl) {
        return report(messages.restUrlTooLong, at);
    }
    if (!url.startsWith('/')) {
        return report(messages.restUrlSlash, at);
    }
    if (/[^/]\*/.test(url)) {
        return report(messages.restUrlBeforeWildcard, at);
    }
    return /\*[^/]/.test(url) ? report(messages.restUrlAfterWildcard, at) : null;
}

/** From this version on an @AuraEnabled method has no overload. */
const overloadVersion = 55;

/** Components call by name alone. */
function checkAuraNames(user: UserType, diagnostics: Diagnostic[]): void {
    const isAura = ({ modifiers }: { readonly modifiers: Modifiers }): boolean =>
        annotationOf(modifiers, 'auraenabled') !== null;
    const names = methodsOf(user)
        .filter(isAura)
        .map(({ name }) => name);
    const seen = new Set(names.map(({ text }) => text.toLowerCase()));
    for (const { text, span } of user.unit.apiVersion < overloadVersion ? [] : names) {
        const twins = names.filter((other) => other.text.toLowerCase() === text.toLowerCase());
        if (twins.length > 1) {
            diagnostics.push(report(messages.auraOverload, span, { method: text }));
        }
    }
    const { declaration } = user;
    const members = declaration.kind === 'class' ? declaration.members : [];
    for (const member of members) {
        if ((member.kind === 'field' || member.kind === 'property') && isAura(member)) {
            const own =
                member.kind === 'field' ? member.declarators.map((one) => one.name) : [member.name];
            own.filter(({ text }) => seen.has(text.toLowerCase())).forEach(({ text, span }) =>
                diagnostics.push(report(messages.auraMethodAndField, span, { name: text })),
            );
        }
    }
}

function methodsOf(user: UserType): readonly MethodDeclaration[] {
    const { declaration } = user;
    return declaration.kind === 'class'
        ? declaration.members.filter((member) => member.kind === 'method')
        : [];
}

function checkTestClass(world: World, user: UserType, diagnostics: Diagnostic[]): void {
    const { declaration } = user;
    const at = declaration.name.span;
    if (user.outer !== null) {
        diagnostics.push(report(messages.topLevelTypeOnly, at, { modifier: 'IsTest' }));
    } else if (world.isSubtype(user.type, world.named('Exception'))) {
        diagnostics.push(report(messages.testException, at));
    }
    const seesAll = isTrue(declaration.modifiers, 'istest', 'seealldata');
    if (seesAll && isTrue(declaration.modifiers, 'istest', 'isparallel')) {
        diagnostics.push(report(messages.parallelSeeAllData, at));
    }
    const methods = methodsOf(user);
    const hasSetup = methods.some(({ modifiers }) => annotationOf(modifiers, 'testsetup') !== null);
    if (hasSetup && seesAll) {
        diagnostics.push(report(messages.testSetupInSeeAllData, at));
    }
    const isParallel = isTrue(declaration.modifiers, 'istest', 'isparallel');
    if (isParallel && methods.some(({ modifiers }) => isTrue(modifiers, 'istest', 'seealldata'))) {
        diagnostics.push(report(messages.parallelMethodSeeAllData, at));
    }
    if (hasSetup && methods.some(({ modifiers }) => isTrue(modifiers, 'istest', 'seealldata'))) {
        diagnostics.push(report(messages.testSetupSeeAllData, at));
    }
}

function checkOnlyOne(user: UserType, diagnostics: Diagnostic[]): void {
    const methods = methodsOf(user);
    for (const name of [
        'TestSetup',
        'HttpGet',
        'HttpPost',
        'HttpPut',
        'HttpPatch',
        'HttpDelete',
        'InvocableMethod',
    ]) {
        const marked = methods.filter(
            ({ modifiers }) => annotationOf(modifiers, name.toLowerCase()) !== null,
        );
        if (marked.length > 1) {
            diagnostics.push(
                report(messages.oneMethodPerType, user.declaration.name.span, { annotation: name }),
            );
        }
    }
}

/** Remote callers choose a method by its name (and the number of arguments), so overloads cannot be told apart. */
function checkRemoteTwins(world: World, user: UserType, diagnostics: Diagnostic[]): void {
    const at = user.declaration.name.span;
    const services = new Set<string>();
    const actions = new Set<string>();
    for (const method of methodsOf(user)) {
        const modifiers = new ModifierSet(method.modifiers);
        const name = method.name.text.toLowerCase();
        if (modifiers.has('webservice')) {
            if (services.has(name)) {
                diagnostics.push(
                    report(messages.webServiceTwice, at, {
                        method: printMethod(world, user.method(method), user.type),
                    }),
                );
            }
            services.add(name);
        }
        if (modifiers.isAnnotated('remoteaction')) {
            const key = `${name}/${method.parameters.length}`;
            if (actions.has(key)) {
                diagnostics.push(report(messages.remoteActionTwice, at));
            }
            actions.add(key);
        }
    }
}
