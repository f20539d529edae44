import { ApexException, ApexObject, SObjectValue } from '../../values/index.ts';
import { publishBySystem } from '../events/eventBus.ts';
import type { Org } from '../org.ts';
import type { Job } from './job.ts';
import { failureText } from './jobRows.ts';

const longestScope = 40_000;

/**
 * Platform Events Developer Guide > BatchApexErrorEvent: what the failure of a batch that implements
 * Database.RaisesPlatformEvents tells its subscribers. The scope is that of an execution, ids where its items are records.
 */
export function raiseBatchFailure(
    org: Org,
    job: Job,
    instance: unknown,
    phase: 'START' | 'EXECUTE' | 'FINISH',
    error: unknown,
    items: readonly unknown[] = [],
): void {
    const raises =
        instance instanceof ApexObject &&
        instance.entry.ancestors.has('Database.RaisesPlatformEvents');
    if (!raises) {
        return;
    }
    const scope = items
        .map((item) => (item instanceof SObjectValue ? item.id : null))
        .filter((id) => id !== null)
        .join(',');
    const event = new SObjectValue('BatchApexErrorEvent');
    event.put('AsyncApexJobId', job.id);
    event.put('Phase', phase);
    event.put('ExceptionType', typeOf(error));
    event.put('Message', failureText(error));
    event.put('StackTrace', error instanceof Error ? (error.stack ?? '') : '');
    event.put('JobScope', scope.slice(0, longestScope));
    event.put('DoesExceedJobScopeMaxLength', scope.length > longestScope);
    event.put('CreatedById', job.userId);
    publishBySystem(org, event);
}

function typeOf(error: unknown): string {
    if (!(error instanceof ApexException)) {
        return 'System.UnexpectedException';
    }
    const { typeName } = error;
    return 'entry' in error || typeName.includes('.') ? typeName : `System.${typeName}`;
}
