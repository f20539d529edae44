import { standardValueSets } from '../../../schema/index.ts';
import type { StandardValue } from '../../../schema/index.ts';
import { ApexDatetime, Decimal } from '../../../values/index.ts';
import type { Item, SaveContext } from '../world.ts';

function valueOf(set: string, value: unknown): StandardValue | undefined {
    return standardValueSets()[set]?.find((candidate) => candidate.value === value);
}

function changed(item: Item, key: string): boolean {
    return item.before === null || item.values[key] !== item.before.values[key];
}

/** Object Reference > Opportunity: probability, forecast category and closing follow from the stage. */
export function completeOpportunity(item: Item): void {
    if (!changed(item, 'stagename')) {
        return;
    }
    const stage = valueOf('OpportunityStage', item.values['stagename']);
    if (stage === undefined) {
        item.values['isclosed'] ??= false;
        item.values['iswon'] ??= false;
        return;
    }
    item.values['isclosed'] = stage.isClosed ?? false;
    item.values['iswon'] = stage.isWon ?? false;
    item.values['forecastcategory'] = stage.forecastCategory ?? null;
    item.values['forecastcategoryname'] = stage.forecastCategory ?? null;
    if (!item.written.has('probability') && stage.probability !== undefined) {
        item.values['probability'] = Decimal.of(stage.probability);
    }
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

/** Object Reference > OpportunityLineItem: the total follows from quantity and price, or the price from a total that was given. */
export function completeLineItem(item: Item): void {
    const { quantity, totalprice: total } = item.values;
    const isTotalGiven = item.written.has('totalprice') && !item.written.has('unitprice');
    if (
        isTotalGiven &&
        total instanceof Decimal &&
        quantity instanceof Decimal &&
        quantity.unscaled !== 0n
    ) {
        item.values['unitprice'] = total.divideTo(quantity, 2);
        return;
    }
    const price = item.values['unitprice'];
    if (quantity instanceof Decimal && price instanceof Decimal) {
        item.values['totalprice'] = quantity.multiply(price).setScale(2);
    }
}
