import assert from 'node:assert/strict';
import { HubRefusal } from './session.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

export interface Comparison {
    readonly id: string;
    readonly state: string;
    readonly message: string | null;
    readonly jobRunId: string;
}

export interface ChangeDetail {
    readonly summary: { readonly status: string; readonly sentence: string; readonly name: string };
    readonly digest: string;
    readonly voidedSentence: string | null;
    readonly plan: { readonly missing: readonly { readonly key: string }[] };
}

export interface DeploymentProgress {
    readonly summary: {
        readonly name: string;
        readonly state: string;
        readonly stage: string;
        readonly sentence: string;
    };
    readonly isOver: boolean;
    readonly requestId: string | null;
    readonly stages: readonly { readonly stage: string; readonly sentence: string }[];
    readonly items: readonly { readonly key: string; readonly outcome: string }[];
}

export interface Verification {
    readonly id: string;
    readonly state: string;
    readonly firstBad: number | null;
    readonly fault: string | null;
    readonly sentence: string;
}

/** What people do at the gate, by the same doors as the pages. */
export class Gate {
    readonly manager: Session;
    readonly developer: Session;
    readonly approver: Session;
    readonly auditor: Session;

    private constructor(sessions: readonly Session[]) {
        [this.manager, this.developer, this.approver, this.auditor] = sessions as [
            Session,
            Session,
            Session,
            Session,
        ];
    }

    static async of(world: World): Promise<Gate> {
        const people = ['anna', 'marek', 'leila', 'ingrid'];
        return new Gate(await Promise.all(people.map((person) => world.session(person))));
    }

    async orgId(name: string): Promise<string> {
        const cards =
            await this.manager.call<readonly { id: string; name: string }[]>('OrgController.orgs');
        const card = cards.find((candidate) => candidate.name === name);
        assert.ok(card, `The hub knows no org ${name}.`);
        return card.id;
    }

    async compare(source: string, target: string, components?: string[]): Promise<Comparison> {
        const [sourceOrgId, targetOrgId] = await Promise.all([
            this.orgId(source),
            this.orgId(target),
        ]);
        const scope = components === undefined ? null : JSON.stringify({ components });
        const started = await this.developer.call<Comparison>('CompareController.start', {
            sourceOrgId,
            targetOrgId,
            scope,
        });
        return until(
            `The comparison of ${source} with ${target}`,
            () =>
                this.developer.call<Comparison>('CompareController.comparison', {
                    comparisonId: started.id,
                }),
            ({ state }) => state !== 'Running',
        );
    }

    draft(title: string, comparisonId: string, keys: readonly string[]): Promise<string> {
        const draft = {
            title,
            reason: 'Asked for by operations',
            businessImpact: 'Crews see it at once',
            comparisonId,
            keys,
        };
        return this.developer.call<string>('ChangeController.create', { draft });
    }

    change(changeId: string): Promise<ChangeDetail> {
        return this.manager.call<ChangeDetail>('ChangeController.detail', { changeId });
    }

    submit(changeId: string): Promise<ChangeDetail> {
        const parameters = { changeId, comment: 'Please look' };
        return this.developer.call('ChangeController.submitForApproval', parameters);
    }

    approve(changeId: string, by: Session = this.approver): Promise<ChangeDetail> {
        const decision = { isApproval: true, meaning: 'Approval', comment: 'Looked at it' };
        return by.call('ChangeController.decide', { changeId, decision });
    }

    /** A change that waits for nothing but its deployment. */
    async approved(title: string, comparisonId: string, keys: string[]): Promise<string> {
        const changeId = await this.draft(title, comparisonId, keys);
        await this.addWhatIsMissing(changeId);
        await this.submit(changeId);
        const { summary } = await this.approve(changeId);
        assert.equal(summary.status, 'Approved', summary.sentence);
        return changeId;
    }

    private async addWhatIsMissing(changeId: string): Promise<void> {
        let { missing } = (await this.change(changeId)).plan;
        while (missing[0] !== undefined) {
            const parameters = { changeId, key: missing[0].key };
            const after = this.developer.call<ChangeDetail>(
                'ChangeController.addDependency',
                parameters,
            );
            ({ missing } = (await after).plan);
        }
    }

    deploy(changeId: string): Promise<string> {
        return this.manager.call<string>('DeploymentController.startDeployment', { changeId });
    }

    progress(deploymentId: string): Promise<DeploymentProgress> {
        return this.manager.call('DeploymentController.progress', { deploymentId });
    }

    /** Waits until the deployment is over. */
    outcome(deploymentId: string, seconds = 240): Promise<DeploymentProgress> {
        return until(
            'The end of the deployment',
            () => this.progress(deploymentId),
            ({ isOver }) => isOver,
            seconds,
        );
    }

    async verify(): Promise<Verification> {
        const started = await this.auditor.call<Verification>('LedgerController.startVerification');
        return until(
            'The verification',
            () =>
                this.auditor.call<Verification>('LedgerController.verification', {
                    verificationId: started.id,
                }),
            ({ state }) => state !== 'Running',
        );
    }

    async demandWholeLedger(): Promise<void> {
        const { state, sentence } = await this.verify();
        assert.equal(state, 'Verified', sentence);
    }

    /** Refusals come into the ledger by an event, so a moment later. */
    async ledgerSays(pattern: RegExp): Promise<void> {
        await until(
            `The ledger says ${String(pattern)}`,
            () => this.latestSentences(),
            (said) => said.some((sentence) => pattern.test(sentence)),
            20,
        );
    }

    private async latestSentences(): Promise<readonly string[]> {
        const { entries } = await this.auditor.call<{ entries: readonly { sentence: string }[] }>(
            'LedgerController.entries',
            { question: {}, beforeSequence: null, pageSize: 40 },
        );
        return entries.map(({ sentence }) => sentence);
    }
}

/** The sentence of the refusal; fails when it was not refused. */
export async function refusal(act: () => Promise<unknown>): Promise<string> {
    try {
        await act();
    } catch (error) {
        if (error instanceof HubRefusal) {
            return error.message;
        }
        throw error;
    }
    return assert.fail('It was not refused.');
}
