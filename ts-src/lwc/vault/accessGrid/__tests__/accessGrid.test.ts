import { createElement } from 'lwc';
import AccessGrid from 'c/accessGrid';
import type { AccessRights } from 'c/diffLines';

const access: AccessRights = {
    objects: [
        {
            name: 'Installation__c',
            before: ['allowRead'],
            after: ['allowRead', 'allowEdit'],
            isChanged: true,
        },
        { name: 'Account', before: ['allowRead'], after: ['allowRead'], isChanged: false },
    ],
    fields: [{ name: 'Panel__c.Serial__c', before: 'edit', after: 'read', isChanged: true }],
};

function grid(): ShadowRoot {
    const element = createElement('c-access-grid', { is: AccessGrid });
    element.access = access;
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('accessGrid', () => {
    it('says in its cell what is added and what is removed', () => {
        const root = grid();
        expect(
            [...root.querySelectorAll('td.added')].map((cell) => cell.getAttribute('aria-label')),
        ).toEqual(['Installation__c, c.DiffPageRightEdit, c.DiffPageAdded']);
        expect(
            [...root.querySelectorAll('td.removed')].map((cell) => cell.getAttribute('aria-label')),
        ).toEqual(['Panel__c.Serial__c, c.DiffPageRightEdit, c.DiffPageRemoved']);
    });

    it('shows unchanged rights on request', async () => {
        const root = grid();
        expect(root.textContent).not.toContain('Account');
        root.querySelector('lightning-input')?.dispatchEvent(
            new CustomEvent('change', { detail: { checked: false } }),
        );
        await Promise.resolve();
        expect(root.textContent).toContain('Account');
    });
});
