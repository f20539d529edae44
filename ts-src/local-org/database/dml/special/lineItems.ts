import { Decimal } from '../../../values/index.ts';
import type { Row } from '../../storage/storage.ts';
import type { Item, SaveContext } from '../world.ts';

/** Object Reference > OpportunityLineItem: the total follows from quantity and price, or the price from a total that was given. */
export function completeOpportunityLine(item: Item, context: SaveContext): void {
    const { values, written } = item;
    const product = completeFromEntry(item, context);
    const opportunity = context.world.storage.get(String(values['opportunityid'] ?? ''));
    if (product !== undefined && opportunity !== undefined) {
        values['name'] =
            `${String(opportunity.values['name'])} ${String(product.values['name'])}`.slice(0, 376);
    }
    const { quantity, totalprice: total } = values;
    const isTotalGiven = written.has('totalprice') && !written.has('unitprice');
    if (
        isTotalGiven &&
        total instanceof Decimal &&
        quantity instanceof Decimal &&
        quantity.unscaled !== 0n
    ) {
        values['unitprice'] = total.divideTo(quantity, 2);
        return;
    }
    values['totalprice'] = timesPrice(quantity, values['unitprice']) ?? total ?? null;
}

/** Object Reference > OrderItem. */
export function completeOrderLine(item: Item, context: SaveContext): void {
    completeFromEntry(item, context);
    item.values['totalprice'] = timesPrice(item.values['quantity'], item.values['unitprice']);
    if (item.before === null) {
        item.values['availablequantity'] = item.values['quantity'] ?? null;
    }
}

/** Object Reference > QuoteLineItem: the discount is a percentage. */
export function completeQuoteLine(item: Item, context: SaveContext): void {
    completeFromEntry(item, context);
    const { discount, quantity, unitprice } = item.values;
    const subtotal = timesPrice(quantity, unitprice);
    item.values['subtotal'] = subtotal;
    item.values['totalprice'] =
        subtotal !== null && discount instanceof Decimal
            ? subtotal.multiply(Decimal.of(100).subtract(discount)).divideTo(Decimal.of(100), 2)
            : subtotal;
}

function timesPrice(quantity: unknown, price: unknown): Decimal | null {
    return quantity instanceof Decimal && price instanceof Decimal
        ? quantity.multiply(price).setScale(2)
        : null;
}

/** List price and product are those of the price book entry; gives the product. */
function completeFromEntry(item: Item, context: SaveContext): Row | undefined {
    const { storage } = context.world;
    const { values, object } = item;
    const entry = storage.get(String(values['pricebookentryid'] ?? ''));
    if (item.before !== null || entry === undefined) {
        return undefined;
    }
    const product = storage.get(String(entry.values['product2id'] ?? ''));
    values['listprice'] ??= entry.values['unitprice'] ?? null;
    values['product2id'] = product?.id ?? null;
    if (object.fields.has('productcode')) {
        values['productcode'] = product?.values['productcode'] ?? null;
    }
    return product;
}
