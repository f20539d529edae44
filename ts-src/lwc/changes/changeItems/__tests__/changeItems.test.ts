import { createElement } from 'lwc';
import ChangeItems from 'c/changeItems';
import type { ChangeDetail } from 'c/changeApi';
import { change, closedAct, item } from '../../changeWords/__tests__/exampleChange';

type Items = HTMLElement & { detail: ChangeDetail };
type Button = HTMLElement & { disabled: boolean };

function table(detail: ChangeDetail): { element: Items; root: ShadowRoot } {
    const element = createElement('c-change-items', { is: ChangeItems }) as Items;
    element.detail = detail;
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

async function tick(root: ShadowRoot, key: string): Promise<void> {
    const box = root.querySelector(`input[data-key="${key}"]`) as HTMLInputElement;
    box.checked = true;
    box.dispatchEvent(new CustomEvent('change'));
    await Promise.resolve();
}

const remove = (root: ShadowRoot): Button => root.querySelector('.remove') as Button;

afterEach(() => {
    document.body.replaceChildren();
});

describe('changeItems', () => {
    it('lists items by wave, the object beside the type', () => {
        const items = [
            item('CustomField', 'Panel__c.Serial__c', { wave: 4, kind: 'Deleted' }),
            item('ApexClass', 'Service', { wave: 2 }),
        ];
        const { root } = table(change({ items }));
        expect([...root.querySelectorAll('td.name')].map((cell) => cell.textContent)).toEqual([
            'ServiceApex class',
            'Serial__cField · Panel__c',
        ]);
    });

    it('removes what is ticked, and forgets ticks of items that are gone', async () => {
        const { element, root } = table(change());
        const removed = jest.fn();
        element.addEventListener('remove', (event) =>
            removed((event as CustomEvent<string[]>).detail),
        );
        expect(remove(root).disabled).toBe(true);
        await tick(root, 'ApexClass:InstallationService');
        remove(root).click();
        expect(removed).toHaveBeenCalledWith(['ApexClass:InstallationService']);
        element.detail = change({ items: [item('PermissionSet', 'Sales_Operations')] });
        await Promise.resolve();
        expect(remove(root).disabled).toBe(true);
    });

    it('says why items cannot be edited', () => {
        const detail = change();
        const { root } = table({
            ...detail,
            acts: { ...detail.acts, edit: closedAct('The change is landed.') },
        });
        expect(root.textContent).toContain('The change is landed.');
        expect((root.querySelector('.add') as Button).disabled).toBe(true);
        expect(root.querySelector<HTMLInputElement>('input[data-key]')?.disabled).toBe(true);
    });

    it('shows the first of many and all on request', async () => {
        const items = Array.from({ length: 60 }, (_, index) => item('ApexClass', `C${index}`));
        const { root } = table(change({ items }));
        expect(root.querySelectorAll('td.name')).toHaveLength(25);
        root.querySelector<HTMLElement>('.link')?.click();
        await Promise.resolve();
        expect(root.querySelectorAll('td.name')).toHaveLength(60);
    });

    it('names an author that the source did not report', () => {
        const { root } = table(change({ items: [item('Layout', 'L')] }));
        expect(root.textContent).toContain('c.ChangePageNotReported');
    });
});
