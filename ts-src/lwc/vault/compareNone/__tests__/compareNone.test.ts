import { createElement } from 'lwc';
import CompareNone from 'c/compareNone';

function none(settings: Record<string, unknown>): HTMLElement {
    const element = createElement('c-compare-none', { is: CompareNone });
    Object.assign(element, settings);
    document.body.appendChild(element);
    return element;
}
const state = (element: HTMLElement): HTMLElement & { heading: string } =>
    element.shadowRoot?.querySelector('c-empty-state') as HTMLElement & { heading: string };

afterEach(() => {
    document.body.replaceChildren();
});

describe('compareNone', () => {
    it('says that both orgs hold the same, without anything to clear', () => {
        const element = none({ isInSync: true, comparison: { sameCount: 7 } });

        expect(state(element).heading).toBe('c.ComparePageInSyncHeading');
        expect(element.shadowRoot?.querySelector('lightning-button')).toBeNull();
    });

    it('offers to clear filters that let nothing through', () => {
        const element = none({ isInSync: false });
        let cleared = 0;
        element.addEventListener('clearfilters', () => {
            cleared += 1;
        });

        expect(state(element).heading).toBe('c.ComparePageNoMatchHeading');
        element.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
        expect(cleared).toBe(1);
    });
});
