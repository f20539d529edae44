import { LightningElement } from 'lwc';
import { ask } from 'host/runtime';

interface ReportEntry {
    readonly name: string;
    readonly label: string;
    readonly folder: string;
    readonly kind: 'report' | 'dashboard';
    readonly description: string;
}

interface ReportRun {
    readonly label: string;
    readonly columns: readonly { readonly name: string; readonly label: string }[];
    readonly groups: readonly {
        readonly key: string;
        readonly label: string;
        readonly rows: readonly {
            readonly key: string;
            readonly cells: readonly { readonly key: string; readonly text: string }[];
        }[];
    }[];
    readonly total: number;
}

interface DashboardRun {
    readonly label: string;
    readonly tiles: readonly {
        readonly key: string;
        readonly title: string;
        readonly report: ReportRun;
        readonly bars: readonly {
            readonly key: string;
            readonly label: string;
            readonly count: number;
            readonly style: string;
        }[];
    }[];
}

/** Reports and dashboards of the org, run as the person who looks. */
export default class Report extends LightningElement {
    entries: readonly ReportEntry[] = [];
    run: ReportRun | null = null;
    dashboard: DashboardRun | null = null;
    failure: string | null = null;
    isBusy = true;

    async connectedCallback(): Promise<void> {
        await this.attempt(async () => {
            this.entries = (await ask('GET', '/ui-api/reports')) as ReportEntry[];
        });
    }

    private async attempt(work: () => Promise<void>): Promise<void> {
        this.isBusy = true;
        this.failure = null;
        try {
            await work();
        } catch (error) {
            this.failure =
                (error as { body?: { message?: string } }).body?.message ??
                'The org did not answer';
        } finally {
            this.isBusy = false;
        }
    }

    get isEmpty(): boolean {
        return !this.isBusy && this.failure === null && this.entries.length === 0;
    }

    get footer(): string {
        return `${this.run?.total ?? 0} records, as you may see them`;
    }

    async handleRun(event: MouseEvent): Promise<void> {
        const { name, kind } = (event.currentTarget as HTMLElement).dataset;
        await this.attempt(async () => {
            const value = await ask(
                'GET',
                `/ui-api/${kind ?? 'report'}?name=${encodeURIComponent(name ?? '')}`,
            );
            this.run = kind === 'report' ? (value as ReportRun) : null;
            this.dashboard = kind === 'dashboard' ? (value as DashboardRun) : null;
        });
    }
}
