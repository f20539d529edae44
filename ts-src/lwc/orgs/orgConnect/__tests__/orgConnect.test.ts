import { createElement } from 'lwc';
import OrgConnect from 'c/orgConnect';
import { checkOrg, connectOrg, grantAccess } from 'c/orgApi';

jest.mock('c/orgApi', () => ({
    checkOrg: jest.fn(),
    connectOrg: jest.fn(),
    grantAccess: jest.fn(),
}));

type Field = HTMLElement & { value: string; reportValidity: () => boolean };

function form(): ShadowRoot {
    const element = createElement('c-org-connect', { is: OrgConnect });
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

function enter(root: ShadowRoot, name: string, value: string): void {
    root.querySelector(`[data-field="${name}"]`)?.dispatchEvent(
        new CustomEvent('change', { detail: { value } }),
    );
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function press(root: ShadowRoot, label: string): Promise<void> {
    const buttons = [...root.querySelectorAll<HTMLElement & { label: string }>('lightning-button')];
    root.querySelectorAll<Field>('lightning-input, lightning-combobox').forEach((field) => {
        field.reportValidity = () => true;
    });
    buttons.find((button) => button.label === label)?.dispatchEvent(new CustomEvent('click'));
    await settled();
}

async function saved(finding: object): Promise<ShadowRoot> {
    (connectOrg as jest.Mock).mockResolvedValue('a0O1');
    (grantAccess as jest.Mock).mockResolvedValue(undefined);
    (checkOrg as jest.Mock).mockResolvedValue(finding);
    const root = form();
    enter(root, 'name', 'UAT');
    await press(root, 'c.OrgsPageNext');
    enter(root, 'endpoint', 'https://uat.my.salesforce.com');
    enter(root, 'clientId', 'key');
    enter(root, 'clientSecret', 's3cret');
    await press(root, 'c.OrgsPageSaveAndTest');
    return root;
}

afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
});

describe('orgConnect', () => {
    it('sends what was entered, grants access, then tests', async () => {
        await saved({ isGood: true, code: 'org.connected', sentence: 'Signed in' });
        expect(connectOrg).toHaveBeenCalledWith(
            expect.objectContaining({
                name: 'UAT',
                endpoint: 'https://uat.my.salesforce.com',
                clientSecret: 's3cret',
            }),
        );
        expect((grantAccess as jest.Mock).mock.invocationCallOrder[0]).toBeLessThan(
            (checkOrg as jest.Mock).mock.invocationCallOrder[0] ?? 0,
        );
    });

    it('names the fault and what to do', async () => {
        const root = await saved({
            isGood: false,
            code: 'org.wrongSecret',
            sentence: 'The secret is wrong',
            advice: 'Copy it again',
        });
        const banner = root.querySelector('c-notice-banner') as HTMLElement & {
            tone: string;
            text: string;
        };
        expect(banner.tone).toBe('bad');
        expect(banner.text).toBe('The secret is wrong');
    });

    it('forgets the secret as soon as it is stored', async () => {
        const root = await saved({
            isGood: false,
            code: 'org.wrongSecret',
            sentence: 'No',
            advice: '',
        });
        await press(root, 'c.OrgsPageBack');
        expect((root.querySelector('[data-field="clientSecret"]') as Field).value).toBe('');
    });
});
