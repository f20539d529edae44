import { createElement } from 'lwc';
import type { ChangeDetail } from 'c/changeApi';
import ChangeContent from 'c/changeContent';
import { change } from '../../changeWords/__tests__/exampleChange';

jest.mock('c/changeApi', () => ({ itemDifference: jest.fn().mockResolvedValue({ hunks: [] }) }));

type Content = HTMLElement & {
    detail: ChangeDetail;
    shownKeys: readonly string[] | null;
    open(key: string): void;
};

function content(settings: Partial<Content> = {}): {
    element: Content;
    root: ShadowRoot;
    unread: number[];
} {
    const element = createElement('c-change-content', { is: ChangeContent }) as Content;
    Object.assign(element, { detail: change(), ...settings });
    const unread: number[] = [];
    element.addEventListener('read', (event) => unread.push((event as CustomEvent<number>).detail));
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot, unread };
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('changeContent', () => {
    it('counts what was not opened yet', async () => {
        const { root, unread } = content();
        for (const item of root.querySelectorAll<HTMLElement>('.item')) {
            item.click();
        }
        await Promise.resolve();
        expect(unread).toEqual([1, 0]);
        expect(root.querySelector('.is-current')?.textContent).toContain('Sales_Operations');
    });

    it('starts again when the content becomes another', async () => {
        const { element, root } = content();
        element.open('ApexClass:InstallationService');
        await Promise.resolve();
        expect(root.querySelector('c-change-difference')).not.toBeNull();
        element.detail = change({ digest: 'f00d' });
        await Promise.resolve();
        expect(root.querySelector('c-change-difference')).toBeNull();
    });

    it('can show only what changed since a signature', () => {
        const { root } = content({ shownKeys: ['PermissionSet:Sales_Operations'] });
        expect(root.querySelectorAll('.item')).toHaveLength(1);
    });
});
