import type { LoggedCommit } from 'c/branchApi';
import { placed } from 'c/branchGraph';

const commit = (id: string, ...parentIds: string[]): LoggedCommit => ({
    id,
    name: id,
    message: id,
    committedAt: '2026-01-01T00:00:00Z',
    branchName: 'main',
    parentIds,
    heads: [],
    tags: [],
});

describe('placed', () => {
    it('keeps a line of commits in one lane', () => {
        const { nodes, lanes } = placed([commit('c', 'b'), commit('b', 'a'), commit('a')]);
        expect(nodes.map(({ lane }) => lane)).toEqual([0, 0, 0]);
        expect(lanes).toBe(1);
    });

    it('gives the second parent of a merge a lane beside, and joins both again', () => {
        const { nodes, lanes } = placed([
            commit('m', 'b', 's'),
            commit('s', 'a'),
            commit('b', 'a'),
            commit('a'),
        ]);
        expect(nodes.map(({ lane }) => lane)).toEqual([0, 1, 0, 0]);
        expect(lanes).toBe(2);
    });
});
