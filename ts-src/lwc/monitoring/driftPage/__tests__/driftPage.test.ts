import { createElement } from 'lwc';
import DriftPage from 'c/driftPage';
import { driftState, lookAtAll } from 'c/driftApi';

jest.mock('c/driftApi', () => ({
    driftState: jest.fn(),
    lookAt: jest.fn(),
    lookAtAll: jest.fn(),
    driftDifference: jest.fn(() => new Promise(() => undefined)),
    acceptFinding: jest.fn(),
    draftRevert: jest.fn(),
}));

const finding = (id: string, explanation: string): object => ({
    id,
    name: id,
    orgId: 'o1',
    orgName: 'Production',
    key: id,
    componentType: 'Flow',
    componentName: id,
    kind: 'Changed',
    explanation,
    explainedBy: 'By CR-1',
    personName: null,
    delegateName: null,
    madeAt: null,
    foundAt: null,
    source: null,
    orgWords: null,
    sentence: '',
    checks: [],
    changeId: null,
    changeName: null,
});
const org = {
    id: 'o1',
    name: 'Production',
    stage: 'Production',
    isWatched: true,
    unexplained: 1,
    byChange: 0,
    byPackage: 0,
    byPlatform: 0,
    lastLookedAt: '2026-01-01T00:00:00Z',
    isLooking: false,
    jobId: null,
    sentence: null,
};

async function page(): Promise<ShadowRoot> {
    (driftState as jest.Mock).mockResolvedValue({
        orgs: [org],
        findings: [finding('Quote', 'Unexplained'), finding('Known', 'ByChange')],
    });
    const element = createElement('c-drift-page', { is: DriftPage });
    document.body.appendChild(element);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
});

describe('driftPage', () => {
    it('folds the explained away but counts them', async () => {
        const root = await page();
        expect(
            [...root.querySelectorAll('.finding .name')].map((name) => name.textContent),
        ).toEqual(['Quote']);
        expect(root.querySelector('.group')).not.toBeNull();
        root.querySelector('.group lightning-button')?.dispatchEvent(new CustomEvent('click'));
        await Promise.resolve();
        expect(root.querySelectorAll('.finding')).toHaveLength(2);
    });

    it('opens the first unexplained finding by itself', async () => {
        expect((await page()).querySelector('.is-chosen .name')?.textContent).toBe('Quote');
    });

    it('looks again at every org', async () => {
        (lookAtAll as jest.Mock).mockResolvedValue(undefined);
        const root = await page();
        root.querySelector('.look-all')?.dispatchEvent(new CustomEvent('click'));
        await new Promise((resolve) => setTimeout(resolve, 0));
        expect(lookAtAll).toHaveBeenCalledTimes(1);
    });
});
