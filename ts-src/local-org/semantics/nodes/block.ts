import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type {
    Block,
    Declarator,
    ExpressionStatement,
    LocalVariables,
    Statement,
} from '../../syntax/tree.ts';
import { checkAnnotations } from '../declare/annotations.ts';
import { checkModifiers } from '../declare/modifierRules.ts';
import type { TypedBlock, TypedStatement, VariableStatement } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { Refused } from '../resolve/scope.ts';
import type { Scope } from '../resolve/scope.ts';
import { identifierProblem } from '../resolve/identifier.ts';
import { typeIn } from '../resolve/typeIn.ts';
import { locationOf } from '../resolve/location.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { completes } from './flow.ts';

export function checkBlock(node: Block, scope: Scope): TypedBlock {
    return {
        kind: 'block',
        statements: checkStatements(node.statements, scope.child()),
        span: node.span,
    };
}

export function checkStatements(
    nodes: readonly Statement[],
    scope: Scope,
): readonly TypedStatement[] {
    for (const [index, node] of nodes.slice(1).entries()) {
        if (!completes(nodes[index]) && endsFlow(nodes[index], scope)) {
            scope.report(report(semanticMessages.unreachable, statementLocation(node)));
        }
    }
    return checkEach(nodes, scope);
}

/** A refused statement is left out; the others are checked all the same, so that all problems are told at once. */
export function checkEach(nodes: readonly Statement[], scope: Scope): readonly TypedStatement[] {
    const statements: TypedStatement[] = [];
    for (const node of nodes) {
        try {
            if (node.kind === 'localVariables') {
                statements.push(...checkLocals(node, scope));
            } else {
                statements.push(scope.statement(node));
            }
        } catch (error) {
            if (!(error instanceof Refused)) {
                throw error;
            }
        }
    }
    return statements;
}

/** From this version on branches that all end make what follows them unreachable, before only `return` and `throw` do. */
const branchVersion = 42;

function endsFlow({ kind }: Statement, scope: Scope): boolean {
    return kind === 'return' || kind === 'throw' || scope.body.unit.apiVersion >= branchVersion;
}

function statementLocation(node: Statement): Statement['span'] {
    return node.kind === 'expressionStatement' ? locationOf(node.expression) : node.span;
}

export function checkLocals(node: LocalVariables, scope: Scope): readonly VariableStatement[] {
    const problems: Diagnostic[] = [];
    const at = node.declarators[0].name.span;
    checkModifiers(node.modifiers, 'locals', at, null, problems);
    checkAnnotations(node.modifiers, 'locals', at, problems);
    problems.forEach((problem) => scope.report(problem));
    let type: Type;
    try {
        type = typeIn(scope, node.type);
    } catch (error) {
        if (!(error instanceof Refused)) {
            throw error;
        }
        type = scope.world.unknown;
    }
    return node.declarators.flatMap((declarator) => checkDeclarator(declarator, type, scope));
}

function checkDeclarator(node: Declarator, type: Type, scope: Scope): readonly VariableStatement[] {
    const variable = { name: node.name.text, type: type.name, span: node.name.span };
    if (scope.find(node.name.text) !== null) {
        scope.report(
            report(semanticMessages.duplicateVariable, node.name.span, { name: node.name.text }),
        );
    }
    const problem = identifierProblem(node.name);
    if (problem !== null) {
        scope.report(problem);
    }
    try {
        const value = node.initializer === null ? null : scope.expression(node.initializer);
        const converted = value === null ? null : convertValue(scope.world, value, type);
        if (value !== null && converted === null) {
            const values = { from: printType(scope.typeOf(value)), to: printType(type) };
            scope.report(report(semanticMessages.illegalAssignment, node.name.span, values));
        }
        return [{ kind: 'variable', variable, value: converted, span: node.span }];
    } catch (error) {
        if (!(error instanceof Refused)) {
            throw error;
        }
        return [];
    } finally {
        scope.declare(variable, type);
    }
}

export function checkExpressionStatement(node: ExpressionStatement, scope: Scope): TypedStatement {
    return { kind: 'expression', expression: scope.expression(node.expression), span: node.span };
}
