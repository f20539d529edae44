/** What the host's modules share in the browser: the session, calls to the org, wire adapters, page references. */

export interface HostUser {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly job: string;
}

export interface HostTab {
    readonly name: string;
    readonly label: string;
    readonly kind: 'lwc' | 'flexipage' | 'object' | 'home' | 'approvals' | 'reports';
    /** Component, page or object that the tab shows. */
    readonly target: string;
}

export interface HostApp {
    readonly name: string;
    readonly label: string;
    readonly tabs: readonly HostTab[];
}

export interface HostSession {
    readonly user: HostUser;
    readonly users: readonly HostUser[];
    readonly orgName: string;
    readonly app: HostApp;
    readonly csrf: string;
    readonly permissions: readonly string[];
    readonly doors: readonly HostDoor[];
}

/** Something the person may do to the world outside the gate, offered for trying the product. */
export interface HostDoor {
    readonly id: string;
    readonly label: string;
    readonly description: string;
}

/** The platform's page reference. */
export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly state: Readonly<Record<string, string>>;
}

export interface ApexError {
    readonly status: number;
    readonly statusText: string;
    readonly ok: false;
    readonly body: {
        readonly message: string;
        readonly exceptionType?: string;
        readonly stackTrace?: string;
        readonly isUserDefinedException?: boolean;
    };
}

let session: HostSession | null = null;

export async function openSession(): Promise<HostSession> {
    session = (await ask('GET', '/host/session')) as HostSession;
    return session;
}

export function currentSession(): HostSession {
    if (session === null) {
        throw new Error('The session is not open yet');
    }
    return session;
}

/** Calls the host server; a refusal becomes the error shape that Lightning gives to components. */
export async function ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(path, {
        method,
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'x-gatehouse-csrf': session?.csrf ?? '' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value: unknown = await response.json();
    if (!response.ok) {
        const error: ApexError = {
            status: response.status,
            statusText: response.statusText,
            ok: false,
            body: value as ApexError['body'],
        };
        throw error;
    }
    return value;
}

// ---------------------------------------------------------------- wire adapters

type Emit = (value: { data: unknown; error: unknown }) => void;
type Config = Record<string, unknown>;
const reloaders = new WeakMap<object, () => Promise<unknown>>();

/** A wire adapter that loads when its configuration is complete, and again on refreshApex. */
export function adapterOf(load: (config: Config) => Promise<unknown>): new (emit: Emit) => object {
    return class {
        private readonly emit: Emit;
        private turn = 0;

        constructor(emit: Emit) {
            this.emit = emit;
            emit({ data: undefined, error: undefined });
        }

        connect(): void {
            this.turn += 0;
        }

        disconnect(): void {
            this.turn += 1;
        }

        update(config: Config): void {
            if (Object.values(config).every((value) => value !== undefined)) {
                void this.run(config);
            }
        }

        private async run(config: Config): Promise<void> {
            this.turn += 1;
            const turn = this.turn;
            const outcome = await load(config).then(
                (data) => ({ data, error: undefined }),
                (error: unknown) => ({ data: undefined, error }),
            );
            if (turn === this.turn) {
                reloaders.set(outcome, () => this.run(config));
                this.emit(outcome);
            }
        }
    };
}

export function refreshApex(value: object): Promise<unknown> {
    return reloaders.get(value)?.() ?? Promise.resolve();
}

/** The function behind `@salesforce/apex/Class.method`: callable, and a wire adapter. */
export function apexMethod(className: string, methodName: string): unknown {
    const call = (parameters: Config = {}): Promise<unknown> =>
        ask('POST', `/aura/${className}.${methodName}`, parameters);
    return Object.assign(call, { adapter: adapterOf(call) });
}

// ---------------------------------------------------------------- pages

/** The address of a page reference, in the forms that Lightning Experience uses. */
export function urlOf(reference: PageReference): string {
    const { attributes } = reference;
    const state = new URLSearchParams(reference.state ?? {}).toString();
    const query = state === '' ? '' : `?${state}`;
    switch (reference.type) {
        case 'standard__recordPage':
            return `/lightning/r/${attributes['objectApiName'] ?? 'record'}/${attributes['recordId'] ?? ''}/view${query}`;
        case 'standard__objectPage':
            return `/lightning/o/${attributes['objectApiName'] ?? ''}/list${query}`;
        case 'standard__navItemPage':
            return `/lightning/n/${(attributes['apiName'] ?? '').replace(/^c__/, '')}${query}`;
        case 'standard__namedPage':
            return `/lightning/page/${attributes['pageName'] ?? 'home'}${query}`;
        case 'standard__webPage':
            return attributes['url'] ?? '/';
        default:
            throw new Error(`The local org does not know pages of type ${reference.type}`);
    }
}

export function referenceOf(location: Location): PageReference {
    const state = Object.fromEntries(new URLSearchParams(location.search));
    const parts = location.pathname.split('/').filter((part) => part !== '');
    const [, kind = 'page', first = 'home', second = ''] = parts;
    switch (kind) {
        case 'r':
            return {
                type: 'standard__recordPage',
                attributes: { objectApiName: first, recordId: second, actionName: 'view' },
                state,
            };
        case 'o':
            return {
                type: 'standard__objectPage',
                attributes: { objectApiName: first, actionName: 'list' },
                state,
            };
        case 'n':
            return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
        default:
            return { type: 'standard__namedPage', attributes: { pageName: first }, state };
    }
}

type PageListener = (reference: PageReference) => void;
const listeners = new Set<PageListener>();

export function onPage(listener: PageListener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** Goes to a page without reloading; web pages outside open in a new tab. */
export function navigate(reference: PageReference, replace = false): void {
    const url = urlOf(reference);
    if (reference.type === 'standard__webPage') {
        if (/^(https?:|\/)/i.test(url)) {
            window.open(url, '_blank', 'noopener');
        }
        return;
    }
    if (replace) {
        history.replaceState(null, '', url);
    } else {
        history.pushState(null, '', url);
    }
    announce();
}

export function announce(): void {
    const reference = referenceOf(location);
    listeners.forEach((listener) => {
        listener(reference);
    });
}
