import { queryMessages, sentence } from '../../diagnostics/index.ts';
import type { FieldDescription, ObjectDescription } from '../../schema/index.ts';
import type { SoqlQuery } from '../../syntax/index.ts';
import type { Row } from '../storage/storage.ts';
import { queryProblem } from './errors.ts';
import { pathOperand, resolvePath } from './paths.ts';
import type { Source } from './paths.ts';
import type { Operand, QueryRun } from './run.ts';

/** What the query behind IN selects: an id, as the field before IN is, and of the same object. */
export function semiJoinOperand(
    { select, from }: SoqlQuery,
    left: Operand<Row>,
    outer: ObjectDescription,
    source: Source,
    run: QueryRun,
): Operand<Row> {
    const [item] = select;
    if (item?.kind !== 'field') {
        return queryProblem(sentence(queryMessages.semiJoinNotId, { name: from.name }));
    }
    const operand = pathOperand(item.path, source, run);
    if (left.field !== null && !isId(left.field)) {
        queryProblem(sentence(queryMessages.semiJoinLeft, { name: left.name }));
    }
    const { field, object } = resolvePath(item.path, source, run);
    if (!isId(field)) {
        queryProblem(sentence(queryMessages.semiJoinNotId, { name: operand.name }));
    }
    const wanted = left.field === null ? [] : targetsOf(left.field, outer);
    const found = targetsOf(field, object);
    const isKnown = wanted.length > 0 && found.length > 0 && !left.name.includes('.');
    if (isKnown && !found.some((target) => wanted.includes(target))) {
        const values = { inner: operand.name, outer: left.name };
        queryProblem(sentence(queryMessages.semiJoinObjects, values));
    }
    return operand;
}

const isId = ({ type }: FieldDescription): boolean => type === 'id' || type === 'reference';

/** The objects whose ids a field holds. */
function targetsOf(field: FieldDescription, owner: ObjectDescription): readonly string[] {
    return field.type === 'id' ? [owner.name] : field.referenceTo;
}
