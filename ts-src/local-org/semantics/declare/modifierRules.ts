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
    | 'classes'
    | 'interfaces'
    | 'enums'
    | 'fields'
    | 'properties'
    | 'methods'
    | 'constructors'
    | 'locals'
    | 'parameters';

/** How messages spell a modifier. */
const spelling: Readonly<Record<string, string>> = {
    webservice: 'webService',
    testmethod: 'testMethod',
    withsharing: 'withSharing',
    withoutsharing: 'withoutSharing',
    inheritedsharing: 'inheritedSharing',
};
const spell = (keyword: string): string => spelling[keyword] ?? keyword;

const sharing = ['withsharing', 'withoutsharing', 'inheritedsharing'];
const access = ['public', 'private', 'protected', 'global'];
const typeAccess = ['public', 'private', 'global'];
const allowed: Readonly<Record<Target, readonly string[]>> = {
    classes: [...typeAccess, ...sharing, 'abstract', 'virtual'],
    interfaces: [...typeAccess, 'virtual'],
    enums: typeAccess,
    fields: [...access, 'static', 'final', 'transient', 'webservice'],
    properties: [...access, 'static', 'final', 'transient', 'webservice'],
    methods: [...access, 'static', 'abstract', 'virtual', 'override', 'testmethod', 'webservice'],
    constructors: access,
    locals: ['final', 'transient'],
    parameters: ['final'],
};
const byDefault: Readonly<Partial<Record<Target, readonly string[]>>> = {
    classes: ['final'],
    methods: ['final'],
};

/** What a modifier excludes when it is written behind it. */
const excludes: Readonly<Record<string, readonly string[]>> = {
    static: ['abstract', 'virtual', 'override', 'protected'],
    virtual: ['static'],
    protected: ['static'],
    withsharing: ['withoutsharing', 'inheritedsharing'],
    withoutsharing: ['withsharing', 'inheritedsharing'],
    inheritedsharing: ['withsharing', 'withoutsharing'],
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
        const words = keyword === 'webservice' ? [keyword, 'global'] : [keyword];
        const twice = words.find((word) => seen.has(word));
        if (twice !== undefined) {
            diagnostics.push(
                report(semanticMessages.duplicateModifier, at, { modifier: spell(twice) }),
            );
        } else if (byDefault[target]?.includes(keyword) === true) {
            diagnostics.push(report(messages.modifierByDefault, at, { target, modifier: keyword }));
        } else if (!allowed[target].includes(keyword)) {
            diagnostics.push(
                report(messages.modifierNotAllowed, at, { modifier: spell(keyword), target }),
            );
        }
        words.forEach((word) => seen.add(word));
    }
    if (access.filter((keyword) => seen.has(keyword)).length > 1) {
        diagnostics.push(report(messages.oneScope, at));
    }
    checkConflicts([...seen], target, at, diagnostics);
    if (owner !== null) {
        checkOwner(seen, target, at, owner, diagnostics);
    }
}

function checkConflicts(
    seen: readonly string[],
    target: Target,
    at: Span,
    diagnostics: Diagnostic[],
): void {
    if (seen.includes('abstract') && seen.includes('virtual')) {
        const values = { target: 'abstract', modifier: 'virtual' };
        diagnostics.push(report(messages.modifierByDefault, at, values));
    }
    for (const [index, earlier] of seen.entries()) {
        for (const later of seen.slice(index + 1)) {
            if (excludes[earlier]?.includes(later) === true) {
                // A protected member is told to be that, wherever the word stands.
                const [first, second] = later === 'protected' ? [later, earlier] : [earlier, later];
                const values = { first: spell(first), target, second: spell(second) };
                diagnostics.push(report(messages.modifierConflict, at, values));
            }
        }
    }
}

/** What a modifier of a member asks of the type around it. */
function checkOwner(
    seen: ReadonlySet<string>,
    target: Target,
    at: Span,
    owner: UserType,
    diagnostics: Diagnostic[],
): void {
    const topLevel = ['static', 'testmethod'].find((keyword) => seen.has(keyword));
    if (owner.outer !== null && topLevel !== undefined && allowed[target].includes(topLevel)) {
        const values = { modifier: spell(topLevel), target };
        diagnostics.push(report(messages.topLevelOnly, at, values));
    }
    const keyword = ['webservice', 'global'].find((one) => seen.has(one));
    if (
        keyword !== undefined &&
        owner.visibility !== 'global' &&
        allowed[target].includes(keyword)
    ) {
        const values = { what: `${spell(keyword)} ${target}`, modifier: 'global' };
        diagnostics.push(report(messages.requiresDefining, at, values));
    }
    const isMethod = target === 'methods' || target === 'constructors';
    if (isMethod && seen.has('protected') && !seen.has('override') && !owner.isExtensible) {
        diagnostics.push(report(messages.protectedInFinal, at));
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
    if (set.has('abstract') && !owner.isAbstract) {
        say(
            report(messages.requiresDefining, at, {
                what: 'abstract methods',
                modifier: 'abstract',
            }),
        );
    }
    if (set.has('webservice')) {
        requireStatic(set, 'webService', at, diagnostics);
    }
    if (set.has('testmethod')) {
        requireStatic(set, 'testMethod', at, diagnostics);
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
                what: `global ${targets[declaration.kind]}`,
                modifier: 'global',
            }),
        );
    }
}
