import { LightningElement, api } from 'lwc';
import type { ErrorCause } from 'c/deploymentApi';
import { labels } from 'c/deploymentLabels';
import { sentence } from 'c/sentences';

interface CauseView {
    readonly key: string;
    readonly cause: string;
    readonly whatToDo: string;
    readonly explains: string;
    readonly isOpen: boolean;
    readonly button: string;
    readonly messages: readonly {
        readonly key: string;
        readonly place: string;
        readonly words: string;
    }[];
}

/** What went wrong, grouped by root cause; the org's own words are one click away. */
export default class DeploymentErrors extends LightningElement {
    readonly labels = labels;
    @api causes: readonly ErrorCause[] = [];
    opened: string | null = null;

    get count(): number {
        return this.causes.length;
    }

    get rows(): CauseView[] {
        return this.causes.map((cause, index) => {
            const key = String(index);
            const isOpen = key === this.opened;
            return {
                key,
                cause: cause.cause,
                whatToDo: cause.whatToDo ?? '',
                explains: sentence(labels.explains, cause.messages.length),
                isOpen,
                button: isOpen ? labels.hideWords : labels.wordForWord,
                messages: cause.messages.map((message, at) => ({
                    key: String(at),
                    place: [message.component ?? message.file, message.line]
                        .filter((part) => part)
                        .join(':'),
                    words: message.words,
                })),
            };
        });
    }

    handleOpen(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset['key'] ?? null;
        this.opened = this.opened === key ? null : key;
    }
}
