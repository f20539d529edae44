import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Expression, Statement } from '../../syntax/tree.ts';
import type { SourceUnit } from '../check.ts';
import type { UserType } from '../declare/userType.ts';
import type { TypedExpression, TypedStatement, Variable } from '../program.ts';
import type { FieldSymbol, MethodSymbol, Type } from '../types/type.ts';
import type { World } from '../types/world.ts';

/** Thrown when an expression or statement cannot be typed; the reason has been reported. */
export class Refused extends Error {}

/** One file per construct; the tables name them by the tree's `kind`. */
export interface NodeChecks {
    readonly expression: (node: Expression, scope: Scope) => TypedExpression;
    readonly statement: (node: Statement, scope: Scope) => TypedStatement;
}

/** What code stands in: a method, a constructor, an initializer, an accessor, a trigger or an anonymous block. */
export interface Body {
    readonly world: World;
    readonly checks: NodeChecks;
    readonly unit: SourceUnit;
    readonly diagnostics: Diagnostic[];
    /** chain: arguments of `this(...)` or `super(...)`. */
    readonly kind:
        'method' | 'chain' | 'constructor' | 'initializer' | 'accessor' | 'trigger' | 'anonymous';
    readonly type: UserType | null;
    readonly isStatic: boolean;
    /** What `return` gives; `void` for none. */
    readonly returnType: Type;
    /** Inside its accessors a property's own name means the stored value. */
    readonly property: FieldSymbol | null;
    /** The object of a trigger. */
    readonly trigger: Type | null;
    /** Methods declared in a trigger or anonymous block, by lower-case name. */
    readonly ownMethods: ReadonlyMap<string, readonly MethodSymbol[]>;
    /** Own fields of an initializer that stand after the one being initialized, lower case. */
    readonly laterFields: ReadonlySet<string>;
}

export interface Declared {
    readonly variable: Variable;
    readonly type: Type;
}

export class Scope {
    readonly body: Body;
    readonly parent: Scope | null;
    readonly isInLoop: boolean;
    private readonly variables = new Map<string, Declared>();

    constructor(body: Body, parent: Scope | null = null, isInLoop = parent?.isInLoop ?? false) {
        this.body = body;
        this.parent = parent;
        this.isInLoop = isInLoop;
    }

    get world(): World {
        return this.body.world;
    }

    child(isInLoop = this.isInLoop): Scope {
        return new Scope(this.body, this, isInLoop);
    }

    /** The same variables, seen from another body. */
    within(body: Body): Scope {
        return new Scope(body, this, this.isInLoop);
    }

    /** Reports and gives up the expression or statement at hand. */
    refuse(diagnostic: Diagnostic): never {
        this.body.diagnostics.push(diagnostic);
        throw new Refused();
    }

    /** Gives up without a word: the cause was reported where it arose. */
    giveUp(): never {
        throw new Refused();
    }

    report(diagnostic: Diagnostic): void {
        this.body.diagnostics.push(diagnostic);
    }

    expression(node: Expression): TypedExpression {
        return this.body.checks.expression(node, this);
    }

    statement(node: Statement): TypedStatement {
        return this.body.checks.statement(node, this);
    }

    typeOf(expression: TypedExpression): Type {
        return this.world.of(expression);
    }

    find(name: string): Declared | null {
        return this.variables.get(name.toLowerCase()) ?? this.parent?.find(name) ?? null;
    }

    declare(variable: Variable, type: Type): Variable {
        this.variables.set(variable.name.toLowerCase(), { variable, type });
        return variable;
    }
}
