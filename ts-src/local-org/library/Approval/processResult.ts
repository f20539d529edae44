import type { DmlError } from '../../database/index.ts';
import type { ApprovalOutcome } from '../../execution/index.ts';
import { ApexList, ApexMap, PlatformObject } from '../../values/index.ts';
import { errorFromFacts } from '../Database/results.ts';

/** Apex Reference > Approval > ProcessResult */
export class ProcessResult extends PlatformObject {
    readonly typeName = 'Approval.ProcessResult';
    readonly outcome: ApprovalOutcome | null;
    readonly error: DmlError | null;

    constructor(outcome: ApprovalOutcome | null, error: DmlError | null) {
        super();
        this.outcome = outcome;
        this.error = error;
    }
}

/** Made from JSON, as mocks of public test suites make it; null for another type. */
export function processResultFromFacts(type: string, facts: ApexMap): ProcessResult | null {
    if (type !== 'Approval.ProcessResult') {
        return null;
    }
    const text = (key: string): string => {
        const value = facts.get(key);
        return typeof value === 'string' ? value : '';
    };
    const texts = (key: string): string[] => {
        const value = facts.get(key);
        return value instanceof ApexList ? value.items.map(String) : [];
    };
    const errors = facts.get('errors');
    const first = errors instanceof ApexList ? errors.items[0] : null;
    const outcome = {
        entityId: text('entityId'),
        instanceId: text('instanceId'),
        instanceStatus: text('instanceStatus'),
        newWorkitemIds: texts('newWorkitemIds'),
        actorIds: texts('actorIds'),
    };
    return new ProcessResult(outcome, first instanceof ApexMap ? errorFromFacts(first) : null);
}
