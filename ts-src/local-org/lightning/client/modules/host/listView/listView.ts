import { LightningElement, api } from 'lwc';
import { ask, navigate } from 'host/runtime';

interface ListChoice {
    readonly name: string;
    readonly label: string;
}

interface ListResult {
    readonly objectLabel: string;
    readonly choices: readonly ListChoice[];
    readonly current: string;
    readonly columns: readonly {
        readonly label: string;
        readonly fieldName: string;
        readonly type: string;
    }[];
    readonly rows: readonly Record<string, unknown>[];
    readonly isCut: boolean;
}

type Load =
    | { state: 'loading' }
    | { state: 'ready'; value: ListResult }
    | { state: 'failed'; message: string };

/** The standard list of an object: one of its list views, rows the person may see. */
export default class ListView extends LightningElement {
    @api objectApiName = '';
    list: Load = { state: 'loading' };

    connectedCallback(): void {
        void this.load('');
    }

    private async load(view: string): Promise<void> {
        this.list = { state: 'loading' };
        try {
            const value = (await ask(
                'GET',
                `/ui-api/list/${this.objectApiName}?view=${encodeURIComponent(view)}`,
            )) as ListResult;
            this.list = { state: 'ready', value };
        } catch (error) {
            this.list = {
                state: 'failed',
                message:
                    (error as { body?: { message?: string } }).body?.message ??
                    'The list could not be read',
            };
        }
    }

    get isLoading(): boolean {
        return this.list.state === 'loading';
    }

    get failure(): string | null {
        return this.list.state === 'failed' ? this.list.message : null;
    }

    get ready(): ListResult | null {
        return this.list.state === 'ready' ? this.list.value : null;
    }

    get title(): string {
        return this.ready?.objectLabel ?? this.objectApiName;
    }

    get options(): { label: string; value: string }[] {
        return (this.ready?.choices ?? []).map((choice) => ({
            label: choice.label,
            value: choice.name,
        }));
    }

    get columns(): unknown[] {
        const [first, ...rest] = this.ready?.columns ?? [];
        if (!first) {
            return [];
        }
        const link = {
            label: first.label,
            fieldName: '_href',
            type: 'url',
            typeAttributes: { label: { fieldName: first.fieldName } },
        };
        return [link, ...rest.map((column) => ({ ...column, type: column.type }))];
    }

    get rows(): Record<string, unknown>[] {
        return (this.ready?.rows ?? []).map((row) => ({
            ...row,
            _href: `/lightning/r/${this.objectApiName}/${String(row['Id'])}/view`,
        }));
    }

    get isEmpty(): boolean {
        return this.ready !== null && this.ready.rows.length === 0;
    }

    get footer(): string {
        const shown = this.ready?.rows.length ?? 0;
        return this.ready?.isCut === true
            ? `First ${shown} shown`
            : `${shown} shown, that is all of them`;
    }

    handleView(event: CustomEvent<{ value: string }>): void {
        void this.load(event.detail.value);
    }

    handleClick(event: MouseEvent): void {
        const link = event
            .composedPath()
            .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
        const match = /\/lightning\/r\/(\w+)\/(\w+)\/view$/.exec(link?.getAttribute('href') ?? '');
        if (match && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            navigate({
                type: 'standard__recordPage',
                attributes: {
                    objectApiName: match[1] ?? '',
                    recordId: match[2] ?? '',
                    actionName: 'view',
                },
                state: {},
            });
        }
    }
}
