import { createElement } from 'lwc';
import DeploymentSide from 'c/deploymentSide';

function side(progress: object): { root: ShadowRoot; element: HTMLElement } {
    const element = createElement('c-deployment-side', {
        is: DeploymentSide,
    }) as unknown as HTMLElement & { progress: object };
    element.progress = {
        summary: { undoChangeId: null },
        isOver: false,
        canCancel: true,
        whyNotCancel: null,
        cancelSentence: '',
        stages: [],
        undo: null,
        ...progress,
    };
    document.body.appendChild(element);
    return { root: element.shadowRoot as ShadowRoot, element };
}

afterEach(() => document.body.replaceChildren());

describe('deploymentSide', () => {
    it('does not cancel without a reason', async () => {
        const { root, element } = side({});
        const cancelled = jest.fn();
        element.addEventListener('canceldeployment', cancelled);
        root.querySelector('.cancel')?.dispatchEvent(new CustomEvent('click'));
        await Promise.resolve();
        expect(cancelled).not.toHaveBeenCalled();
        expect(root.querySelector('[role="alert"]')).not.toBeNull();
    });

    it('hands the reason on', () => {
        const { root, element } = side({});
        const cancelled = jest.fn();
        element.addEventListener('canceldeployment', (event) =>
            cancelled((event as CustomEvent<string>).detail),
        );
        root.querySelector('lightning-textarea')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: ' wrong window ' } }),
        );
        root.querySelector('.cancel')?.dispatchEvent(new CustomEvent('click'));
        expect(cancelled).toHaveBeenCalledWith('wrong window');
    });

    it('says why an undo is not possible', () => {
        const { root } = side({
            isOver: true,
            canCancel: false,
            undo: {
                reversible: 1,
                withResidue: 0,
                oneWay: 2,
                canDraft: false,
                whyNot: 'Nothing landed',
                aboutNew: ['One component is new in Production: rolling back deletes it.'],
            },
        });
        expect(root.querySelector('.new')?.textContent).toBe(
            'One component is new in Production: rolling back deletes it.',
        );
        expect(root.textContent).toContain('Nothing landed');
        expect(
            (root.querySelector('lightning-button') as HTMLElement & { disabled: boolean })
                .disabled,
        ).toBe(true);
    });
});
