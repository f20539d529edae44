import { runDml } from '../../execution/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { PageMessage, pageMessages, severityEnum } from './PageReference.ts';

/**
 * What the buttons of a page do: a refusal becomes messages of the page and nothing is thrown, Apex Reference > ApexPages >
 * StandardController.
 */
export function saved(
    operation: 'insert' | 'update' | 'delete',
    records: readonly SObjectValue[],
): boolean {
    const results = runDml(operation, records, { mode: null, allOrNone: true });
    const refusals = results.flatMap((result) => (result.success ? [] : result.errors));
    for (const { message } of refusals) {
        pageMessages().push(new PageMessage(severityEnum.of('ERROR'), message, message));
    }
    return refusals.length === 0;
}
