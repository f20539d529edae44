import { LightningElement, api } from 'lwc';
import type { LoggedCommit } from 'c/branchApi';
import { labels } from 'c/branchLabels';
import { counted, moment, sentence } from 'c/sentences';

const ROW = 52;
const LANE = 18;

interface Placed {
    readonly commit: LoggedCommit;
    readonly lane: number;
    readonly row: number;
}

/** Each commit gets a lane: its first parent goes on in it, other parents get one beside. Newest first. */
export function placed(commits: readonly LoggedCommit[]): { nodes: Placed[]; lanes: number } {
    const open: (string | null)[] = [];
    const nodes: Placed[] = [];
    for (const [row, commit] of commits.entries()) {
        let lane = open.indexOf(commit.id);
        if (lane < 0) {
            lane = free(open);
        }
        for (const [index, waiting] of open.entries()) {
            if (waiting === commit.id) {
                open[index] = null;
            }
        }
        nodes.push({ commit, lane, row });
        for (const [index, parent] of commit.parentIds.entries()) {
            const waiting = open.indexOf(parent);
            if (index === 0 && waiting > lane) {
                // Two lines come together in the one further left, which is the older one.
                open[waiting] = null;
                open[lane] = parent;
            } else if (waiting < 0) {
                open[index === 0 ? lane : free(open, lane + 1)] = parent;
            }
        }
    }
    return { nodes, lanes: Math.max(1, open.length) };
}

function free(open: (string | null)[], from = 0): number {
    const found = open.findIndex((waiting, index) => index >= from && waiting === null);
    if (found >= 0) {
        return found;
    }
    open.push(null);
    return open.length - 1;
}

/** Commits with their parents drawn as lines. Fires `tag` with the id of a commit. */
export default class BranchGraph extends LightningElement {
    @api commits: readonly LoggedCommit[] = [];
    @api mayWrite = false;
    readonly labels = labels;

    private get layout(): { nodes: Placed[]; lanes: number } {
        return placed(this.commits);
    }

    get width(): number {
        return this.layout.lanes * LANE + 8;
    }

    get height(): number {
        return this.commits.length * ROW;
    }

    get gutter(): string {
        return `padding-left: ${String(this.width)}px`;
    }

    get dots(): unknown[] {
        return this.layout.nodes.map(({ commit, lane, row }) => ({
            key: commit.id,
            x: x(lane),
            y: y(row),
            shape: commit.parentIds.length > 1 ? 'dot merged' : 'dot',
        }));
    }

    get lines(): unknown[] {
        const { nodes } = this.layout;
        const placeById = new Map(nodes.map((node) => [node.commit.id, node]));
        return nodes.flatMap(({ commit, lane, row }) =>
            commit.parentIds.map((parentId) => {
                const parent = placeById.get(parentId);
                const endX = x(parent?.lane ?? lane);
                const endY = parent ? y(parent.row) : this.height;
                const middle = endY - ROW / 2;
                return {
                    key: `${commit.id}${parentId}`,
                    path: `M${String(x(lane))} ${String(y(row))} V${String(middle)} C${String(x(lane))} ${String(endY)} ${String(endX)} ${String(middle)} ${String(endX)} ${String(endY)}`,
                };
            }),
        );
    }

    get rows(): unknown[] {
        return this.commits.map((commit) => ({
            ...commit,
            at: moment(commit.committedAt),
            changed: counted(commit.changedCount ?? 0, labels.changedOne, labels.changed),
            isMerge: commit.parentIds.length > 1,
            tagFor: sentence(labels.tagFor, commit.name),
        }));
    }

    handleTag(event: MouseEvent): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('tag', { detail: id ?? '' }));
    }
}

const x = (lane: number): number => lane * LANE + 12;
const y = (row: number): number => row * ROW + 18;
