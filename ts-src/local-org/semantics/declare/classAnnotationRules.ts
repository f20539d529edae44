import { declarationMessages as messages, report } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { MethodDeclaration } from '../../syntax/tree.ts';
import { printMethod } from '../resolve/print.ts';
import type { World } from '../types/world.ts';
import { annotationOf, isTrue } from './annotations.ts';
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
    const at = declaration.name.span;
    const rest = annotationOf(declaration.modifiers, 'restresource');
    if (rest !== null) {
        if (!rest.parameters.some(({ name }) => name.text.toLowerCase() === 'urlmapping')) {
            diagnostics.push(
                report(messages.annotationPropertyMissing, rest.span, { property: 'urlMapping' }),
            );
        }
        if (user.visibility !== 'global') {
            diagnostics.push(
                report(messages.requires, at, { what: 'RestResource classes', modifier: 'global' }),
            );
        }
    }
    if (modifiers.isAnnotated('istest')) {
        checkTestClass(world, user, diagnostics);
    }
    checkOnlyOne(user, diagnostics);
    checkRemoteTwins(world, user, diagnostics);
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
    if (world.isSubtype(user.type, world.named('Exception'))) {
        diagnostics.push(report(messages.testException, at));
    }
    const seesAll = isTrue(declaration.modifiers, 'istest', 'seealldata');
    if (seesAll && isTrue(declaration.modifiers, 'istest', 'isparallel')) {
        diagnostics.push(report(messages.parallelSeeAllData, at));
    }
    const methods = methodsOf(user);
    const hasSetup = methods.some(({ modifiers }) => annotationOf(modifiers, 'testsetup') !== null);
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
