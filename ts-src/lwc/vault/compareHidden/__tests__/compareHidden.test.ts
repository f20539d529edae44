import { createElement } from 'lwc';
import { reorderedRows } from 'c/compareApi';
import CompareHidden from 'c/compareHidden';

jest.mock('c/compareApi', () => ({ reorderedRows: jest.fn() }));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function hidden(): Promise<{ element: HTMLElement; root: ShadowRoot }> {
    const element = createElement('c-compare-hidden', { is: CompareHidden });
    document.body.appendChild(element);
    await settled();
    return { element, root: element.shadowRoot as ShadowRoot };
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('compareHidden', () => {
    it('names every component whose order differs and opens it', async () => {
        (reorderedRows as jest.Mock).mockResolvedValue([
            {
                key: 'PermissionSet:Sales',
                fullName: 'Sales',
                type: 'PermissionSet',
                change: 'Same',
                orderOnly: 6,
            },
        ]);
        const { element, root } = await hidden();
        const opened = jest.fn();
        element.addEventListener('opened', (event) =>
            opened((event as CustomEvent<string>).detail),
        );
        root.querySelector<HTMLElement>('.link')?.click();
        expect(opened).toHaveBeenCalledWith('PermissionSet:Sales');
    });

    it('says why it cannot be shown', async () => {
        (reorderedRows as jest.Mock).mockRejectedValue(new Error('Not done.'));
        expect((await hidden()).root.querySelector('[role="alert"]')?.textContent).toBe(
            'Not done.',
        );
    });
});
