import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { checkOrg, connectedOrg } from 'c/orgApi';
import type { OrgCard } from 'c/orgApi';
import { connectionOf, healthOf, lastReadOf, syncOf } from 'c/orgFacts';
import { labels } from 'c/orgsLabels';
import { moment, sentence } from 'c/sentences';

/** Record page of a connected org. */
export default class OrgPage extends LightningElement {
    readonly labels = labels;
    org: Load<OrgCard> = loading;
    isChecking = false;
    private shown = '';

    @api
    get recordId(): string {
        return this.shown;
    }

    set recordId(id: string) {
        this.shown = id;
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.org = ready(await connectedOrg(this.shown));
        } catch (error) {
            this.org = failed(caught(error));
        }
    }

    get known(): OrgCard | null {
        return valueOf(this.org);
    }

    get refusal(): Refusal | null {
        return refusalOf(this.org);
    }

    get name(): string {
        return this.known?.name ?? '';
    }

    get place(): string {
        return [this.known?.stage, this.known?.region, this.known?.businessUnit]
            .filter((part) => part)
            .join(' · ');
    }

    get sync(): ReturnType<typeof syncOf> | null {
        return this.known === null ? null : syncOf(this.known);
    }

    get health(): ReturnType<typeof healthOf> | null {
        return this.known === null ? null : healthOf(this.known);
    }

    get connection(): ReturnType<typeof connectionOf> | null {
        return this.known === null ? null : connectionOf(this.known);
    }

    get read(): string {
        return this.known === null ? '' : lastReadOf(this.known);
    }

    get checked(): string {
        return this.known?.lastCheckedAt
            ? sentence(labels.lastChecked, moment(this.known.lastCheckedAt))
            : '';
    }

    get requests(): string {
        return this.known?.requestsMaximum
            ? sentence(labels.requestsOf, this.known.requestsUsed ?? 0, this.known.requestsMaximum)
            : '';
    }

    async handleCheck(): Promise<void> {
        this.isChecking = true;
        try {
            await checkOrg(this.shown);
            await this.load();
        } catch (error) {
            this.org = failed(caught(error));
        } finally {
            this.isChecking = false;
        }
    }
}
