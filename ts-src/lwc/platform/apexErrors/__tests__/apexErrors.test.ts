import { asking, caught, refusalFrom } from 'c/apexErrors';

describe('apexErrors', () => {
    it('reads the problem that a controller sends', () => {
        const body = {
            message: JSON.stringify({ code: 'org.leased', message: 'Busy', advice: 'Wait' }),
        };
        expect(refusalFrom({ body })).toEqual({
            code: 'org.leased',
            message: 'Busy',
            advice: 'Wait',
        });
    });

    it('takes any other text as the sentence', () => {
        expect(refusalFrom({ body: { message: '{not json' } }).message).toBe('{not json');
        expect(refusalFrom(new Error('no network')).message).toBe('no network');
    });

    it('lets a refusal survive the api module', async () => {
        const failing = asking(
            Promise.reject({ body: { message: '{"code":"x","message":"No"}' } }),
        );
        const thrown: unknown = await failing.catch((error: unknown) => error);
        expect(caught(thrown)).toEqual({ code: 'x', message: 'No', advice: '' });
    });
});
