import { createElement } from 'lwc';
import HomePipeline from 'c/homePipeline';

const org = (more: object): object => ({
    id: 'o',
    name: 'Org',
    stage: 'Production',
    region: null,
    position: 1,
    isHub: false,
    isSandbox: false,
    sync: 'inSync',
    differences: 0,
    unexplained: 0,
    health: 'Healthy',
    healthReason: null,
    lastReadAt: null,
    isConnected: true,
    incoming: 0,
    oldestIncomingAt: null,
    ...more,
});

function pipeline(orgs: object[]): ShadowRoot {
    const element = createElement('c-home-pipeline', {
        is: HomePipeline,
    }) as unknown as HTMLElement & { orgs: object[] };
    element.orgs = orgs;
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

const words = (root: ShadowRoot): { word: string; tone: string }[] =>
    [...root.querySelectorAll<HTMLElement & { word: string; tone: string }>('c-status-word')].map(
        ({ word, tone }) => ({ word, tone }),
    );

afterEach(() => document.body.replaceChildren());

describe('homePipeline', () => {
    it('keeps sync and health apart', () => {
        const root = pipeline([
            org({
                sync: 'different',
                differences: 3,
                health: 'Degraded',
                healthReason: 'API at 84 %',
            }),
        ]);
        expect(words(root).map(({ tone }) => tone)).toEqual(['warn', 'warn']);
        expect(root.textContent).toContain('API at 84 %');
    });

    it('orders stages and stands the hub beside them', () => {
        const root = pipeline([
            org({ id: 'p', name: 'Production', position: 3 }),
            org({ id: 'd', name: 'Development', position: 1 }),
            org({ id: 'h', name: 'Hub', isHub: true, position: 99 }),
        ]);
        expect([...root.querySelectorAll('.stage b')].map((name) => name.textContent)).toEqual([
            'Development',
            'Production',
        ]);
        expect(root.querySelector('.hub b')?.textContent).toBe('Hub');
    });

    it('says of an org that is not connected nothing else', () => {
        expect(words(pipeline([org({ isConnected: false })]))[1]?.tone).toBe('bad');
    });

    it('names each card by what is written on it', () => {
        const card = pipeline([org({ name: 'UAT' })]).querySelector('a');

        expect(card?.getAttribute('aria-label')).toBeNull();
        expect(card?.textContent).toMatch(/^UAT/);
    });
});
