/** A person's session with the hub, without a browser: the cookie and the token that the pages use too. */
export class Session {
    private readonly url: string;
    private readonly cookie: string;
    private readonly csrf: string;

    private constructor(url: string, cookie: string, csrf: string) {
        this.url = url;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    static async open(loginUrl: string): Promise<Session> {
        const { origin } = new URL(loginUrl);
        const answer = await fetch(loginUrl, { redirect: 'manual' });
        const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
        const facts = await fetch(`${origin}/host/session`, { headers: { cookie } });
        const { csrf } = (await facts.json()) as { csrf: string };
        return new Session(origin, cookie, csrf);
    }

    /** Calls a controller method as a page does; a refusal is thrown with the sentence the person would read. */
    async call<T>(method: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<T> {
        return this.post<T>(`/aura/${method}`, parameters);
    }

    async post<T>(path: string, body: unknown): Promise<T> {
        const headers = {
            'content-type': 'application/json',
            cookie: this.cookie,
            'x-gatehouse-csrf': this.csrf,
        };
        const answer = await fetch(`${this.url}${path}`, {
            method: 'POST',
            headers,
            body: JSON.stringify(body),
        });
        return resultOf<T>(answer);
    }

    async get<T>(path: string): Promise<T> {
        return resultOf<T>(await fetch(`${this.url}${path}`, { headers: { cookie: this.cookie } }));
    }

    async bytes(path: string): Promise<Buffer> {
        const answer = await fetch(`${this.url}${path}`, { headers: { cookie: this.cookie } });
        if (!answer.ok) {
            throw new HubRefusal(answer.status, await answer.text());
        }
        return Buffer.from(await answer.arrayBuffer());
    }
}

export class HubRefusal extends Error {
    readonly status: number;

    constructor(status: number, message: string) {
        super(message);
        this.status = status;
    }
}

async function resultOf<T>(answer: Response): Promise<T> {
    const text = await answer.text();
    if (!answer.ok) {
        throw new HubRefusal(answer.status, sentenceOf(text));
    }
    return JSON.parse(text) as T;
}

/** The sentence of a refusal: AuraHandledException carries a problem as JSON or plain words. */
function sentenceOf(text: string): string {
    try {
        const body = JSON.parse(text) as { message?: string; body?: { message?: string } };
        return body.body?.message ?? body.message ?? text;
    } catch {
        return text;
    }
}
