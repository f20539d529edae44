import { createElement } from 'lwc';
import * as navigation from 'lightning/navigation';
import { asking } from 'c/apexErrors';
import VaultPage from 'c/vaultPage';

// The panels of the tabs have tests of their own; here each of them is refused what it asks for.
jest.mock('c/apexErrors', () => ({
    __esModule: true,
    asking: jest.fn(() => Promise.reject(new Error('Refused.'))),
    caught: jest.fn(() => ({ message: 'Refused.', advice: null })),
}));

/** The stand-in of the test environment for the wire adapter. */
const reference = navigation.CurrentPageReference as unknown as {
    emit(value: unknown): void;
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
    document.body.replaceChildren();
});

it('opens at the component that a link names', async () => {
    const page = createElement('c-vault-page', { is: VaultPage });
    document.body.append(page);
    reference.emit({
        state: { c__component: 'Flow:Route' },
    });
    await settled();
    const tabs = page.shadowRoot?.querySelector('lightning-tabset') as unknown as {
        activeTabValue: string;
    };
    expect(tabs.activeTabValue).toBe('history');
    const history = page.shadowRoot?.querySelector('c-history-panel') as unknown as {
        componentKey: string;
    };
    expect(history.componentKey).toBe('Flow:Route');
});

it('opens at the tab that a link names', async () => {
    const page = createElement('c-vault-page', { is: VaultPage });
    document.body.append(page);
    reference.emit({
        state: { c__tab: 'storage' },
    });
    await settled();
    const tabs = page.shadowRoot?.querySelector('lightning-tabset') as unknown as {
        activeTabValue: string;
    };
    expect(tabs.activeTabValue).toBe('storage');
});

it('has a panel read again when its tab is opened again', async () => {
    const page = createElement('c-vault-page', { is: VaultPage });
    document.body.append(page);
    await settled();
    const read = asking as jest.Mock;
    const tabs = [...(page.shadowRoot?.querySelectorAll('lightning-tab') ?? [])];
    const open = async (value: string): Promise<number> => {
        const before = read.mock.calls.length;
        tabs.find((tab) => (tab as unknown as { value: string }).value === value)?.dispatchEvent(
            new CustomEvent('active'),
        );
        await settled();
        return read.mock.calls.length - before;
    };
    await open('storage');
    await open('locks');
    expect(await open('storage')).toBeGreaterThan(0);
    expect(await open('storage')).toBe(0);
});
