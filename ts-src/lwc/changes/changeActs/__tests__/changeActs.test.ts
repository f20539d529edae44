import { createElement } from 'lwc';
import ChangeActs from 'c/changeActs';
import { submitChange, withdrawChange } from 'c/changeApi';
import type { ChangeDetail } from 'c/changeApi';
import { startDeployment, startValidation } from 'c/deploymentApi';
import { change, closedAct, openAct } from '../../changeWords/__tests__/exampleChange';

jest.mock('c/changeApi', () => ({ submitChange: jest.fn(), withdrawChange: jest.fn() }));
jest.mock('c/deploymentApi', () => ({ startDeployment: jest.fn(), startValidation: jest.fn() }));

type Button = HTMLElement & { disabled: boolean };

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function acts(detail: ChangeDetail): { element: HTMLElement; root: ShadowRoot } {
    const element = createElement('c-change-acts', { is: ChangeActs });
    Object.assign(element, { detail });
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

const button = (root: ShadowRoot, name: string): Button | null => root.querySelector(`.${name}`);
const press = async (root: ShadowRoot, name: string): Promise<void> => {
    button(root, name)?.click();
    await settled();
};

afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
});

describe('changeActs', () => {
    it('offers a draft what a draft can do, and says why submitting is closed', () => {
        const detail = change();
        const { root } = acts({
            ...detail,
            acts: { ...detail.acts, submitForApproval: closedAct('1 dependency is missing.') },
        });
        expect(button(root, 'submit')?.disabled).toBe(true);
        expect(button(root, 'deploy')).toBeNull();
        expect(root.querySelector('.reasons')?.textContent).toContain('1 dependency is missing.');
    });

    it('submits with the comment', async () => {
        const submitted = change({}, { status: 'Submitted' });
        (submitChange as jest.Mock).mockResolvedValue(submitted);
        const { element, root } = acts(change());
        const changed = jest.fn();
        element.addEventListener('changed', (event) =>
            changed((event as CustomEvent<ChangeDetail>).detail.summary.status),
        );
        await press(root, 'submit');
        root.querySelector('.text')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Please by Friday.' } }),
        );
        await press(root, 'do');
        expect(submitChange).toHaveBeenCalledWith('cr1', 'Please by Friday.');
        expect(changed).toHaveBeenCalledWith('Submitted');
        expect(root.querySelector('.asking')).toBeNull();
    });

    it('withdraws only with a reason', async () => {
        const { root } = acts(change({}, { status: 'Submitted' }));
        root.querySelector('lightning-button-menu')?.dispatchEvent(
            new CustomEvent('select', { detail: { value: 'withdraw' } }),
        );
        await settled();
        expect(button(root, 'do')?.disabled).toBe(true);
        root.querySelector('.text')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Not needed.' } }),
        );
        await press(root, 'do');
        expect(withdrawChange).toHaveBeenCalledWith('cr1', 'Not needed.');
    });

    it('deploys an approved change only when the gate is open', async () => {
        const detail = change({}, { status: 'Approved' });
        (startDeployment as jest.Mock).mockResolvedValue('dp1');
        const closed = acts({
            ...detail,
            acts: { ...detail.acts, deploy: closedAct('Production is frozen.') },
        }).root;
        expect(button(closed, 'deploy')?.disabled).toBe(true);
        await press(closed, 'deploy');
        expect(startDeployment).not.toHaveBeenCalled();
        const open = acts({ ...detail, acts: { ...detail.acts, deploy: openAct } }).root;
        await press(open, 'deploy');
        expect(startDeployment).toHaveBeenCalledWith('cr1');
    });

    it('hands on what the gate refused', async () => {
        (startValidation as jest.Mock).mockRejectedValue({
            body: { message: '{"code":"x","message":"No grant.","advice":""}' },
        });
        const { element, root } = acts(change());
        const refused = jest.fn();
        element.addEventListener('refused', (event) =>
            refused((event as CustomEvent<{ message: string }>).detail.message),
        );
        await press(root, 'validate');
        expect(refused).toHaveBeenCalledWith('No grant.');
    });
});
