import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { labels } from 'c/changeLabels';
import type { DeploymentSummary } from 'c/deploymentApi';
import { stateWord } from 'c/deploymentWords';
import { moment } from 'c/sentences';

/** Validations and deployments of a change. */
export default class ChangeDeployments extends NavigationMixin(LightningElement) {
    @api deployments: readonly DeploymentSummary[] = [];
    readonly labels = labels;

    get rows(): unknown[] {
        return this.deployments.map(
            ({ id, name, kind, state, startedAt, startedByName, sentence }) => ({
                id,
                name,
                kind: kind === 'Validation' ? labels.kindValidation : labels.kindDeployment,
                state: stateWord(state),
                when: [moment(startedAt), startedByName ?? '']
                    .filter((part) => part !== '')
                    .join(' · '),
                sentence: sentence ?? '',
            }),
        );
    }

    get count(): number {
        return this.deployments.length;
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        const recordId = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'Deployment__c', actionName: 'view' },
        });
    }
}
