import { createElement } from 'lwc';
import ChangeUndo from 'c/changeUndo';
import { change, item } from '../../changeWords/__tests__/exampleChange';

it('says how much can be undone, and one reason for all that share it', () => {
    const reason = 'Values are lost';
    const items = [
        item('ApexClass', 'A'),
        item('CustomField', 'X.One', { reversibility: 'WithResidue', reversibilityReason: reason }),
        item('CustomField', 'X.Two', { reversibility: 'WithResidue', reversibilityReason: reason }),
        item('RecordType', 'X.Three', { reversibility: 'OneWay' }),
    ];
    const element = createElement('c-change-undo', { is: ChangeUndo });
    Object.assign(element, { detail: change({ items }) });
    document.body.appendChild(element);
    const root = element.shadowRoot as ShadowRoot;
    expect([...root.querySelectorAll('b')].map((count) => count.textContent)).toEqual([
        '1',
        '2',
        '1',
    ]);
    expect(root.textContent).toContain('X.One, X.Two: Values are lost');
    expect(root.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
        'c.ChangePageUndoBar',
    );
});
