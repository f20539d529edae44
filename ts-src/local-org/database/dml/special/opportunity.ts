import { ApexDate, Decimal } from '../../../values/index.ts';
import type { Item, SaveContext } from '../world.ts';
import { valueOf } from './standardValues.ts';

/** Object Reference > Opportunity: what follows from stage, amount, close date and products. */
export function completeOpportunity(item: Item, context: SaveContext): void {
    keepAmountOfProducts(item, context);
    followStage(item);
    const { values } = item;
    const { amount, probability, closedate: close } = values;
    values['expectedrevenue'] =
        amount instanceof Decimal && probability instanceof Decimal
            ? amount.multiply(probability).divideTo(Decimal.of(100), 2)
            : null;
    if (close instanceof ApexDate) {
        const quarter = Math.ceil(close.month / 3);
        values['fiscalyear'] = close.year;
        values['fiscalquarter'] = quarter;
        values['fiscal'] = `${close.year} ${quarter}`;
    }
}

/** "Any attempt to update this field, if the record has products, will be ignored." */
function keepAmountOfProducts(item: Item, context: SaveContext): void {
    if (item.before?.values['hasopportunitylineitem'] === true && !context.isInner) {
        item.values['amount'] = item.before.values['amount'] ?? null;
        item.values['totalopportunityquantity'] =
            item.before.values['totalopportunityquantity'] ?? null;
    }
}

/** Probability, forecast category and closing follow from the stage. */
function followStage(item: Item): void {
    const { values, before } = item;
    if (before !== null && values['stagename'] === before.values['stagename']) {
        return;
    }
    const stage = valueOf('OpportunityStage', values['stagename']);
    if (stage === undefined) {
        values['isclosed'] ??= false;
        values['iswon'] ??= false;
        return;
    }
    values['isclosed'] = stage.isClosed ?? false;
    values['iswon'] = stage.isWon ?? false;
    values['forecastcategory'] = stage.forecastCategory ?? null;
    values['forecastcategoryname'] = stage.forecastCategory ?? null;
    if (!item.written.has('probability') && stage.probability !== undefined) {
        values['probability'] = Decimal.of(stage.probability);
    }
}
