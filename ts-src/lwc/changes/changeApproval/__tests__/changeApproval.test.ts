import { createElement } from 'lwc';
import ChangeApproval from 'c/changeApproval';
import { decideChange } from 'c/changeApi';
import type { ChangeDetail } from 'c/changeApi';
import { change, closedAct, item, openAct } from '../../changeWords/__tests__/exampleChange';

jest.mock('c/changeApi', () => ({ decideChange: jest.fn() }));

type Button = HTMLElement & { disabled: boolean };

const open = {
    edit: openAct,
    submitForApproval: openAct,
    approve: openAct,
    reject: openAct,
    validate: openAct,
    deploy: openAct,
    withdraw: openAct,
};
const waiting = change(
    { acts: open, items: [item('RecordType', 'Commercial', { reversibility: 'OneWay' })] },
    { status: 'Submitted' },
);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function panel(
    detail: ChangeDetail,
    unread = 0,
): { element: HTMLElement & { detail: ChangeDetail }; root: ShadowRoot } {
    const element = createElement('c-change-approval', { is: ChangeApproval }) as HTMLElement & {
        detail: ChangeDetail;
    };
    Object.assign(element, { detail, unread });
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

async function tickAll(root: ShadowRoot): Promise<void> {
    for (const box of root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
        box.checked = true;
        box.dispatchEvent(new CustomEvent('change'));
    }
    await settled();
}

const sign = (root: ShadowRoot): Button => root.querySelector('.sign') as Button;
const reject = (root: ShadowRoot): Button => root.querySelector('.reject') as Button;
const say = async (root: ShadowRoot, value: string): Promise<void> => {
    root.querySelector('.comment')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
};

afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
});

describe('changeApproval', () => {
    it('keeps signing closed, with the reason, until every statement is confirmed', async () => {
        const { root } = panel(waiting, 1);
        expect(root.querySelectorAll('input[type="checkbox"]')).toHaveLength(3);
        expect(sign(root).disabled).toBe(true);
        expect(root.querySelector('.reasons')?.textContent).toContain(
            'c.ApprovalPageWhyStatements',
        );
        await tickAll(root);
        expect(sign(root).disabled).toBe(false);
    });

    it('signs exactly the digest that was shown', async () => {
        (decideChange as jest.Mock).mockResolvedValue(change({}, { status: 'Approved' }));
        const { element, root } = panel(waiting);
        const decided = jest.fn();
        element.addEventListener('decided', decided);
        await tickAll(root);
        await say(root, 'Fits the season.');
        sign(root).click();
        await settled();
        expect(decideChange).toHaveBeenCalledWith('cr1', {
            isApproval: true,
            meaning: 'Approval',
            comment: 'Fits the season.',
            digest: waiting.digest,
        });
        expect(decided).toHaveBeenCalledTimes(1);
    });

    it('rejects only with a reason', async () => {
        (decideChange as jest.Mock).mockResolvedValue(change({}, { status: 'Rejected' }));
        const { root } = panel(waiting);
        expect(reject(root).disabled).toBe(true);
        expect(root.querySelector('.reasons')?.textContent).toContain('c.ApprovalPageWhyReject');
        await say(root, 'Wrong week.');
        reject(root).click();
        await settled();
        expect(decideChange).toHaveBeenCalledWith(
            'cr1',
            expect.objectContaining({ isApproval: false, comment: 'Wrong week.' }),
        );
    });

    it('says the rule to who may not sign', async () => {
        const acts = {
            ...open,
            approve: closedAct('You changed InstallationService and may not sign.'),
        };
        const { root } = panel(change({ acts }, { status: 'Submitted' }));
        await tickAll(root);
        expect(sign(root).disabled).toBe(true);
        expect(root.querySelector('.reasons')?.textContent).toContain(
            'You changed InstallationService',
        );
    });

    it('asks again when the content becomes another', async () => {
        const { element, root } = panel(waiting);
        await tickAll(root);
        element.detail = { ...waiting, digest: 'f00d' };
        await settled();
        expect(sign(root).disabled).toBe(true);
    });

    it('keeps what was entered when the gate refuses', async () => {
        (decideChange as jest.Mock).mockRejectedValue({
            body: {
                message: '{"code":"x","message":"The content changed.","advice":"Load again."}',
            },
        });
        const { root } = panel(waiting);
        await tickAll(root);
        sign(root).click();
        await settled();
        expect(
            (root.querySelector('c-notice-banner') as HTMLElement & { heading: string }).heading,
        ).toBe('The content changed.');
        expect(sign(root).disabled).toBe(false);
    });
});
