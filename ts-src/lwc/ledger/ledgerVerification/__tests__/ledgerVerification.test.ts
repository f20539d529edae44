import { createElement } from 'lwc';
import LedgerVerification from 'c/ledgerVerification';
import { startVerification } from 'c/ledgerApi';

jest.mock('c/ledgerApi', () => ({ startVerification: jest.fn(), verification: jest.fn() }));
jest.mock('c/jobApi', () => ({
    jobRun: jest.fn(() => new Promise(() => undefined)),
    cancelJob: jest.fn(),
}));

type Banner = HTMLElement & { tone: string; heading: string; text: string };

function banner(lastVerification: object | null): Banner {
    const element = createElement('c-ledger-verification', {
        is: LedgerVerification,
    }) as unknown as HTMLElement & { summary: object };
    element.summary = {
        size: 12,
        root: 'r',
        firstAt: null,
        lastVerification,
        lastCheckpoint: null,
        whyUnsigned: null,
    };
    document.body.appendChild(element);
    return element.shadowRoot?.querySelector('c-notice-banner') as Banner;
}

afterEach(() => document.body.replaceChildren());

const done = {
    id: 'v',
    state: 'Passed',
    finishedAt: '2026-01-01T00:00:00Z',
    checked: 12,
    total: 12,
    firstBad: null,
    fault: null,
    sentence: null,
    jobId: null,
};

describe('ledgerVerification', () => {
    it('does not call an unverified ledger verified', () => {
        expect(banner(null).tone).toBe('none');
    });

    it('is green after a whole verification', () => {
        expect(banner(done).tone).toBe('ok');
    });

    it('says which entry does not fit', () => {
        const broken = banner({
            ...done,
            state: 'Failed',
            firstBad: 7,
            fault: 'edited',
            sentence: 'Entry 7 was edited.',
        });
        expect(broken.tone).toBe('bad');
        expect(broken.text).toBe('Entry 7 was edited.');
    });

    it('starts a verification and follows its job', async () => {
        (startVerification as jest.Mock).mockResolvedValue({
            ...done,
            finishedAt: null,
            checked: 0,
            jobId: 'job',
        });
        banner(null);
        const root = document.body.firstElementChild?.shadowRoot;
        root?.querySelector('.verify')?.dispatchEvent(new CustomEvent('click'));
        await new Promise(process.nextTick);
        expect(
            (root?.querySelector('c-job-progress') as HTMLElement & { jobRunId: string }).jobRunId,
        ).toBe('job');
    });
});
