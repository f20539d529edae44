import { createElement } from 'lwc';
import type { DrawnFlow } from 'c/diffLines';
import FlowView from 'c/flowView';

const flow: DrawnFlow = {
    elements: [
        { name: 'start', label: 'Start', kind: 'Start', change: 'same', level: 0, place: 0 },
        { name: 'Ask', label: 'Ask', kind: 'Decisions', change: 'changed', level: 1, place: 0 },
        {
            name: 'Each',
            label: 'For each of the very many lines',
            kind: 'Loops',
            change: 'added',
            level: 2,
            place: 0,
        },
        { name: 'Old', label: 'Old', kind: 'Assignments', change: 'removed', level: 2, place: 1 },
    ],
    connectors: [
        { source: 'start', target: 'Ask', label: '', isFault: false, change: 'same' },
        { source: 'Ask', target: 'Each', label: 'Yes', isFault: false, change: 'added' },
        { source: 'Each', target: 'Ask', label: 'After', isFault: true, change: 'added' },
        { source: 'Ask', target: 'Old', label: 'No', isFault: false, change: 'removed' },
        { source: 'Ask', target: 'nowhere', label: 'No', isFault: false, change: 'same' },
    ],
};

function drawn(): ShadowRoot {
    const element = createElement('c-flow-view', { is: FlowView });
    element.flow = flow;
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('flowView', () => {
    it('draws a box for each element, with what became of it', () => {
        const root = drawn();

        expect(
            [...root.querySelectorAll('.element')].map((box) => box.getAttribute('class')),
        ).toEqual(['element same', 'element changed', 'element added', 'element removed']);
        expect(root.querySelectorAll('.element .kind')[2]?.textContent).toBe('+ Loops');
        expect(root.querySelectorAll('.element .label')[2]?.textContent).toBe(
            'For each of the very ma…',
        );
        const rects = [...root.querySelectorAll('.element rect')];
        expect(rects.map((rect) => [rect.getAttribute('x'), rect.getAttribute('y')])).toEqual([
            ['16', '16'],
            ['16', '114'],
            ['16', '212'],
            ['212', '212'],
        ]);
    });

    it('draws the ways that have two ends, also those back up', () => {
        const root = drawn();

        expect([...root.querySelectorAll('.way')].map((way) => way.getAttribute('class'))).toEqual([
            'way same',
            'way added',
            'way added fault',
            'way removed',
        ]);
        const [down, , back] = [...root.querySelectorAll('.way .line')];
        expect(down?.getAttribute('d')).toMatch(/^M100 62 C/);
        expect(back?.getAttribute('d')).toMatch(/184 137$/);
    });

    it('says the same as a list', () => {
        const rows = [...drawn().querySelectorAll('tbody tr')].map((row) =>
            [...row.children].map((cell) => cell.textContent),
        );

        expect(rows[0]).toEqual(['Start', 'Start', 'c.ViewSame', 'Ask']);
        expect(rows[1]?.[3]).toContain('(c.viewremoved)');
        expect(rows).toHaveLength(4);
    });
});
