import { createElement } from 'lwc';
import SetupAssistant from 'c/setupAssistant';
import { deployHubSetup, setupSteps } from 'c/setupApi';

jest.mock('c/setupApi', () => ({
    addApprovers: jest.fn(),
    deployHubSetup: jest.fn(),
    scheduleWork: jest.fn(),
    setupSteps: jest.fn(),
}));
jest.mock('c/jobApi', () => ({
    jobRun: jest.fn(() => new Promise(() => undefined)),
    cancelJob: jest.fn(),
}));

const step = (key: string, isDone: boolean, isPossible = true): object => ({
    key,
    title: key,
    isDone,
    sentence: '',
    isPossible,
});

async function assistant(steps: object[]): Promise<ShadowRoot> {
    (setupSteps as jest.Mock).mockResolvedValue(steps);
    const element = createElement('c-setup-assistant', { is: SetupAssistant });
    document.body.appendChild(element);
    await new Promise(process.nextTick);
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

describe('setupAssistant', () => {
    it('offers a button only where something is to be done', async () => {
        const root = await assistant([
            step('hub', true),
            step('process', false),
            step('approvers', false, false),
        ]);
        const buttons = [
            ...root.querySelectorAll<HTMLElement & { disabled: boolean }>('li lightning-button'),
        ];
        expect(buttons.map((button) => [button.dataset['key'], button.disabled])).toEqual([
            ['process', false],
            ['approvers', true],
        ]);
    });

    it('follows the deployment into the hub', async () => {
        (deployHubSetup as jest.Mock).mockResolvedValue('job1');
        const root = await assistant([step('process', false)]);
        root.querySelector('[data-key="process"]')?.dispatchEvent(new CustomEvent('click'));
        await new Promise((resolve) => setTimeout(resolve, 0));
        expect(
            (root.querySelector('c-job-progress') as HTMLElement & { jobRunId: string }).jobRunId,
        ).toBe('job1');
    });

    it('says when the hub is ready', async () => {
        const root = await assistant([step('hub', true), step('process', true)]);
        expect((root.querySelector('c-notice-banner') as HTMLElement & { tone: string }).tone).toBe(
            'ok',
        );
    });
});
