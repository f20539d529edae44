import { createElement } from 'lwc';
import ComponentDiff from 'c/componentDiff';
import type { DiffDetail } from 'c/diffLines';

jest.mock('c/diffLabels', () => ({
    labels: new Proxy({}, { get: (_, key) => `${String(key)} {0} {1}`.trim() }),
}));

type Diff = HTMLElement & { detail: DiffDetail | null; isNarrow: boolean; isStepping: boolean };

const before = Array.from({ length: 8 }, (_, index) => `line ${index + 1}`);
const after = before.map((line) => (line === 'line 6' ? 'line six' : line));
const hunks = [
    {
        skippedBefore: 5,
        rows: [
            {
                kind: 'changed' as const,
                leftNumber: 6,
                leftText: 'line 6',
                rightNumber: 6,
                rightText: 'line six',
                leftFrom: 5,
                leftTo: 6,
                rightFrom: 5,
                rightTo: 8,
            },
        ],
    },
];
const detail: DiffDetail = {
    hunks,
    before,
    after,
    inWords: [{ kind: 'added', text: 'Edit on Installation.' }],
    orderOnlyCount: 6,
    orderOnly: [
        { place: 'objectPermissions', moved: 6, total: 9, before: ['A', 'B'], after: ['B', 'A'] },
    ],
};

function drawn(
    shown: DiffDetail,
    settings: Partial<Diff> = {},
): { element: Diff; root: ShadowRoot } {
    const element = createElement('c-component-diff', { is: ComponentDiff }) as Diff;
    Object.assign(element, settings);
    element.detail = shown;
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

async function choose(root: ShadowRoot, view: string): Promise<void> {
    root.querySelector<HTMLElement>(`[data-view="${view}"]`)?.click();
    await Promise.resolve();
}

const views = (root: ShadowRoot): (string | undefined)[] =>
    [...root.querySelectorAll<HTMLElement>('[data-view]')].map((button) => button.dataset['view']);

afterEach(() => {
    document.body.replaceChildren();
});

describe('componentDiff', () => {
    it('stands words beside lines, the old word struck and the new one underlined', () => {
        const { root } = drawn(detail);
        expect(root.querySelector('.words li')?.textContent).toContain('Edit on Installation.');
        expect(root.querySelector('del')?.textContent).toBe('6');
        expect(root.querySelector('ins')?.textContent).toBe('six');
    });

    it('keeps the spaces of a line', () => {
        const { root } = drawn({
            hunks: [
                {
                    skippedBefore: 0,
                    rows: [{ kind: 'added', rightNumber: 1, rightText: '    <a>' }],
                },
            ],
        });
        expect(root.querySelector('td.text.added')?.textContent).toBe('    <a>');
        expect(root.querySelectorAll('td.missing')).toHaveLength(3);
    });

    it('counts a gap and opens it', async () => {
        const { root } = drawn(detail);
        expect(root.querySelector('tr.gap')?.textContent).toContain('unchangedLines 5');
        root.querySelector<HTMLElement>('tr.gap button')?.click();
        await Promise.resolve();
        expect(root.querySelectorAll('tr.gap')).toHaveLength(1);
        expect(root.querySelectorAll('tbody tr:not(.gap)')).toHaveLength(6);
    });

    it('offers neither gaps nor the full text when it does not know them', () => {
        const { root } = drawn({ hunks });
        expect(views(root)).toEqual(['words', 'split', 'unified']);
        expect(root.querySelector('tr.gap button')).toBeNull();
    });

    it('says nothing about order when its source does not know it', () => {
        const { root } = drawn({ hunks });
        expect(root.querySelector('.quiet')?.textContent).not.toContain('noOrder');
        expect(
            drawn({ hunks, orderOnlyCount: 0 }).root.querySelector('.quiet')?.textContent,
        ).toContain('noOrder');
    });

    it('shows one column in the unified view, what went before what came', async () => {
        const { root } = drawn(detail);
        await choose(root, 'unified');
        expect(root.querySelector('.words')).toBeNull();
        expect([...root.querySelectorAll('tbody td.sign')].map((cell) => cell.textContent)).toEqual(
            ['−', '+'],
        );
    });

    it('keeps one column where it is narrow', () => {
        const { root } = drawn(detail, { isNarrow: true });
        expect(root.querySelector('.frame.one')).not.toBeNull();
        expect(root.querySelector('.words')).not.toBeNull();
    });

    it('counts what order hides and shows it on request', async () => {
        const { root } = drawn(detail);
        expect(root.querySelector('.quiet')?.textContent).toContain('orderHidden 6');
        expect(root.querySelector('.moved')).toBeNull();
        root.querySelector<HTMLElement>('.order')?.click();
        await Promise.resolve();
        expect(root.querySelector('.moved')?.textContent).toContain('objectPermissions');
        expect(root.querySelector('.moved')?.textContent).toContain('movedOf 6 9');
    });

    it('draws long texts in parts', async () => {
        const rows = Array.from({ length: 1000 }, (_, index) => ({
            kind: 'added' as const,
            rightNumber: index + 1,
            rightText: 'x',
        }));
        const { root } = drawn({ hunks: [{ skippedBefore: 0, rows }] });
        expect(root.querySelectorAll('tbody tr')).toHaveLength(800);
        root.querySelector<HTMLElement>('.more')?.click();
        await Promise.resolve();
        expect(root.querySelectorAll('tbody tr')).toHaveLength(1000);
    });

    it('falls back to words when the next component gives no rights', async () => {
        const { element, root } = drawn({ ...detail, access: { objects: [], fields: [] } });
        await choose(root, 'access');
        expect(root.querySelector('c-access-grid')).not.toBeNull();
        element.detail = detail;
        await Promise.resolve();
        expect(root.querySelector('c-access-grid')).toBeNull();
        expect(root.querySelector('.words')).not.toBeNull();
    });

    it('steps only when asked to', () => {
        expect(drawn(detail).root.querySelector('.next')).toBeNull();
        const { element, root } = drawn(detail, { isStepping: true });
        const next = jest.fn();
        element.addEventListener('next', next);
        root.querySelector<HTMLElement>('.next')?.click();
        expect(next).toHaveBeenCalledTimes(1);
    });

    it('offers what can be drawn, and goes back to words where it cannot', async () => {
        const flow = { elements: [], connectors: [] };
        const { element, root } = drawn({ ...detail, views: { flow, access: 'Nobody.' } });
        expect(root.querySelector('.gains')?.textContent).toBe('Nobody.');
        const chosen = jest.fn();
        element.addEventListener('view', chosen);

        await choose(root, 'flow');
        expect(root.querySelector('c-flow-view')).not.toBeNull();
        expect(root.querySelector('.lines')).toBeNull();
        expect((chosen.mock.calls[0][0] as CustomEvent<string>).detail).toBe('flow');

        element.detail = {
            ...detail,
            views: { layout: { sections: [], relatedLists: [] }, tables: [] },
        };
        await Promise.resolve();
        expect(root.querySelector('c-flow-view')).toBeNull();
        expect(root.querySelector('.words')).not.toBeNull();
        expect(views(root)).toContain('values');

        await choose(root, 'layout');
        expect(root.querySelector('c-layout-view')).not.toBeNull();
        await choose(root, 'values');
        expect(root.querySelector('c-value-tables')).not.toBeNull();
    });

    it('goes from change to change with N and P', () => {
        const [first] = hunks;
        const two = {
            ...detail,
            hunks: [...hunks, { ...first, skippedBefore: 3, rows: first?.rows ?? [] }],
        };
        const { root } = drawn(two);
        const press = (key: string): void => {
            root.querySelector('.diff')?.dispatchEvent(new KeyboardEvent('keydown', { key }));
        };
        const starts = [...root.querySelectorAll('tr[data-change]')];
        expect(starts).toHaveLength(2);

        press('n');
        expect(root.activeElement).toBe(starts[0]);
        press('n');
        expect(root.activeElement).toBe(starts[1]);
        press('n');
        expect(root.activeElement).toBe(starts[1]);
        press('p');
        expect(root.activeElement).toBe(starts[0]);
    });
});
