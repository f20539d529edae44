import { standardValueSets } from '../../../schema/index.ts';
import type { StandardValue } from '../../../schema/index.ts';
import { ApexDatetime } from '../../../values/index.ts';
import type { Item, SaveContext } from '../world.ts';

/** An entry of a standard value set, with what the platform knows of it beyond its name. */
export function valueOf(set: string, value: unknown): StandardValue | undefined {
    return standardValueSets()[set]?.find((candidate) => candidate.value === value);
}

/** Object Reference > Case, Task: closed states. */
export function completeCase(item: Item, context: SaveContext): void {
    const isClosed = valueOf('CaseStatus', item.values['status'])?.isClosed ?? false;
    const wasClosed = item.before?.values['isclosed'] === true;
    item.values['isclosed'] = isClosed;
    if (isClosed !== wasClosed) {
        item.values['closeddate'] = isClosed
            ? new ApexDatetime(Math.floor(context.now / 1000) * 1000)
            : null;
    }
}

export function completeTask(item: Item): void {
    item.values['isclosed'] = valueOf('TaskStatus', item.values['status'])?.isClosed ?? false;
    item.values['ishighpriority'] =
        valueOf('TaskPriority', item.values['priority'])?.isHighPriority ?? false;
}
