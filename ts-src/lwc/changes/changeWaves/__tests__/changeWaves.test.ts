import { createElement } from 'lwc';
import ChangeWaves from 'c/changeWaves';
import { change } from '../../changeWords/__tests__/exampleChange';

it('draws waves in order, deletions apart, and says each reason once', () => {
    const wave = {
        title: 'Logic',
        reason: 'The service reads the field.',
        count: 1,
        isDeletion: false,
        names: ['A'],
    };
    const waves = [
        { ...wave, waveNumber: 1 },
        { ...wave, waveNumber: 2 },
        {
            ...wave,
            waveNumber: 2,
            isDeletion: true,
            count: 9,
            names: ['B', 'C', 'D', 'E', 'F', 'G', 'H'],
        },
    ];
    const element = createElement('c-change-waves', { is: ChangeWaves });
    Object.assign(element, {
        detail: change({ plan: { missing: [], waves, broken: [], unresolved: [] } }),
    });
    document.body.appendChild(element);
    const root = element.shadowRoot as ShadowRoot;
    expect(root.querySelectorAll('.step')).toHaveLength(3);
    expect(root.querySelectorAll('svg.arrow')).toHaveLength(2);
    expect(root.querySelectorAll('.deletion li')).toHaveLength(7);
    expect(
        root.querySelector('.why')?.textContent?.match(/The service reads the field/g),
    ).toHaveLength(1);
});
