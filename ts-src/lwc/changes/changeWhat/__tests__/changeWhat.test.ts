import { createElement } from 'lwc';
import { itemDifference } from 'c/changeApi';
import type { ChangeDetail } from 'c/changeApi';
import ChangeWhat from 'c/changeWhat';
import { change, item } from '../../changeWords/__tests__/exampleChange';

jest.mock('c/changeApi', () => ({ itemDifference: jest.fn() }));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function what(detail: ChangeDetail): Promise<ShadowRoot> {
    const element = createElement('c-change-what', { is: ChangeWhat });
    Object.assign(element, { detail });
    document.body.appendChild(element);
    await settled();
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
});

describe('changeWhat', () => {
    it('says in words, by the part of work, what changes', async () => {
        (itemDifference as jest.Mock).mockImplementation((_id: string, key: string) =>
            Promise.resolve({
                hunks: [],
                inWords: [{ kind: 'added', text: `Sentence of ${key}` }],
            }),
        );
        const root = await what(change());
        expect(
            [...root.querySelectorAll('.group > .muted:first-child')].map(
                (group) => group.textContent,
            ),
        ).toEqual(['c.ApprovalPageGroupPeople', 'c.ApprovalPageGroupCode']);
        expect(root.textContent).toContain('Sentence of PermissionSet:Sales_Operations');
    });

    it('sets what is lost for good apart', async () => {
        const deleted = item('CustomField', 'Panel__c.Serial__c', {
            kind: 'Deleted',
            reversibility: 'OneWay',
            reversibilityReason: 'Its values are gone',
        });
        const root = await what(change({ items: [deleted] }));
        expect(root.querySelector('.lost')?.textContent).toContain('Panel__c.Serial__c');
        expect(root.textContent).toContain('Its values are gone');
        expect(itemDifference).not.toHaveBeenCalled();
    });

    it('says when words could not be read, and still names every item', async () => {
        (itemDifference as jest.Mock).mockRejectedValue(new Error('The vault does not answer.'));
        const root = await what(change());
        expect(root.querySelector('.refused')?.textContent).toBe('The vault does not answer.');
        expect(root.querySelectorAll('.said')).toHaveLength(2);
    });
});
