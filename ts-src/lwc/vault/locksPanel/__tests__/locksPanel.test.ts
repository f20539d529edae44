import { createElement } from 'lwc';
import { lockPlaces, lockRights, locks, takeLock, takeOverLock, takeWholeLock } from 'c/lockApi';
import LocksPanel from 'c/locksPanel';

jest.mock('c/lockApi', () => ({
    lockPlaces: jest.fn(),
    lockRights: jest.fn(),
    locks: jest.fn(),
    releaseLock: jest.fn(),
    takeLock: jest.fn(),
    takeOverLock: jest.fn(),
    takeWholeLock: jest.fn(),
}));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

const HELD = {
    id: 'l1',
    component: 'Flow:A',
    place: 'main',
    heldBy: 'Priya',
    isMine: false,
    isExpired: false,
    expiresAt: '2099-01-01T00:00:00Z',
    reason: 'Rebuilding',
};

async function panel(all: unknown[], mayTakeOver: boolean): Promise<ShadowRoot> {
    (lockPlaces as jest.Mock).mockResolvedValue([
        { id: 'b1', name: 'main', isOrg: false },
        { id: 'o1', name: 'Production', isOrg: true },
    ]);
    (locks as jest.Mock).mockResolvedValue(all);
    (lockRights as jest.Mock).mockResolvedValue({ mayLock: true, mayTakeOver });
    const element = createElement('c-locks-panel', { is: LocksPanel });
    document.body.appendChild(element);
    await settled();
    await settled();
    return element.shadowRoot as ShadowRoot;
}

const say = (root: ShadowRoot, selector: string, value: string): void => {
    root.querySelector(selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
};

describe('locksPanel', () => {
    it('takes locks on several components', async () => {
        const root = await panel([], false);
        expect(root.querySelector('c-empty-state')).not.toBeNull();
        say(root, '[data-field="components"]', 'Flow:A, Flow:B');
        say(root, '[data-field="placeId"]', 'b1');
        say(root, '[data-field="reason"]', 'Rebuilding');
        root.querySelector('lightning-button.take')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(takeLock).toHaveBeenCalledWith('b1', ['Flow:A', 'Flow:B'], 24, 'Rebuilding');
    });

    it('locks a whole org only while no component is named, and says so in the list', async () => {
        const root = await panel([{ ...HELD, component: '*', isWhole: true }], false);
        expect(root.querySelector('tbody td')?.textContent).toContain('LockPanelAll');
        const button = root.querySelector('.take-all') as HTMLElement & { disabled: boolean };
        say(root, '[data-field="placeId"]', 'o1');
        say(root, '[data-field="reason"]', 'Release');
        say(root, '[data-field="components"]', 'Flow:A');
        await settled();
        expect(button.disabled).toBe(true);
        say(root, '[data-field="components"]', '');
        await settled();
        expect(button.disabled).toBe(false);
        button.dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(takeWholeLock).toHaveBeenCalledWith('o1', 24, 'Release');
    });

    it('offers to take over only to who may, and asks why', async () => {
        expect((await panel([HELD], false)).querySelector('.take-over')).toBeNull();
        const root = await panel([HELD], true);
        root.querySelector<HTMLElement>('.take-over')?.click();
        await settled();
        say(root, 'lightning-input.why', 'On holiday');
        root.querySelector('lightning-button.take-over-now')?.dispatchEvent(
            new CustomEvent('click'),
        );
        await settled();
        expect(takeOverLock).toHaveBeenCalledWith('l1', 24, 'On holiday');
    });
});
