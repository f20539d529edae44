import { createElement } from 'lwc';
import DeploymentErrors from 'c/deploymentErrors';

it('keeps the words of the org one click away', async () => {
    const element = createElement('c-deployment-errors', {
        is: DeploymentErrors,
    }) as unknown as HTMLElement & { causes: object[] };
    element.causes = [
        {
            cause: 'A field is missing',
            whatToDo: 'Add it',
            messages: [
                {
                    component: 'Layout',
                    componentType: 'Layout',
                    file: null,
                    line: 3,
                    words: 'In field: X - no CustomField named Y found',
                    stackTrace: null,
                    isTest: false,
                },
            ],
        },
    ];
    document.body.appendChild(element);
    const root = element.shadowRoot as ShadowRoot;
    expect(root.textContent).toContain('A field is missing');
    expect(root.textContent).not.toContain('no CustomField');

    root.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
    await Promise.resolve();

    expect(root.textContent).toContain('In field: X - no CustomField named Y found');
    expect(root.textContent).toContain('Layout:3');
});
