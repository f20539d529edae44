import { counted, exactMoment, moment, sentence } from 'c/sentences';

describe('sentences', () => {
    it('fills the slots of a label and groups thousands', () => {
        expect(sentence('{0} of {1} entries', 12, 4218)).toBe('12 of 4,218 entries');
    });

    it('leaves a slot without value as it is', () => {
        expect(sentence('{0} and {1}', 'one')).toBe('one and {1}');
    });

    it('speaks of one and of many', () => {
        expect(counted(1, '1 org', '{0} orgs')).toBe('1 org');
        expect(counted(0, '1 org', '{0} orgs')).toBe('0 orgs');
    });

    it('names today, yesterday and older days', () => {
        const now = new Date();
        const day = 86_400_000;
        expect(moment(now.toISOString())).toMatch(/^today \d\d:\d\d$/);
        expect(moment(new Date(now.getTime() - day).toISOString())).toMatch(/^yesterday /);
        expect(moment(new Date(now.getTime() - 9 * day).toISOString())).toMatch(
            /^\d{1,2} \w{3,4} /,
        );
        expect(moment(null)).toBe('');
    });

    it('gives the zone where it is evidence', () => {
        expect(exactMoment('2026-07-15T13:10:24.000Z')).toMatch(/2026, \d\d:\d\d:\d\d UTC/);
    });
});
