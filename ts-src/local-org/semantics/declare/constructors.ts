import { declarationMessages, report, semanticMessages } from '../../diagnostics/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { Call, ConstructorDeclaration, Statement } from '../../syntax/tree.ts';
import { checkStatements } from '../nodes/block.ts';
import { chooseConstructor } from '../nodes/newObject.ts';
import type { ConstructorChain, TypedConstructor, TypedExpression } from '../program.ts';
import { Refused } from '../resolve/scope.ts';
import type { Scope } from '../resolve/scope.ts';
import { isVisible } from '../resolve/visibility.ts';
import type { MethodSymbol, Type } from '../types/type.ts';
import { printType, printTypes } from '../types/world.ts';
import { checkAnnotations } from './annotations.ts';
import { checkNamespaceAccessible } from './namespaceAccessible.ts';
import { bodyOf, scopeWith, typedParameters } from './bodies.ts';
import type { ClassContext } from './bodies.ts';
import { checkParameters } from './memberRules.ts';
import { checkModifiers } from './modifierRules.ts';

export function checkConstructor(
    context: ClassContext,
    node: ConstructorDeclaration,
): TypedConstructor {
    const { world, user, diagnostics } = context;
    const at = node.name.span;
    if (node.name.text.toLowerCase() !== user.declaration.name.text.toLowerCase()) {
        diagnostics.push(report(semanticMessages.constructorName, at, { name: node.name.text }));
    }
    checkModifiers(node.modifiers, 'constructors', at, user, diagnostics);
    checkAnnotations(node.modifiers, 'constructors', at, diagnostics);
    checkNamespaceAccessible(node.modifiers, 'constructors', at, user, diagnostics);
    checkParameters(world, node.parameters, at, user, diagnostics);
    const symbol = user.constructorOf(node);
    checkExceptionConstructor(context, symbol, at);
    const parameters = typedParameters(node.parameters, symbol.parameters);
    const chaining = chainCall(node.body.statements[0]);
    const scope = scopeWith(bodyOf(context, 'constructor', false, world.void), parameters);
    const chain = checkChain(context, chaining, scope, at);
    const rest = chaining === null ? node.body.statements : node.body.statements.slice(1);
    const statements = checkStatements(rest, scope);
    const body = { kind: 'block', statements, span: node.body.span } as const;
    return {
        parameters,
        visibility: symbol.visibility,
        isImplicit: false,
        chain,
        body,
        span: node.span,
    };
}

/** Those that the platform gives every exception cannot be written again. */
const givenToExceptions = ['', 'String', 'Exception', 'String,Exception'];

function checkExceptionConstructor(
    { world, user, diagnostics }: ClassContext,
    symbol: MethodSymbol,
    at: Span,
): void {
    const names = symbol.parameters.map(({ name }) => name);
    if (
        world.isSubtype(user.type, world.named('Exception')) &&
        givenToExceptions.includes(names.join())
    ) {
        const constructor = `void ${user.printed}.<init>(${names.join(', ')})`;
        diagnostics.push(report(declarationMessages.exceptionConstructor, at, { constructor }));
    }
}

/** `this(...)` or `super(...)` as the first statement. */
function chainCall(first: Statement | undefined): Call | null {
    if (
        first?.kind !== 'expressionStatement' ||
        first.expression.kind !== 'call' ||
        first.expression.target !== null
    ) {
        return null;
    }
    const name = first.expression.name.text.toLowerCase();
    return name === 'this' || name === 'super' ? first.expression : null;
}

function checkChain(
    context: ClassContext,
    call: Call | null,
    scope: Scope,
    at: Span,
): ConstructorChain | null {
    const { world, user } = context;
    const parent = world.superClass(user.type);
    if (call === null) {
        return parent === null ? null : impliedChain(context, parent, at);
    }
    const kind = call.name.text.toLowerCase() === 'this' ? 'this' : 'super';
    try {
        const target = kind === 'this' ? user.type : parent;
        if (target === null) {
            return scope.refuse(
                report(semanticMessages.noSuperType, call.span, { type: user.printed }),
            );
        }
        const inner = scopeOfArguments(scope);
        const args = call.arguments.map((argument) => inner.expression(argument));
        const chosen = chooseConstructor(target, args, scope);
        if (chosen === null) {
            const values = { arguments: printTypes(args.map((arg) => scope.typeOf(arg))) };
            return scope.refuse(
                report(semanticMessages.unknownParentConstructor, call.span, values),
            );
        }
        return chainTo(kind, chosen.constructor, target, chosen.converted, call.span);
    } catch (error) {
        if (!(error instanceof Refused)) {
            throw error;
        }
        return null;
    }
}

/** In the arguments of a chaining call the object does not exist yet. */
function scopeOfArguments(scope: Scope): Scope {
    return scope.within({ ...scope.body, kind: 'chain' });
}

function chainTo(
    kind: 'this' | 'super',
    constructor: MethodSymbol,
    type: Type,
    args: readonly TypedExpression[],
    span: Span,
): ConstructorChain {
    const target =
        constructor.key === null
            ? ({
                  kind: 'user',
                  owner: constructor.owner.name,
                  parameters: constructor.parameters.map((one) => one.name),
              } as const)
            : ({
                  kind: 'platform',
                  key: constructor.key,
                  typeArguments: type.args.map((arg) => arg.name),
              } as const);
    return { kind, target, arguments: args, span };
}

/** Without a call, the parent's constructor without parameters runs. */
function impliedChain(
    { world, user, diagnostics }: ClassContext,
    parent: Type,
    at: Span,
): ConstructorChain | null {
    const constructor = parent.symbol.constructors.find(
        (one) => one.parameters.length === 0 && isVisible(world, one, one.visibility, user),
    );
    if (constructor === undefined) {
        const isPlatform =
            parent.symbol.kind !== 'class' ||
            (parent.symbol.origin === 'platform' && parent.symbol.constructors.length === 0);
        if (!isPlatform) {
            diagnostics.push(
                report(semanticMessages.noDefaultConstructor, at, { type: printType(parent) }),
            );
        }
        return null;
    }
    return chainTo('super', constructor, parent, [], at);
}

/** The constructors that nobody wrote, each handing its parameters to the parent's of the same kind. */
export function implicitConstructors(context: ClassContext): readonly TypedConstructor[] {
    const { world, user } = context;
    const { span } = user.declaration.name;
    const parent = world.superClass(user.type);
    return user.constructors
        .filter((constructor) => constructor.span === null)
        .map((constructor) => {
            const parameters = constructor.parameters.map((type, index) => ({
                name: `p${index}`,
                type: type.name,
                span,
            }));
            const args = parameters.map((variable): TypedExpression => ({
                kind: 'local',
                variable,
                type: variable.type,
                span,
            }));
            const body = { kind: 'block', statements: [], span } as const;
            const chain =
                parent === null ? null : chainLike(context, parent, constructor, args, span);
            return { parameters, visibility: 'public', isImplicit: true, chain, body, span };
        });
}

function chainLike(
    context: ClassContext,
    parent: Type,
    constructor: MethodSymbol,
    args: readonly TypedExpression[],
    span: Span,
): ConstructorChain | null {
    if (args.length === 0) {
        return impliedChain(context, parent, span);
    }
    const names = constructor.parameters.map((type) => type.name).join();
    const like = parent.symbol.constructors.find(
        ({ parameters }) => parameters.map((type) => type.name).join() === names,
    );
    return like === undefined ? null : chainTo('super', like, parent, args, span);
}
