import type { ComparedRow } from 'c/compareApi';
import type { TreeNode } from 'c/comparisonTree';

export type Tick = 'none' | 'some' | 'all';

/** What a tick on this row chooses. What is the same or could not be read cannot travel. */
export function choosable(node: TreeNode): string[] {
    const rows = [node.row, ...node.children.map(({ row }) => row)];
    return rows.filter((row) => row !== null && isChoosable(row)).map((row) => row?.key ?? '');
}

export function isChoosable(row: ComparedRow): boolean {
    return row.change === 'New' || row.change === 'Changed' || row.change === 'Deleted';
}

export function tickOf(node: TreeNode, selected: ReadonlySet<string>): Tick {
    const keys = choosable(node);
    const chosen = keys.filter((key) => selected.has(key)).length;
    return chosen === 0 ? 'none' : chosen === keys.length ? 'all' : 'some';
}

export function tickOfAll(nodes: readonly TreeNode[], selected: ReadonlySet<string>): Tick {
    // The usual case while somebody types: nothing is selected, so no row need be looked at.
    if (selected.size === 0) {
        return 'none';
    }
    const ticks = nodes
        .filter((node) => choosable(node).length > 0)
        .map((node) => tickOf(node, selected));
    if (ticks.every((tick) => tick === 'none')) {
        return 'none';
    }
    return ticks.every((tick) => tick === 'all') ? 'all' : 'some';
}

/** A tick that is not whole becomes whole; a whole one becomes empty. */
export function toggled(
    keys: readonly string[],
    selected: ReadonlySet<string>,
): ReadonlySet<string> {
    const result = new Set(selected);
    const isWhole = keys.every((key) => selected.has(key));
    for (const key of keys) {
        if (isWhole) {
            result.delete(key);
        } else {
            result.add(key);
        }
    }
    return result;
}
