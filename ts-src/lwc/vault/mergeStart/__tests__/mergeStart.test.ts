import { createElement } from 'lwc';
import MergeStart from 'c/mergeStart';

afterEach(() => document.body.replaceChildren());

it('merges one branch into another, never into itself', async () => {
    const started: unknown[] = [];
    const element = createElement('c-merge-start', { is: MergeStart });
    Object.assign(element, { known: [] });
    element.addEventListener('start', (event) => started.push((event as CustomEvent).detail));
    document.body.append(element);
    const root = element.shadowRoot as ShadowRoot;
    const pick = (field: string, value: string): void => {
        root.querySelector(`[data-field="${field}"]`)?.dispatchEvent(
            new CustomEvent('change', { detail: { value } }),
        );
    };
    const button = root.querySelector('.start') as HTMLElement & { disabled: boolean };
    pick('into', 'b1');
    pick('from', 'b1');
    await Promise.resolve();
    expect(button.disabled).toBe(true);
    pick('from', 'b2');
    await Promise.resolve();
    expect(button.disabled).toBe(false);
    button.dispatchEvent(new CustomEvent('click'));
    expect(started).toEqual([{ intoId: 'b1', fromId: 'b2' }]);
});
