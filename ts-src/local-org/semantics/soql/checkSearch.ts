import { queryMessages, report } from '../../diagnostics/index.ts';
import type { SoslQuery, SoqlQuery } from '../../syntax/soqlTree.ts';
import type { BoundValue } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { printType } from '../types/world.ts';
import { checkQuery } from './checkQuery.ts';
import { checkConditions } from './conditions.ts';
import { resolvePath } from './paths.ts';
import type { QueryScope } from './paths.ts';
import { isPath } from './shape.ts';

/** Objects, fields and filters of the RETURNING clause. */
export function checkSearch(search: SoslQuery, binds: readonly BoundValue[], scope: Scope): void {
    checkTerm(search, binds, scope);
    for (const returning of search.returning) {
        const object = scope.world.object(returning.object);
        if (object === null) {
            return scope.refuse(
                report(queryMessages.unknownObject, search.span, { object: returning.object }),
            );
        }
        const query = asQuery(search, returning.object);
        const within: QueryScope = {
            scope,
            query,
            object,
            aliases: new Map([[object.symbol.printed.toLowerCase(), object]]),
        };
        returning.fields.forEach((path) => resolvePath(path, within));
        returning.calls
            .flatMap((call) => call.arguments)
            .forEach((item) => 'parts' in item && resolvePath(item, within));
        checkConditions(returning.where, within, binds, (inner) => checkQuery(inner, binds, scope));
        returning.orderBy.forEach(({ by }) => isPath(by) && resolvePath(by, within));
    }
}

function checkTerm({ term }: SoslQuery, binds: readonly BoundValue[], scope: Scope): void {
    const bound = term.kind === 'bind' ? binds.find(({ bind }) => bind === term) : undefined;
    const type = bound === undefined ? null : scope.typeOf(bound.value);
    if (bound !== undefined && type !== null && !['String', 'Id'].includes(type.name)) {
        const values = { found: printType(type), expected: 'String' };
        scope.refuse(report(queryMessages.bindType, bound.bind.span, values));
    }
}

function asQuery(search: SoslQuery, name: string): SoqlQuery {
    const { span } = search;
    return {
        span,
        select: [],
        from: { span, name, alias: null },
        fromAliases: [],
        scope: null,
        where: null,
        mode: null,
        groupBy: [],
        groupKind: 'plain',
        having: null,
        orderBy: [],
        limit: null,
        offset: null,
        forClause: null,
        isAllRows: false,
    };
}
