import {
    declarationMessages as messages,
    report,
    semanticMessages,
} from '../../diagnostics/index.ts';
import type { Diagnostic, Span } from '../../diagnostics/index.ts';
import type { Modifiers } from '../../syntax/tree.ts';
import { ModifierSet } from './modifierSet.ts';
import type { UserType } from './userType.ts';

export type Target =
    'classes' | 'interfaces' | 'enums' | 'fields' | 'properties' | 'methods' | 'constructors';

/** How messages spell a modifier. */
const spelling: Readonly<Record<string, string>> = {
    webservice: 'webService',
    testmethod: 'testMethod',
};
const spell = (keyword: string): string => spelling[keyword] ?? keyword;

const sharing = ['withsharing', 'withoutsharing', 'inheritedsharing'];
const access = ['public', 'private', 'protected', 'global'];
const allowed: Readonly<Record<Target, readonly string[]>> = {
    classes: [...access, ...sharing, 'abstract', 'virtual'],
    interfaces: [...access, ...sharing, 'virtual'],
    enums: access,
    fields: [...access, 'static', 'final', 'transient', 'webservice'],
    properties: [
        ...access,
        'static',
        'final',
        'transient',
        'virtual',
        'abstract',
        'override',
        'webservice',
    ],
    methods: [...access, 'static', 'abstract', 'virtual', 'override', 'testmethod', 'webservice'],
    constructors: access,
};
const byDefault: Readonly<Partial<Record<Target, readonly string[]>>> = {
    classes: ['final'],
    methods: ['final'],
};

/** Rules that need the modifiers alone: which may stand where, and which exclude each other. */
export function checkModifiers(
    modifiers: Modifiers,
    target: Target,
    at: Span,
    owner: UserType | null,
    diagnostics: Diagnostic[],
): void {
    const seen = new Set<string>();
    for (const { keyword } of modifiers.keywords) {
        if (seen.has(keyword)) {
            diagnostics.push(
                report(semanticMessages.duplicateModifier, at, { modifier: spell(keyword) }),
            );
        } else if (byDefault[target]?.includes(keyword) === true) {
            diagnostics.push(report(messages.modifierByDefault, at, { target, modifier: keyword }));
        } else if (!allowed[target].includes(keyword)) {
            diagnostics.push(
                report(messages.modifierNotAllowed, at, { modifier: spell(keyword), target }),
            );
        }
        seen.add(keyword);
    }
    if (access.filter((keyword) => seen.has(keyword)).length > 1) {
        diagnostics.push(report(messages.oneScope, at));
    }
    if (
        owner !== null &&
        owner.outer !== null &&
        seen.has('static') &&
        allowed[target].includes('static')
    ) {
        diagnostics.push(report(messages.topLevelOnly, at, { modifier: 'static', target }));
    }
    const isGlobal =
        seen.has('global') &&
        (target === 'methods' || target === 'fields' || target === 'properties');
    if (isGlobal && owner !== null && owner.visibility !== 'global') {
        diagnostics.push(
            report(messages.requiresDefining, at, { what: `global ${target}`, modifier: 'global' }),
        );
    }
}

/** Rules of methods beside. */
export function checkMethodModifiers(
    modifiers: Modifiers,
    at: Span,
    owner: UserType,
    apiVersion: number,
    diagnostics: Diagnostic[],
): void {
    const set = new ModifierSet(modifiers);
    const say = (diagnostic: Diagnostic): number => diagnostics.push(diagnostic);
    const scopes = 'global, public, protected';
    for (const keyword of ['abstract', 'override']) {
        const hasScope = set.written !== null && set.written !== 'private';
        if (set.has(keyword) && !hasScope && apiVersion >= 65) {
            say(
                report(messages.requiresOneOf, at, {
                    what: `${keyword} methods`,
                    modifiers: scopes,
                }),
            );
        }
    }
    if (set.has('static') && set.has('virtual')) {
        say(
            report(messages.modifierConflict, at, {
                first: 'static',
                target: 'methods',
                second: 'virtual',
            }),
        );
    }
    if (set.has('abstract') && !owner.isAbstract) {
        say(
            report(messages.requiresDefining, at, {
                what: 'abstract methods',
                modifier: 'abstract',
            }),
        );
    }
    if (set.has('webservice')) {
        if (owner.visibility !== 'global') {
            say(
                report(messages.requiresDefining, at, {
                    what: 'webService methods',
                    modifier: 'global',
                }),
            );
        }
        requireStatic(set, 'webService', at, diagnostics);
    }
    if (set.has('testmethod')) {
        requireStatic(set, 'testMethod', at, diagnostics);
    }
    if (set.visibility === 'protected' && !set.has('override') && !owner.isExtensible) {
        say(report(messages.protectedInFinal, at));
    }
}

export function requireStatic(
    set: ModifierSet,
    name: string,
    at: Span,
    diagnostics: Diagnostic[],
): void {
    if (!set.has('static')) {
        diagnostics.push(
            report(messages.requires, at, { what: `${name} methods`, modifier: 'static' }),
        );
    }
}

/** Rules of a type's own modifiers. */
export function checkTypeModifiers(user: UserType, diagnostics: Diagnostic[]): void {
    const { declaration, modifiers, outer } = user;
    const at = declaration.name.span;
    const targets = { class: 'classes', interface: 'interfaces', enum: 'enums' } as const;
    checkModifiers(declaration.modifiers, targets[declaration.kind], at, null, diagnostics);
    const isOpen = modifiers.has('public') || modifiers.has('global');
    if (outer === null && !isOpen && !modifiers.isTest && user.unit.tree.kind !== 'anonymous') {
        diagnostics.push(report(messages.topLevelVisibility, at));
    }
    if (outer !== null && modifiers.has('global') && outer.visibility !== 'global') {
        const outerAt = outer.declaration.name.span;
        diagnostics.push(
            report(messages.requiresEnclosing, outerAt, {
                what: 'global classes',
                modifier: 'global',
            }),
        );
    }
}
