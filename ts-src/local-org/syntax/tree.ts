import type { Span } from '../diagnostics/index.ts';
import type { Expression } from './expressionTree.ts';

export type * from './expressionTree.ts';

/** The compact tree of Apex source. Spelling is kept as written; nothing is resolved here. */
export interface Node {
    readonly span: Span;
}

export interface Identifier extends Node {
    readonly text: string;
}

/** `Outer.Inner`, `Map<Id, List<Account>>`, `Integer[]` (one more List per dimension). */
export interface TypeRef extends Node {
    readonly parts: readonly TypeRefPart[];
    readonly arrayDimensions: number;
}

export interface TypeRefPart {
    readonly name: Identifier;
    readonly typeArguments: readonly TypeRef[];
}

// ---------------------------------------------------------------- declarations

export interface Annotation extends Node {
    readonly name: Identifier;
    /** Named parameters (`cacheable=true`); a single bare value has the name `value`. */
    readonly parameters: readonly { readonly name: Identifier; readonly value: Expression }[];
}

export interface Modifier extends Node {
    /** Lower case: public private protected global static final abstract virtual override transient testmethod webservice withsharing withoutsharing inheritedsharing */
    readonly keyword: string;
}

export interface Modifiers {
    readonly annotations: readonly Annotation[];
    readonly keywords: readonly Modifier[];
}

export type Unit =
    ClassDeclaration | InterfaceDeclaration | EnumDeclaration | TriggerDeclaration | AnonymousUnit;
export type TypeDeclaration = ClassDeclaration | InterfaceDeclaration | EnumDeclaration;

export interface ClassDeclaration extends Node {
    readonly kind: 'class';
    readonly modifiers: Modifiers;
    readonly name: Identifier;
    readonly superType: TypeRef | null;
    readonly interfaces: readonly TypeRef[];
    readonly members: readonly Member[];
}

export interface InterfaceDeclaration extends Node {
    readonly kind: 'interface';
    readonly modifiers: Modifiers;
    readonly name: Identifier;
    readonly extended: readonly TypeRef[];
    readonly members: readonly MethodDeclaration[];
}

export interface EnumDeclaration extends Node {
    readonly kind: 'enum';
    readonly modifiers: Modifiers;
    readonly name: Identifier;
    readonly constants: readonly Identifier[];
}

export type TriggerEvent =
    | 'before insert'
    | 'before update'
    | 'before delete'
    | 'after insert'
    | 'after update'
    | 'after delete'
    /** Parsed, and refused by the check. */
    | 'before undelete'
    | 'after undelete';

export interface TriggerDeclaration extends Node {
    readonly kind: 'trigger';
    readonly name: Identifier;
    readonly object: Identifier;
    readonly events: readonly TriggerEvent[];
    /** Statements, and methods/variables that a trigger body may declare, in order. */
    readonly members: readonly Member[];
    readonly body: Block;
}

/** Anonymous Apex: statements and declarations of methods and types. */
export interface AnonymousUnit extends Node {
    readonly kind: 'anonymous';
    readonly members: readonly Member[];
    readonly body: Block;
}

export type Member =
    | FieldDeclaration
    | PropertyDeclaration
    | MethodDeclaration
    | ConstructorDeclaration
    | InitializerBlock
    | TypeDeclaration;

export interface FieldDeclaration extends Node {
    readonly kind: 'field';
    readonly modifiers: Modifiers;
    readonly type: TypeRef;
    readonly declarators: readonly Declarator[];
}

export interface Declarator extends Node {
    readonly name: Identifier;
    readonly initializer: Expression | null;
}

export interface PropertyDeclaration extends Node {
    readonly kind: 'property';
    readonly modifiers: Modifiers;
    readonly type: TypeRef;
    readonly name: Identifier;
    readonly getter: Accessor | null;
    readonly setter: Accessor | null;
}

export interface Accessor extends Node {
    readonly modifiers: Modifiers;
    /** null for `get;` and `set;` */
    readonly body: Block | null;
}

export interface Parameter extends Node {
    readonly modifiers: Modifiers;
    readonly type: TypeRef;
    readonly name: Identifier;
}

export interface MethodDeclaration extends Node {
    readonly kind: 'method';
    readonly modifiers: Modifiers;
    /** null for void */
    readonly returnType: TypeRef | null;
    readonly name: Identifier;
    readonly parameters: readonly Parameter[];
    readonly body: Block | null;
}

export interface ConstructorDeclaration extends Node {
    readonly kind: 'constructor';
    readonly modifiers: Modifiers;
    readonly name: Identifier;
    readonly parameters: readonly Parameter[];
    readonly body: Block;
}

export interface InitializerBlock extends Node {
    readonly kind: 'initializer';
    readonly isStatic: boolean;
    readonly body: Block;
}

// ---------------------------------------------------------------- statements

export type Statement =
    | Block
    | LocalVariables
    | ExpressionStatement
    | If
    | While
    | DoWhile
    | For
    | ForEach
    | Return
    | Throw
    | Try
    | Break
    | Continue
    | Switch
    | Dml
    | RunAs;

export interface Block extends Node {
    readonly kind: 'block';
    readonly statements: readonly Statement[];
}
export interface LocalVariables extends Node {
    readonly kind: 'localVariables';
    readonly modifiers: Modifiers;
    readonly type: TypeRef;
    readonly declarators: readonly Declarator[];
}
export interface ExpressionStatement extends Node {
    readonly kind: 'expressionStatement';
    readonly expression: Expression;
}
export interface If extends Node {
    readonly kind: 'if';
    readonly condition: Expression;
    readonly whenTrue: Statement;
    readonly whenFalse: Statement | null;
}
export interface While extends Node {
    readonly kind: 'while';
    readonly condition: Expression;
    readonly body: Statement;
}
export interface DoWhile extends Node {
    readonly kind: 'doWhile';
    readonly body: Statement;
    readonly condition: Expression;
}
export interface For extends Node {
    readonly kind: 'for';
    readonly initializer: LocalVariables | readonly Expression[] | null;
    readonly condition: Expression | null;
    readonly updates: readonly Expression[];
    readonly body: Statement | null;
}
export interface ForEach extends Node {
    readonly kind: 'forEach';
    readonly type: TypeRef;
    readonly name: Identifier;
    readonly iterable: Expression;
    readonly body: Statement | null;
}
export interface Return extends Node {
    readonly kind: 'return';
    readonly value: Expression | null;
}
export interface Throw extends Node {
    readonly kind: 'throw';
    readonly value: Expression;
}
export interface Try extends Node {
    readonly kind: 'try';
    readonly body: Block;
    readonly catches: readonly Catch[];
    readonly finally: Block | null;
}
export interface Catch extends Node {
    readonly type: TypeRef;
    readonly name: Identifier;
    readonly body: Block;
}
export interface Break extends Node {
    readonly kind: 'break';
}
export interface Continue extends Node {
    readonly kind: 'continue';
}
export interface Switch extends Node {
    readonly kind: 'switch';
    readonly subject: Expression;
    readonly whens: readonly When[];
    readonly otherwise: Block | null;
}
export interface When extends Node {
    readonly match:
        | { readonly kind: 'values'; readonly values: readonly Expression[] }
        | { readonly kind: 'type'; readonly type: TypeRef; readonly name: Identifier };
    readonly body: Block;
}
export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
export interface Dml extends Node {
    readonly kind: 'dml';
    readonly operation: DmlOperation;
    readonly access: 'user' | 'system' | null;
    readonly target: Expression;
    /** merge: the second operand. */
    readonly second: Expression | null;
    /** upsert: the external id field, as written (`Key__c` or `Obj__c.Key__c`). */
    readonly keyField: Expression | null;
}
export interface RunAs extends Node {
    readonly kind: 'runAs';
    readonly arguments: readonly Expression[];
    readonly body: Block;
}
