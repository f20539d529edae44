import { remember, remembered } from 'c/compareSession';

afterEach(() => {
    sessionStorage.clear();
});

describe('compareSession', () => {
    it('keeps one part while another is remembered', () => {
        remember({ comparisonId: 'c1' });
        remember({ choice: { sourceId: 'a1', targetId: 'a2', scope: 'standard', types: '' } });
        expect(remembered()).toMatchObject({
            comparisonId: 'c1',
            choice: { sourceId: 'a1' },
            view: null,
        });
    });

    it('starts afresh when what is stored cannot be read', () => {
        sessionStorage.setItem('gatehouse.compare', '{half');
        expect(remembered().comparisonId).toBeNull();
    });
});
