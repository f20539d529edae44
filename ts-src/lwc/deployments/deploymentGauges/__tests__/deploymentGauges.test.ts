import { createElement } from 'lwc';
import DeploymentGauges from 'c/deploymentGauges';

function gauges(progress: object): ShadowRoot {
    const element = createElement('c-deployment-gauges', {
        is: DeploymentGauges,
    }) as unknown as HTMLElement & { progress: object };
    element.progress = {
        summary: { hasReceipt: false },
        components: null,
        tests: null,
        secondsElapsed: 0,
        isOver: false,
        stateDetail: null,
        ...progress,
    };
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => document.body.replaceChildren());

describe('deploymentGauges', () => {
    it('counts components, tests and time while it runs', () => {
        const root = gauges({
            components: { done: 10, total: 15, errors: 0 },
            tests: { done: 24, total: 38, errors: 1 },
            secondsElapsed: 581,
        });
        expect([...root.querySelectorAll('.big')].map((number) => number.textContent)).toEqual([
            '10',
            '24',
            '09:41',
        ]);
    });

    it('claims no success without a receipt', () => {
        expect(gauges({ isOver: true }).querySelector('c-status-word')).toBeNull();
    });

    it('tones what did not land', () => {
        const root = gauges({
            summary: { hasReceipt: true, landed: 13, notLanded: 1, changedByPlatform: 0 },
        });
        const tones = [
            ...root.querySelectorAll<HTMLElement & { tone: string }>('c-status-word'),
        ].map(({ tone }) => tone);
        expect(tones).toEqual(['ok', 'bad', 'none']);
    });
});
