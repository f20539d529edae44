import { createElement } from 'lwc';
import MergeDecisions from 'c/mergeDecisions';

const ONE = {
    fingerprint: 'f1',
    component: 'Flow:A',
    place: 'Flow A, label',
    choice: 'Left out',
    resolvedBy: 'Priya',
    resolvedAt: '2026-01-01T00:00:00Z',
    isRevoked: false,
    usedCount: 3,
};

afterEach(() => document.body.replaceChildren());

it('lets who may write revoke a decision that holds', () => {
    const revoked: unknown[] = [];
    const element = createElement('c-merge-decisions', { is: MergeDecisions });
    Object.assign(element, {
        remembered: [ONE, { ...ONE, fingerprint: 'f2', isRevoked: true }],
        mayWrite: true,
    });
    element.addEventListener('revoke', (event) => revoked.push((event as CustomEvent).detail));
    document.body.append(element);
    const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    expect(element.shadowRoot?.querySelector('td.number')?.textContent).toBe('3');
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(revoked).toEqual(['f1']);
});
