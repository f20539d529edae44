import { Decimal } from '../../../values/index.ts';
import type { Row } from '../../storage/storage.ts';
import type { SaveContext } from '../world.ts';

type Values = Readonly<Record<string, unknown>>;

interface Totals {
    /** The line's lookup to what it is a line of. */
    readonly parent: string;
    totals(lines: readonly Row[], parent: Row, context: SaveContext): Values;
}

/** Sums that the platform keeps of the lines of sales documents. */
const BY_LINE: Readonly<Record<string, Totals>> = {
    OpportunityLineItem: { parent: 'opportunityid', totals: totalsOfOpportunity },
    OrderItem: {
        parent: 'orderid',
        totals: (lines) => ({ TotalAmount: sum(lines, 'totalprice') }),
    },
    QuoteLineItem: { parent: 'quoteid', totals: totalsOfQuote },
};

/** What changes of the parents of these lines (their old and new states), by id of the parent. */
export function priceTotals(
    line: string,
    states: readonly Values[],
    context: SaveContext,
): ReadonlyMap<string, Values> {
    const { storage } = context.world;
    const rule = BY_LINE[line];
    const changes = new Map<string, Values>();
    for (const id of new Set(rule === undefined ? [] : states.map((row) => row[rule.parent]))) {
        const parent = storage.get(String(id ?? ''));
        if (rule !== undefined && parent !== undefined) {
            const lines = [...(storage.find(line, rule.parent, parent.id) ?? [])];
            const live = lines.filter((row) => row.values['isdeleted'] !== true);
            changes.set(parent.id, rule.totals(live, parent, context));
        }
    }
    return changes;
}

/**
 * Object Reference > Opportunity, Amount: "the sum of the related products"; the first line gives the opportunity its
 * price book. Without products the amount is a field like any other, so it stays when the last one goes.
 */
function totalsOfOpportunity(lines: readonly Row[], parent: Row, context: SaveContext): Values {
    const [first] = lines;
    if (first === undefined) {
        return { HasOpportunityLineItem: false };
    }
    const entry = context.world.storage.get(String(first.values['pricebookentryid'] ?? ''));
    return {
        HasOpportunityLineItem: true,
        Amount: sum(lines, 'totalprice'),
        TotalOpportunityQuantity: sum(lines, 'quantity'),
        Pricebook2Id: parent.values['pricebook2id'] ?? entry?.values['pricebook2id'] ?? null,
    };
}

/** Object Reference > Quote: GrandTotal = TotalPrice + Tax + ShippingHandling. */
function totalsOfQuote(lines: readonly Row[], parent: Row): Values {
    const total = sum(lines, 'totalprice');
    return {
        LineItemCount: lines.length,
        Subtotal: sum(lines, 'subtotal'),
        TotalPrice: total,
        GrandTotal: ['tax', 'shippinghandling'].reduce(
            (so, extra) => so.add(numberIn(parent, extra)),
            total,
        ),
    };
}

function sum(lines: readonly Row[], key: string): Decimal {
    return lines.reduce((total, line) => total.add(numberIn(line, key)), Decimal.of('0.00'));
}

function numberIn(row: Row, key: string): Decimal {
    const value = row.values[key];
    return value instanceof Decimal ? value : Decimal.zero;
}
