import { queryMessages, report } from '../../diagnostics/index.ts';
import type { Comparison } from '../../syntax/soqlTree.ts';
import type { FieldView } from '../schemaView.ts';
import { resolvePath, viewOf } from './paths.ts';
import type { QueryScope } from './paths.ts';

/**
 * SOQL and SOSL Reference > Comparison Operators > Semi-Joins with IN: both sides are ids, of the same object.
 * `inside` is the level of the inner query.
 */
export function checkSemiJoinFields(
    { left, span }: Comparison,
    outer: FieldView | undefined,
    outerObject: string,
    inside: QueryScope,
): void {
    const { query, scope } = inside;
    const outerName = 'parts' in left ? left.parts.join('.') : left.name;
    if (outer !== undefined && !isId(outer)) {
        scope.refuse(report(queryMessages.semiJoinLeft, span, { name: outerName }));
    }
    const [item] = query.select;
    if (item?.kind !== 'field') {
        return;
    }
    const name = item.path.parts.join('.');
    const field = resolvePath(item.path, inside);
    const inner = viewOf(field, scope);
    if (inner !== undefined && !isId(inner)) {
        scope.refuse(report(queryMessages.semiJoinNotId, span, { name }));
    }
    if (field === null || outer === undefined || inner === undefined) {
        return;
    }
    const outerTargets = targetsOf(outer, outerObject);
    const innerTargets = targetsOf(inner, field.owner.printed);
    const isKnown = outerTargets.length > 0 && innerTargets.length > 0;
    if (isKnown && !innerTargets.some((target) => outerTargets.includes(target))) {
        const values = { inner: name, outer: outerName };
        scope.refuse(report(queryMessages.semiJoinObjects, span, values));
    }
}

const isId = ({ type }: FieldView): boolean => type === 'id' || type === 'reference';

/** The objects whose ids a field holds. */
function targetsOf({ type, referenceTo }: FieldView, owner: string): readonly string[] {
    const targets = type === 'id' ? [owner] : referenceTo;
    return targets.map((target) => target.toLowerCase());
}
