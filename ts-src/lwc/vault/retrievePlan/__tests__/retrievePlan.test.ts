import { createElement } from 'lwc';
import RetrievePlan from 'c/retrievePlan';
import { countComponents, retrieveEstimate } from 'c/retrieveApi';

jest.mock('c/retrieveApi', () => ({ retrieveEstimate: jest.fn(), countComponents: jest.fn() }));
jest.mock('c/jobApi', () => ({
    jobRun: jest.fn().mockResolvedValue({ id: 'j1', isOver: false, state: 'Running' }),
    cancelJob: jest.fn(),
}));

const estimate = {
    sentence: '3 retrieves, 8,420 files, about 21 MB, 14 min, largest chunk 2.8 MB.',
    callsSentence: 'About 45 API calls. 900 of 1,000 are left today.',
    guessedTypes: 1,
    countedAt: '2026-07-10T11:20:00.000Z',
    rows: [
        { type: 'Flow', files: 1200, kilobytes: 9000, isMeasured: true, isAlwaysRead: false },
        { type: 'Profile', files: 30, kilobytes: 900, isMeasured: false, isAlwaysRead: true },
    ],
};

const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) {
        await Promise.resolve();
    }
};

async function plan(): Promise<{ root: ShadowRoot; element: HTMLElement }> {
    const element = createElement('c-retrieve-plan', { is: RetrievePlan });
    Object.assign(element, { orgName: 'UAT', orgId: 'a1', scope: null });
    document.body.appendChild(element);
    await settled();
    return { root: element.shadowRoot as ShadowRoot, element };
}

const press = async (root: ShadowRoot, selector: string): Promise<void> => {
    root.querySelector<HTMLElement>(selector)?.click();
    await settled();
};

beforeEach(() => {
    jest.clearAllMocks();
    (retrieveEstimate as jest.Mock).mockResolvedValue(estimate);
});

afterEach(() => {
    document.body.replaceChildren();
});

it('says the cost in one sentence, and type by type on request', async () => {
    const { root } = await plan();
    expect(root.textContent).toContain(estimate.sentence);
    expect(root.textContent).toContain(estimate.callsSentence);
    expect(root.querySelector('table')).toBeNull();
    await press(root, '.toggle');
    const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent?.trim()),
    );
    expect(rows).toEqual([
        ['Flow', '1,200', '9,000', 'c.RetrievePlanMeasured', 'c.RetrievePlanByDate'],
        ['Profile', '30', '900', 'c.RetrievePlanUsual', 'c.RetrievePlanAlways'],
    ]);
});

it('hands over the types that were chosen', async () => {
    const { root, element } = await plan();
    const chosen = jest.fn();
    element.addEventListener('choosetypes', (event) => {
        chosen((event as CustomEvent<unknown>).detail);
    });
    await press(root, '.toggle');
    expect(root.querySelector('.only')).toBeNull();
    for (const box of root.querySelectorAll<HTMLInputElement>('input')) {
        box.checked = true;
        box.dispatchEvent(new CustomEvent('change'));
    }
    await settled();
    await press(root, '.only');
    expect(chosen).toHaveBeenCalledWith(['Flow', 'Profile']);
});

it('counts what was not counted yet, and plans again', async () => {
    (retrieveEstimate as jest.Mock).mockResolvedValueOnce(null);
    (countComponents as jest.Mock).mockResolvedValue('j1');
    const { root } = await plan();
    expect(root.textContent).toContain('c.RetrievePlanUncounted');
    await press(root, '.counter');
    expect(countComponents).toHaveBeenCalledWith('a1', null);
    const progress = root.querySelector('c-job-progress');
    expect(progress).not.toBeNull();
    progress?.dispatchEvent(new CustomEvent('finish'));
    await settled();
    expect(root.textContent).toContain(estimate.sentence);
    expect(root.querySelector('c-job-progress')).toBeNull();
});

it('says why there is no plan', async () => {
    (retrieveEstimate as jest.Mock).mockRejectedValue({ body: { message: 'You may not.' } });
    const { root } = await plan();
    expect(root.querySelector('.problem')?.textContent).not.toBe('');
    expect(root.querySelector('table')).toBeNull();
});

it('plans again after the org was read', async () => {
    (retrieveEstimate as jest.Mock).mockResolvedValueOnce(null);
    const { root, element } = await plan();
    expect(root.textContent).toContain('c.RetrievePlanUncounted');
    Object.assign(element, { readAt: '2026-07-13T17:42:00Z' });
    await settled();
    expect(root.textContent).toContain(estimate.sentence);
});
