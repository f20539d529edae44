import { createElement } from 'lwc';
import { comparedDetail } from 'c/compareApi';
import ComparePane from 'c/comparePane';

jest.mock('c/compareApi', () => ({ comparedDetail: jest.fn() }));

type Pane = HTMLElement & { componentKey: string };
type Diff = HTMLElement & { heading: string; beforeTitle: string };

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const detail = (fullName: string): unknown => ({
    key: `ApexClass:${fullName}`,
    type: 'ApexClass',
    fullName,
    hunks: [],
});

function pane(key: string): { element: Pane; root: ShadowRoot } {
    const element = createElement('c-compare-pane', { is: ComparePane }) as Pane;
    Object.assign(element, {
        comparison: { id: 'c1', sourceOrgName: 'UAT', targetOrgName: 'Production' },
        componentKey: key,
    });
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('comparePane', () => {
    it('says what it reads, then shows the difference', async () => {
        (comparedDetail as jest.Mock).mockResolvedValue(detail('A'));
        const { root } = pane('ApexClass:A');
        expect(root.querySelector('.skeleton')).not.toBeNull();
        await settled();
        expect((root.querySelector('c-component-diff') as Diff).heading).toBe('A');
        expect(comparedDetail).toHaveBeenCalledWith('c1', 'ApexClass:A');
    });

    it('never shows an answer that comes too late', async () => {
        let answerFirst: (value: unknown) => void = () => undefined;
        (comparedDetail as jest.Mock)
            .mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)))
            .mockResolvedValueOnce(detail('B'));
        const { element, root } = pane('ApexClass:A');
        element.componentKey = 'ApexClass:B';
        await settled();
        answerFirst(detail('A'));
        await settled();
        expect((root.querySelector('c-component-diff') as Diff).heading).toBe('B');
    });

    it('says what cannot be shown, and why', async () => {
        (comparedDetail as jest.Mock).mockRejectedValue(new Error('The vault lost it.'));
        const { root } = pane('ApexClass:A');
        await settled();
        expect((root.querySelector('c-notice-banner') as HTMLElement & { text: string }).text).toBe(
            'The vault lost it.',
        );
    });
});
