import { LightningElement } from 'lwc';
import Toast from 'lightning/toast';
import { announce, ask, currentSession, navigate, onPage, referenceOf } from 'host/runtime';
import type { HostDoor, HostTab, HostUser, PageReference } from 'host/runtime';

interface TabView {
    readonly name: string;
    readonly label: string;
    readonly href: string;
    readonly className: string;
    readonly current: 'page' | undefined;
}

/** Global header, navigation bar and the page below them: the chrome of Lightning Experience. */
export default class Shell extends LightningElement {
    page: PageReference = referenceOf(location);
    openMenu: 'user' | 'launcher' | 'setup' | null = null;
    searchText = '';
    results: { id: string; label: string; kind: string; href: string }[] = [];

    private stop: (() => void) | null = null;
    private readonly handleToast = (event: Event): void => {
        const { title, message, variant } = (
            event as CustomEvent<{ title: string; message?: string; variant?: string }>
        ).detail;
        void Toast.show({ label: title, message: message ?? '', variant: variant ?? 'info' });
    };
    private readonly handleOutside = (): void => {
        this.openMenu = null;
    };
    private readonly handleKey = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') {
            this.openMenu = null;
            this.results = [];
        }
    };

    connectedCallback(): void {
        this.stop = onPage((reference) => {
            this.page = reference;
            this.openMenu = null;
            document.title = `${this.titleOf(reference)} | ${currentSession().app.label}`;
        });
        addEventListener('popstate', announce);
        addEventListener('host__showtoast', this.handleToast);
        addEventListener('click', this.handleOutside);
        addEventListener('keydown', this.handleKey);
        announce();
    }

    disconnectedCallback(): void {
        this.stop?.();
        removeEventListener('popstate', announce);
        removeEventListener('host__showtoast', this.handleToast);
        removeEventListener('click', this.handleOutside);
        removeEventListener('keydown', this.handleKey);
    }

    get appLabel(): string {
        return currentSession().app.label;
    }

    get user(): HostUser {
        return currentSession().user;
    }

    get initials(): string {
        return initialsOf(this.user.name);
    }

    get orgName(): string {
        return currentSession().orgName;
    }

    get otherUsers(): readonly (HostUser & { initials: string; isCurrent: boolean })[] {
        return currentSession().users.map((user) => ({
            ...user,
            initials: initialsOf(user.name),
            isCurrent: user.id === this.user.id,
        }));
    }

    get doors(): readonly HostDoor[] {
        return currentSession().doors;
    }

    get hasDoors(): boolean {
        return this.doors.length > 0;
    }

    get isUserMenuOpen(): boolean {
        return this.openMenu === 'user';
    }

    get isSetupMenuOpen(): boolean {
        return this.openMenu === 'setup';
    }

    get isLauncherOpen(): boolean {
        return this.openMenu === 'launcher';
    }

    get userMenuExpanded(): string {
        return String(this.isUserMenuOpen);
    }

    get setupMenuExpanded(): string {
        return String(this.isSetupMenuOpen);
    }

    get launcherExpanded(): string {
        return String(this.isLauncherOpen);
    }

    get hasResults(): boolean {
        return this.results.length > 0;
    }

    get tabs(): TabView[] {
        return currentSession().app.tabs.map((tab) => {
            const isCurrent = this.isCurrent(tab);
            return {
                name: tab.name,
                label: tab.label,
                href: hrefOf(tab),
                className: isCurrent ? 'tab is-active' : 'tab',
                current: isCurrent ? 'page' : undefined,
            };
        });
    }

    private isCurrent(tab: HostTab): boolean {
        const { type, attributes } = this.page;
        if (type === 'standard__navItemPage') {
            return attributes['apiName'] === tab.name;
        }
        if (type === 'standard__recordPage' || type === 'standard__objectPage') {
            const object = attributes['objectApiName'] ?? '';
            return (
                tab.target === object ||
                (OWNER_TAB[object.replace(/^\w+?__(?=\w+__c$)/, '')] ?? '') === tab.name
            );
        }
        if (attributes['pageName'] === 'home') {
            return tab === currentSession().app.tabs[0];
        }
        return tab.kind === attributes['pageName'];
    }

    private titleOf(reference: PageReference): string {
        return (
            currentSession().app.tabs.find((tab) => this.isCurrent(tab))?.label ??
            reference.attributes['pageName'] ??
            'Record'
        );
    }

    handleLink(event: MouseEvent): void {
        const link = event.currentTarget as HTMLAnchorElement;
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        history.pushState(null, '', link.getAttribute('href') ?? '/');
        announce();
        this.results = [];
    }

    handleMenu(event: MouseEvent): void {
        event.stopPropagation();
        const menu = (event.currentTarget as HTMLElement).dataset['menu'] as
            'user' | 'launcher' | 'setup';
        this.openMenu = this.openMenu === menu ? null : menu;
    }

    async handleSwitch(event: MouseEvent): Promise<void> {
        const username = (event.currentTarget as HTMLElement).dataset['username'] ?? '';
        await ask('POST', '/host/switch', { username });
        location.reload();
    }

    async handleDoor(event: MouseEvent): Promise<void> {
        event.stopPropagation();
        const id = (event.currentTarget as HTMLElement).dataset['door'] ?? '';
        this.openMenu = null;
        const outcome = (await ask('POST', '/host/door', { id }).catch((error: unknown) => ({
            title: 'Not done',
            message:
                (error as { body?: { message?: string } }).body?.message ??
                'The local org did not answer',
            variant: 'error',
        }))) as { title: string; message: string; variant?: string };
        void Toast.show({
            label: outcome.title,
            message: outcome.message,
            variant: outcome.variant ?? 'success',
        });
    }

    async handleSearch(event: InputEvent): Promise<void> {
        this.searchText = (event.target as HTMLInputElement).value;
        if (this.searchText.trim().length < 2) {
            this.results = [];
            return;
        }
        const found = (await ask(
            'GET',
            `/ui-api/search?q=${encodeURIComponent(this.searchText)}`,
        )) as { id: string; label: string; object: string; objectLabel: string }[];
        this.results = found.map((hit) => ({
            id: hit.id,
            label: hit.label,
            kind: hit.objectLabel,
            href: `/lightning/r/${hit.object}/${hit.id}/view`,
        }));
    }

    handleNotifications(): void {
        navigate({ type: 'standard__namedPage', attributes: { pageName: 'approvals' }, state: {} });
    }
}

/** Record pages light the tab whose page lists them. */
const OWNER_TAB: Readonly<Record<string, string>> = {
    ConnectedOrg__c: 'GatehouseOrgs',
    ChangeRequest__c: 'GatehouseChanges',
    Deployment__c: 'GatehouseDeployments',
    DriftFinding__c: 'GatehouseDrift',
    LedgerEntry__c: 'GatehouseLedger',
};

function hrefOf(tab: HostTab): string {
    if (tab.kind === 'object') {
        return `/lightning/o/${tab.target}/list`;
    }
    if (tab.kind === 'home' || tab.kind === 'approvals' || tab.kind === 'reports') {
        return `/lightning/page/${tab.kind}`;
    }
    return `/lightning/n/${tab.name}`;
}

function initialsOf(name: string): string {
    return name
        .split(' ')
        .map((part) => part.charAt(0))
        .join('')
        .slice(0, 2)
        .toUpperCase();
}
