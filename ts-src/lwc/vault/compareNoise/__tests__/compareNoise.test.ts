import { createElement } from 'lwc';
import noiseRules from '@salesforce/apex/CompareController.noiseRules';
import { Carried } from 'c/carried';
import type { ComparedRow } from 'c/compareApi';
import CompareNoise from 'c/compareNoise';

jest.mock('@salesforce/apex/CompareController.noiseRules', () => ({ default: jest.fn() }), {
    virtual: true,
});

const row = (name: string, noise: string): ComparedRow => ({
    key: `ApexClass:${name}`,
    type: 'ApexClass',
    fullName: name,
    change: 'New',
    noise,
});

async function shown(isShown = false): Promise<HTMLElement> {
    const element = createElement('c-compare-noise', { is: CompareNoise });
    element.rows = new Carried([
        { ...row('d', ''), noise: null },
        row('a', 'MN_02'),
        row('b', 'MN_01'),
        row('c', 'MN_01'),
    ]);
    element.isShown = isShown;
    document.body.appendChild(element);
    await new Promise((resolve) => setTimeout(resolve));
    return element;
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('compareNoise', () => {
    it('says how many differences each rule hides, and why', async () => {
        (noiseRules as jest.Mock).mockResolvedValue({
            MN_01: { code: 'MN_01', label: 'Code', reason: 'It belongs to a package.' },
        });
        const root = (await shown()).shadowRoot as ShadowRoot;

        const rules = [...root.querySelectorAll('li')];
        expect(rules).toHaveLength(2);
        expect(rules[0]?.getAttribute('title')).toBe('It belongs to a package.');
        expect(rules[1]?.getAttribute('title')).toBe('');
        expect(root.querySelector('button')?.textContent).toBe('c.NoiseShow');
    });

    it('asks for them, and names rules by their code when nobody knows more', async () => {
        (noiseRules as jest.Mock).mockRejectedValue({ body: { message: 'no' } });
        const element = await shown(true);
        const asked = jest.fn();
        element.addEventListener('noise', asked);
        const button = element.shadowRoot?.querySelector('button');
        button?.click();

        expect(asked).toHaveBeenCalledTimes(1);
        expect(button?.getAttribute('aria-pressed')).toBe('true');
        expect(element.shadowRoot?.querySelectorAll('li')).toHaveLength(2);
    });
});
