import { createElement } from 'lwc';
import DriftDetail from 'c/driftDetail';
import { acceptFinding, driftDifference } from 'c/driftApi';

jest.mock('c/driftApi', () => ({
    acceptFinding: jest.fn(),
    draftRevert: jest.fn(),
    driftDifference: jest.fn(),
}));

const finding = (explanation: string): object => ({
    id: 'f1',
    name: 'DR-1',
    orgId: 'o',
    orgName: 'Production',
    key: 'k',
    componentType: 'ValidationRule',
    componentName: 'End_Not_Before_Start',
    kind: 'Changed',
    explanation,
    explainedBy: null,
    personName: 'Jonas Weber',
    delegateName: null,
    madeAt: '2026-01-01T10:00:00Z',
    foundAt: '2026-01-01T10:05:00Z',
    source: 'Setup audit trail',
    orgWords: 'Changed it',
    sentence: 'Switched off',
    checks: ['No approved change touches it'],
    changeId: null,
    changeName: null,
});

async function detail(explanation: string, views: object | null = null): Promise<ShadowRoot> {
    (driftDifference as jest.Mock).mockResolvedValue({
        hunks: [],
        inWords: [],
        views,
        finding: finding(explanation),
    });
    const element = createElement('c-drift-detail', {
        is: DriftDetail,
    }) as unknown as HTMLElement & { finding: object };
    element.finding = finding(explanation);
    document.body.appendChild(element);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
});

describe('driftDetail', () => {
    it('names who did it and in which words the org says so', async () => {
        const root = await detail('Unexplained');
        expect((root.querySelector('c-person-chip') as HTMLElement & { name: string }).name).toBe(
            'Jonas Weber',
        );
        expect(root.textContent).toContain('Changed it');
    });

    it('offers the drawing of a flow beside words and lines', async () => {
        const offered = async (views: object | null): Promise<unknown[]> => {
            const root = await detail('Unexplained', views);
            const diff = root.querySelector('c-component-diff')?.shadowRoot;
            const buttons = [...(diff?.querySelectorAll<HTMLElement>('[data-view]') ?? [])];
            document.body.replaceChildren();
            return buttons.map(({ dataset }) => dataset['view']);
        };
        expect(await offered({ flow: { elements: [], connectors: [] } })).toContain('flow');
        expect(await offered(null)).not.toContain('flow');
    });

    it('offers to settle only what is unexplained', async () => {
        expect((await detail('Unexplained')).querySelector('.revert')).not.toBeNull();
        document.body.replaceChildren();
        expect((await detail('ByChange')).querySelector('.revert')).toBeNull();
    });

    it('accepts with a reason only', async () => {
        (acceptFinding as jest.Mock).mockResolvedValue({});
        const root = await detail('Unexplained');
        root.querySelector('.accept')?.dispatchEvent(new CustomEvent('click'));
        await Promise.resolve();
        const accept = (): void =>
            void [...root.querySelectorAll('.way lightning-button')]
                .at(-1)
                ?.dispatchEvent(new CustomEvent('click'));
        accept();
        await Promise.resolve();
        expect(acceptFinding).not.toHaveBeenCalled();
        root.querySelector('lightning-textarea')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'agreed by phone' } }),
        );
        accept();
        await Promise.resolve();
        expect(acceptFinding).toHaveBeenCalledWith('f1', 'agreed by phone');
    });
});
