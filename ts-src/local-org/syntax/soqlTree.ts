import type { Span } from '../diagnostics/index.ts';
import type { Expression } from './tree.ts';

/** Tree of a SOQL query. The same for inline and dynamic queries; `B` of a bind is an Apex expression. */
export interface SoqlQuery {
    readonly span: Span;
    readonly select: readonly SelectItem[];
    readonly from: FromObject;
    /** `FROM Account a, a.Contacts c`: further aliases. */
    readonly fromAliases: readonly { readonly path: FieldPath; readonly alias: string }[];
    /** `USING SCOPE mine`: the scope in lower case. */
    readonly scope: string | null;
    readonly where: Condition | null;
    /** WITH USER_MODE, SYSTEM_MODE or SECURITY_ENFORCED */
    readonly mode: 'user' | 'system' | 'securityEnforced' | null;
    readonly groupBy: readonly GroupItem[];
    readonly groupKind: 'plain' | 'rollup' | 'cube';
    readonly having: Condition | null;
    readonly orderBy: readonly OrderItem[];
    readonly limit: SoqlNumber | null;
    readonly offset: SoqlNumber | null;
    readonly forClause: 'update' | 'view' | 'reference' | null;
    readonly isAllRows: boolean;
}

export interface FromObject {
    readonly span: Span;
    readonly name: string;
    readonly alias: string | null;
}

/** `Owner.Name` as parts, spelled as written. */
export interface FieldPath {
    readonly span: Span;
    readonly parts: readonly string[];
}

export type SelectItem =
    | { readonly kind: 'field'; readonly path: FieldPath; readonly alias: string | null }
    | { readonly kind: 'function'; readonly call: FunctionCall; readonly alias: string | null }
    | {
          readonly kind: 'fields';
          readonly scope: 'all' | 'standard' | 'custom';
          readonly span: Span;
      }
    | { readonly kind: 'subquery'; readonly query: SoqlQuery }
    | {
          readonly kind: 'typeof';
          readonly relation: FieldPath;
          readonly whens: readonly {
              readonly type: string;
              readonly fields: readonly FieldPath[];
          }[];
          readonly otherwise: readonly FieldPath[];
          readonly span: Span;
      };

/** COUNT(), COUNT(Id), SUM(x), toLabel(x), FORMAT(x), CALENDAR_YEAR(x), DISTANCE(...), convertTimezone(x) nested. */
export interface FunctionCall {
    readonly span: Span;
    readonly name: string;
    readonly arguments: readonly (FieldPath | FunctionCall | SoqlValue)[];
}

export type GroupItem = FieldPath | FunctionCall;

export interface OrderItem {
    readonly by: FieldPath | FunctionCall;
    readonly descending: boolean;
    readonly nulls: 'first' | 'last' | null;
}

export type SoqlNumber = { readonly kind: 'number'; readonly value: number } | SoqlBind;

export interface SoqlBind {
    readonly kind: 'bind';
    readonly span: Span;
    readonly expression: Expression;
}

export type Condition =
    | { readonly kind: 'and'; readonly terms: readonly Condition[] }
    | { readonly kind: 'or'; readonly terms: readonly Condition[] }
    | { readonly kind: 'not'; readonly term: Condition }
    | Comparison;

export interface Comparison {
    readonly kind: 'comparison';
    readonly span: Span;
    readonly left: FieldPath | FunctionCall;
    readonly operator:
        '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like' | 'in' | 'not in' | 'includes' | 'excludes';
    readonly right: SoqlValue;
}

export type SoqlValue =
    | { readonly kind: 'null'; readonly span: Span }
    | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
    | { readonly kind: 'string'; readonly value: string; readonly span: Span }
    | { readonly kind: 'number'; readonly text: string; readonly span: Span }
    /** `2026-01-31` */
    | { readonly kind: 'date'; readonly text: string; readonly span: Span }
    /** `2026-01-31T10:00:00Z` */
    | { readonly kind: 'datetime'; readonly text: string; readonly span: Span }
    /** `10:00:00Z` */
    | { readonly kind: 'time'; readonly text: string; readonly span: Span }
    /** TODAY, LAST_N_DAYS:30 (name in upper case, n or null) */
    | {
          readonly kind: 'dateLiteral';
          readonly name: string;
          readonly n: number | null;
          readonly span: Span;
      }
    /** USD5000.50 */
    | { readonly kind: 'currency'; readonly text: string; readonly span: Span }
    | { readonly kind: 'list'; readonly values: readonly SoqlValue[]; readonly span: Span }
    | { readonly kind: 'subquery'; readonly query: SoqlQuery; readonly span: Span }
    | SoqlBind;

export interface SoslQuery {
    readonly span: Span;
    readonly term: { readonly kind: 'text'; readonly value: string } | SoqlBind;
    readonly scope: 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR';
    readonly returning: readonly {
        readonly object: string;
        readonly fields: readonly FieldPath[];
        /** toLabel(x), FORMAT(x), convertCurrency(x) */
        readonly calls: readonly FunctionCall[];
        readonly where: Condition | null;
        readonly orderBy: readonly OrderItem[];
        readonly limit: SoqlNumber | null;
        readonly offset: SoqlNumber | null;
    }[];
    readonly limit: SoqlNumber | null;
    readonly mode: 'user' | 'system' | null;
}
