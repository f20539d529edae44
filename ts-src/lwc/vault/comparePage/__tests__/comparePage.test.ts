import { createElement } from 'lwc';
import * as navigation from 'lightning/navigation';
import { comparison, latestComparisons, startComparison } from 'c/compareApi';
import ComparePage from 'c/comparePage';
import { connectedOrgs } from 'c/orgApi';

jest.mock('c/jobApi', () => ({ jobRun: jest.fn().mockResolvedValue({ isOver: false }) }));
jest.mock('c/orgApi', () => ({ connectedOrgs: jest.fn() }));
jest.mock('c/compareApi', () => ({
    comparison: jest.fn(),
    latestComparisons: jest.fn(),
    startComparison: jest.fn(),
    everyRow: jest.fn().mockResolvedValue([]),
}));
jest.mock('c/changeApi', () => ({ latestChanges: jest.fn().mockResolvedValue([]) }));

const orgs = [
    { id: 'a1', name: 'UAT' },
    { id: 'a2', name: 'Production' },
];
const done = {
    id: 'c1',
    name: 'CMP-1',
    sourceOrgId: 'a1',
    sourceOrgName: 'UAT',
    targetOrgId: 'a2',
    targetOrgName: 'Production',
    state: 'Done',
    jobRunId: 'j1',
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function page(): Promise<ShadowRoot> {
    const element = createElement('c-compare-page', { is: ComparePage });
    document.body.appendChild(element);
    await settled();
    return element.shadowRoot as ShadowRoot;
}

const start = (root: ShadowRoot): HTMLElement & { disabled: boolean; label: string } =>
    root.querySelector('.start') as HTMLElement & { disabled: boolean; label: string };

beforeEach(() => {
    sessionStorage.clear();
    (connectedOrgs as jest.Mock).mockResolvedValue(orgs);
    (latestComparisons as jest.Mock).mockResolvedValue([]);
});

afterEach(() => {
    document.body.replaceChildren();
});

describe('comparePage', () => {
    it('says what it is for before anything was compared, and why it cannot start', async () => {
        const root = await page();
        expect(root.querySelector('c-empty-state')).not.toBeNull();
        expect(start(root).disabled).toBe(true);
        expect(root.textContent).toContain('c.ComparePageWhyBoth');
    });

    it('asks for two orgs first', async () => {
        (connectedOrgs as jest.Mock).mockResolvedValue(orgs.slice(0, 1));
        const root = await page();
        expect(root.querySelector('c-compare-start')).toBeNull();
        expect(
            (root.querySelector('c-empty-state') as HTMLElement & { heading: string }).heading,
        ).toBe('c.ComparePageNoOrgsHeading');
    });

    it('shows the refusal when the orgs cannot be read', async () => {
        (connectedOrgs as jest.Mock).mockRejectedValue({
            body: { message: '{"code":"x","message":"You may not see orgs.","advice":"Ask."}' },
        });
        const root = await page();
        expect(
            (root.querySelector('c-notice-banner') as HTMLElement & { heading: string }).heading,
        ).toBe('You may not see orgs.');
    });

    it('starts with what was picked and watches the job', async () => {
        (startComparison as jest.Mock).mockResolvedValue({ ...done, state: 'Running' });
        const root = await page();
        root.querySelector('c-compare-start')?.dispatchEvent(
            new CustomEvent('pick', {
                detail: {
                    sourceId: 'a1',
                    targetId: 'a2',
                    scope: 'types',
                    types: 'ApexClass, Flow',
                },
            }),
        );
        await settled();
        expect(start(root).disabled).toBe(false);
        start(root).click();
        await settled();
        expect(startComparison).toHaveBeenCalledWith('a1', 'a2', '{"types":["ApexClass","Flow"]}');
        expect(
            (root.querySelector('c-job-progress') as HTMLElement & { jobRunId: string }).jobRunId,
        ).toBe('j1');
        expect(root.querySelector('c-compare-result')).toBeNull();
    });

    it('refuses one org on both sides in words', async () => {
        const root = await page();
        root.querySelector('c-compare-start')?.dispatchEvent(
            new CustomEvent('pick', {
                detail: { sourceId: 'a1', targetId: 'a1', scope: 'standard', types: '' },
            }),
        );
        await settled();
        expect(start(root).disabled).toBe(true);
        expect(root.textContent).toContain('c.ComparePageWhySame');
    });

    it('shows the result once the job is over', async () => {
        (latestComparisons as jest.Mock).mockResolvedValue([{ ...done, state: 'Running' }]);
        (comparison as jest.Mock).mockResolvedValue(done);
        const root = await page();
        root.querySelector('c-job-progress')?.dispatchEvent(
            new CustomEvent('finish', { detail: { isOver: true, stepNumber: 9 } }),
        );
        await settled();
        expect(root.querySelector('c-compare-result')).not.toBeNull();
        expect(root.querySelector('c-job-progress')).toBeNull();
    });

    it('says why a comparison failed', async () => {
        (latestComparisons as jest.Mock).mockResolvedValue([
            { ...done, state: 'Failed', message: 'UAT did not answer.' },
        ]);
        const root = await page();
        expect((root.querySelector('c-notice-banner') as HTMLElement & { text: string }).text).toBe(
            'UAT did not answer.',
        );
    });

    it('finds the comparison and the view of the last visit again', async () => {
        const view = {
            question: {
                change: 'New',
                type: '',
                author: '',
                text: '',
                sort: 'name',
                isDescending: false,
            },
            expanded: [],
            selected: ['k'],
            openKey: null,
        };
        sessionStorage.setItem(
            'gatehouse.compare',
            JSON.stringify({
                comparisonId: 'c1',
                choice: { sourceId: 'a1', targetId: 'a2', scope: 'standard', types: '' },
                view,
            }),
        );
        (latestComparisons as jest.Mock).mockResolvedValue([{ ...done, id: 'c2' }, done]);
        const root = await page();
        const result = root.querySelector('c-compare-result') as HTMLElement & {
            comparison: { id: string };
            view: unknown;
        };
        expect(result.comparison.id).toBe('c1');
        expect(result.view).toEqual(view);
    });

    it('opens the component that a link names, as the link says', async () => {
        (latestComparisons as jest.Mock).mockResolvedValue([{ ...done, id: 'c2' }, done]);
        const element = createElement('c-compare-page', { is: ComparePage });
        document.body.appendChild(element);
        (navigation.CurrentPageReference as unknown as { emit(value: unknown): void }).emit({
            type: 'standard__navItemPage',
            attributes: { apiName: 'GatehouseCompare' },
            state: { c__comparison: 'c1', c__component: 'Flow:Quote', c__view: 'flow' },
        });
        await settled();

        const result = element.shadowRoot?.querySelector('c-compare-result') as HTMLElement & {
            comparison: { id: string };
            view: { openKey: string; pane: string };
        };
        expect(result.comparison.id).toBe('c1');
        expect(result.view).toMatchObject({ openKey: 'Flow:Quote', pane: 'flow' });
    });
});
