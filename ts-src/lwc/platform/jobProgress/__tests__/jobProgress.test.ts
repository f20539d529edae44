import { createElement } from 'lwc';
import JobProgress from 'c/jobProgress';
import { cancelJob, jobRun } from 'c/jobApi';

jest.mock('c/jobApi', () => ({ jobRun: jest.fn(), cancelJob: jest.fn() }));

const run = (more: object): object => ({
    id: 'a01',
    kind: 'ComparisonJob',
    state: 'Running',
    isOver: false,
    stepLabel: 'Retrieving',
    stepNumber: 2,
    stepTotal: 4,
    done: 50,
    total: 200,
    message: null,
    subjectId: null,
    startedAt: null,
    endedAt: null,
    secondsElapsed: 9,
    secondsLeft: 70,
    isCancelRequested: false,
    ...more,
});

async function shown(...answers: object[]): Promise<HTMLElement & { jobRunId: string }> {
    for (const answer of answers) {
        (jobRun as jest.Mock).mockResolvedValueOnce(answer);
    }
    const element = createElement('c-job-progress', {
        is: JobProgress,
    }) as unknown as HTMLElement & { jobRunId: string };
    element.jobRunId = 'a01';
    document.body.appendChild(element);
    await new Promise(process.nextTick);
    return element;
}

afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
});

describe('jobProgress', () => {
    it('shows the stage, and how far it is', async () => {
        const element = await shown(run({}));
        expect(element.shadowRoot?.textContent).toContain('Retrieving');
        const bar = element.shadowRoot?.querySelector('lightning-progress-bar') as HTMLElement & {
            value: number;
        };
        expect(bar.value).toBe(31);
    });

    it('tells once that the job is over', async () => {
        const finished = jest.fn();
        (jobRun as jest.Mock).mockResolvedValueOnce(
            run({ isOver: true, state: 'Succeeded', message: 'Done' }),
        );
        const element = createElement('c-job-progress', {
            is: JobProgress,
        }) as unknown as HTMLElement & { jobRunId: string };
        element.addEventListener('finish', finished);
        element.jobRunId = 'a01';
        document.body.appendChild(element);
        await new Promise(process.nextTick);
        expect(finished).toHaveBeenCalledTimes(1);
        expect(element.shadowRoot?.querySelector('lightning-button')).toBeNull();
    });

    it('asks the org to cancel', async () => {
        (cancelJob as jest.Mock).mockResolvedValue(undefined);
        const element = await shown(run({}), run({ isCancelRequested: true }));
        element.shadowRoot
            ?.querySelector('lightning-button')
            ?.dispatchEvent(new CustomEvent('click'));
        await new Promise(process.nextTick);
        expect(cancelJob).toHaveBeenCalledWith('a01');
    });
});
