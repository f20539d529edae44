import { queryMessages, report } from '../../diagnostics/index.ts';
import type { SoqlNumber } from '../../syntax/soqlTree.ts';
import type { BoundValue } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { printType } from '../types/world.ts';
import type { QueryScope } from './paths.ts';

const mostOffset = 2000;
const mostOfAllFields = 200;

/** SOQL and SOSL Reference > LIMIT, OFFSET, FIELDS(), FOR UPDATE: what can be refused before it runs. */
export function checkBounds(
    { query, object, scope }: QueryScope,
    binds: readonly BoundValue[],
): void {
    const { select, limit, offset, forClause, span } = query;
    checkCount(limit, binds, scope);
    checkCount(offset, binds, scope);
    if (offset?.kind === 'number' && offset.value > mostOffset) {
        scope.refuse(report(queryMessages.offsetTooLarge, span));
    }
    const isUnbounded = select.some((item) => item.kind === 'fields' && item.scope !== 'standard');
    const isLimited = limit !== null && (limit.kind !== 'number' || limit.value <= mostOfAllFields);
    if (isUnbounded && !isLimited) {
        scope.refuse(report(queryMessages.fieldsWithoutLimit, span));
    }
    const { printed } = object.symbol;
    if (forClause === 'update' && scope.world.schema.object(printed)?.isUpdateable === false) {
        scope.refuse(report(queryMessages.rowLock, span, { object: printed }));
    }
}

function checkCount(count: SoqlNumber | null, binds: readonly BoundValue[], scope: Scope): void {
    const bound = count?.kind === 'bind' ? binds.find(({ bind }) => bind === count) : undefined;
    if (bound === undefined) {
        return;
    }
    const type = scope.typeOf(bound.value);
    if (!['Integer', 'Long'].includes(type.name)) {
        const values = { found: printType(type), expected: 'Integer' };
        scope.refuse(report(queryMessages.bindType, bound.bind.span, values));
    }
}
