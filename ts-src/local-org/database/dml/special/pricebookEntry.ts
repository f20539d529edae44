import type { Item, SaveContext } from '../world.ts';
import { fail } from '../world.ts';

/** Object Reference > PricebookEntry: named after its product, once in a price book, with a standard price first. */
export function completePricebookEntry(item: Item, context: SaveContext): void {
    const { storage } = context.world;
    const { values } = item;
    const product = storage.get(String(values['product2id'] ?? ''));
    if (item.before !== null || product === undefined) {
        return;
    }
    values['name'] = product.values['name'] ?? null;
    values['productcode'] = product.values['productcode'] ?? null;
    const siblings = [...(storage.find('PricebookEntry', 'product2id', product.id) ?? [])].filter(
        (row) => row.values['isdeleted'] !== true,
    );
    if (siblings.some((row) => row.values['pricebook2id'] === values['pricebook2id'])) {
        fail(item, 'DUPLICATE_VALUE', 'This price definition already exists in this price book');
        return;
    }
    const isStandard = (bookId: unknown): boolean =>
        storage.get(String(bookId ?? ''))?.values['isstandard'] === true;
    const standard = siblings.find((row) => isStandard(row.values['pricebook2id']));
    if (isStandard(values['pricebook2id'])) {
        return;
    }
    if (standard === undefined) {
        fail(item, 'STANDARD_PRICE_NOT_DEFINED', 'No standard price defined for this product');
    } else if (values['usestandardprice'] === true) {
        values['unitprice'] = standard.values['unitprice'] ?? null;
    }
}
