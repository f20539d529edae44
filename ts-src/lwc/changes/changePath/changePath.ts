import { LightningElement, api } from 'lwc';
import type { Act, ChangeDetail } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { checksOf, pathOf } from 'c/changeWords';
import type { Check, Path } from 'c/changeWords';

/** Where a change is on its way, what was checked, and why the next step is closed. Fires `check` (key) to go to its card. */
export default class ChangePath extends LightningElement {
    @api detail: ChangeDetail | null = null;
    readonly labels = labels;

    get path(): Path {
        return this.detail === null
            ? { stages: [], current: '', hasError: false }
            : pathOf(this.detail);
    }

    get checks(): Check[] {
        return this.detail === null ? [] : checksOf(this.detail);
    }

    /** The step that comes next for this status, if the gate keeps it closed. */
    get closed(): { heading: string; text: string } | null {
        const { summary, acts } = this.detail ?? {};
        if (!summary || !acts) {
            return null;
        }
        switch (summary.status) {
            case 'Draft':
            case 'Rejected':
            case 'Voided':
                return closedBy(labels.submitNot, acts.submitForApproval);
            case 'Approved':
                return closedBy(labels.deployNot, acts.deploy);
            case 'Submitted':
                return closedBy(labels.approveNot, acts.approve);
            default:
                return null;
        }
    }

    handleCheck(event: MouseEvent): void {
        this.dispatchEvent(
            new CustomEvent('check', {
                detail: (event.currentTarget as HTMLElement).dataset['key'],
            }),
        );
    }
}

function closedBy(heading: string, act: Act): { heading: string; text: string } | null {
    return act.isOpen || !act.whyNot ? null : { heading, text: act.whyNot };
}
