import { createElement } from 'lwc';
import CompareStages from 'c/compareStages';

jest.mock('c/compareLabels', () => ({
    labels: new Proxy({}, { get: (_, key) => `${String(key)} {0} {1}`.trim() }),
}));

const comparison = { sourceOrgName: 'UAT', targetOrgName: 'Production', state: 'Running' };

function stages(settings: Record<string, unknown>): {
    words: string[];
    tones: string[];
    root: ShadowRoot;
} {
    const element = createElement('c-compare-stages', { is: CompareStages });
    Object.assign(element, settings);
    document.body.appendChild(element);
    const root = element.shadowRoot as ShadowRoot;
    const found = [
        ...root.querySelectorAll<HTMLElement & { word: string; tone: string }>('c-status-word'),
    ];
    return { words: found.map(({ word }) => word), tones: found.map(({ tone }) => tone), root };
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('compareStages', () => {
    it('names both orgs and says which stage runs and which wait', () => {
        const { words, tones, root } = stages({
            comparison,
            run: { stepNumber: 6, total: 4208, done: 2569 },
        });
        expect(words[0]).toContain('UAT');
        expect(words[3]).toContain('Production');
        expect(tones).toEqual(['ok', 'ok', 'ok', 'run', 'none']);
        expect(root.textContent).toContain('stageOf 2,569 4,208');
    });

    it('says how long it took and how much differs once it is done', () => {
        const done = {
            ...comparison,
            state: 'Done',
            newCount: 46,
            changedCount: 118,
            deletedCount: 9,
            startedAt: '2026-07-14T10:00:00Z',
            doneAt: '2026-07-14T10:06:12Z',
        };
        const { tones, root } = stages({ comparison: done, run: null });
        expect(tones).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
        expect(root.textContent).toContain('differences 173');
        expect(root.textContent).toContain('doneTook 6 12');
    });

    it('counts one difference as one', () => {
        const done = {
            ...comparison,
            state: 'Done',
            newCount: 1,
            changedCount: 0,
            deletedCount: 0,
        };
        expect(stages({ comparison: done, run: null }).root.textContent).toContain(
            'oneDifference 1',
        );
    });

    it('says seconds alone for what took less than a minute', () => {
        const startedAt = '2026-07-15T10:25:00Z';
        const doneAt = '2026-07-15T10:25:02Z';
        const done = { ...comparison, state: 'Done', startedAt, doneAt };
        const { root } = stages({ comparison: done, run: null });
        expect(root.textContent).toContain('doneTookSeconds 2');
        expect(root.textContent).not.toContain('doneTook 0');
    });
});
