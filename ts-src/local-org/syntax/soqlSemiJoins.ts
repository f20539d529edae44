import { queryMessages, raise } from '../diagnostics/index.ts';
import type { Comparison, Condition, SoqlQuery } from './soqlTree.ts';

type SemiJoin = Comparison & { readonly right: { readonly kind: 'subquery' } };

const mostSemiJoins = 2;

/** SOQL and SOSL Reference > Comparison Operators > Semi-Joins with IN and Anti-Joins with NOT IN: their restrictions. */
export function checkSemiJoins(query: SoqlQuery, isInSemiJoin: boolean): void {
    const joins = joinsIn(query.where);
    const [first] = joins;
    if (first === undefined) {
        return;
    }
    const { span } = first;
    if (isInSemiJoin) {
        raise(queryMessages.semiJoinInSemiJoin, span);
    }
    checkPlace(query.where, true);
    if (joins.length > mostSemiJoins) {
        raise(queryMessages.tooManySemiJoins, span);
    }
    const outer = query.from.name.toLowerCase();
    if (joins.some(({ right }) => right.query.from.name.toLowerCase() === outer)) {
        raise(queryMessages.semiJoinSameObject, span);
    }
}

function joinsIn(condition: Condition | null): readonly SemiJoin[] {
    switch (condition?.kind) {
        case 'and':
        case 'or':
            return condition.terms.flatMap(joinsIn);
        case 'not':
            return joinsIn(condition.term);
        case 'comparison':
            return isSemiJoin(condition) ? [condition] : [];
        default:
            return [];
    }
}

const isSemiJoin = (comparison: Comparison): comparison is SemiJoin =>
    comparison.right.kind === 'subquery';

/** Only conditions that all must hold may be semi-joins. */
function checkPlace(condition: Condition | null, isTop: boolean): void {
    switch (condition?.kind) {
        case 'and':
            condition.terms.forEach((term) => checkPlace(term, false));
            break;
        case 'or': {
            const [join] = condition.terms.flatMap(joinsIn);
            if (join !== undefined) {
                const template = isTop
                    ? queryMessages.semiJoinWithOr
                    : queryMessages.semiJoinNested;
                raise(template, join.span);
            }
            break;
        }
        case 'not': {
            const [join] = joinsIn(condition.term);
            if (join !== undefined) {
                raise(queryMessages.semiJoinNested, join.span);
            }
            break;
        }
        default:
    }
}
