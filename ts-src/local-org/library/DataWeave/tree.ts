/** Tree of a DataWeave script; only the parts of the language that are run here have a kind. */
export type Expression =
    | { readonly kind: 'constant'; readonly value: string | boolean | null }
    | { readonly kind: 'number'; readonly text: string }
    /** `/\d+/` */
    | { readonly kind: 'pattern'; readonly text: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'array'; readonly items: readonly Expression[] }
    | { readonly kind: 'object'; readonly members: readonly Member[] }
    | { readonly kind: 'field'; readonly target: Expression; readonly name: string }
    | { readonly kind: 'attribute'; readonly target: Expression; readonly name: string }
    | { readonly kind: 'index'; readonly target: Expression; readonly at: Expression }
    | { readonly kind: 'call'; readonly name: string; readonly values: readonly Expression[] }
    | { readonly kind: 'lambda'; readonly parameters: readonly string[]; readonly body: Expression }
    /** `items map expression`: a bare expression is a lambda over `$` and `$$`. */
    | {
          readonly kind: 'infix';
          readonly name: string;
          readonly left: Expression;
          readonly right: Expression;
      }
    | {
          readonly kind: 'binary';
          readonly operator: string;
          readonly left: Expression;
          readonly right: Expression;
      }
    | { readonly kind: 'not' | 'negate'; readonly value: Expression }
    | {
          readonly kind: 'as';
          readonly value: Expression;
          readonly type: string;
          readonly properties: ReadonlyMap<string, Expression>;
      }
    | {
          readonly kind: 'if';
          readonly condition: Expression;
          readonly then: Expression;
          readonly otherwise: Expression;
      }
    | {
          readonly kind: 'match';
          readonly value: Expression;
          readonly cases: readonly { readonly when: Expression; readonly then: Expression }[];
          readonly otherwise: Expression | null;
      };

/** A key with its value, or objects whose members are taken in: `(items map …)`. */
export type Member =
    | {
          readonly key: Expression;
          readonly attributes: readonly (readonly [string, Expression])[];
          readonly value: Expression;
      }
    | { readonly spread: Expression };

export interface Directive {
    readonly type: string;
    readonly properties: ReadonlyMap<string, string>;
}

export interface Script {
    readonly inputs: ReadonlyMap<string, Directive>;
    readonly output: Directive;
    readonly functions: ReadonlyMap<string, Expression>;
    readonly variables: ReadonlyMap<string, Expression>;
    readonly body: Expression;
}
