import { LightningElement, api } from 'lwc';
import type { DrawnTable } from 'c/diffLines';
import { sentence } from 'c/sentences';
import { changeSign, changeWord, labels } from 'c/viewLabels';

interface ShownRow {
    readonly key: string;
    readonly name: string;
    readonly change: string;
    readonly className: string;
    readonly cells: { key: string; text: string; className: string }[];
}

/** Values of picklists with what they were and are; a record type has a table for each picklist. */
export default class ValueTables extends LightningElement {
    @api tables: readonly DrawnTable[] | null = null;
    readonly labels = labels;
    isChangedOnly = false;

    get shown(): { key: string; title: string; columns: readonly string[]; rows: ShownRow[] }[] {
        return (this.tables ?? [])
            .map(({ title, columns, rows }, at) => ({
                key: `${at}`,
                title,
                columns,
                rows: rows
                    .filter(({ change }) => !this.isChangedOnly || change !== 'same')
                    .map((row, index) => ({
                        key: `${index}`,
                        name: row.name,
                        change: `${changeSign[row.change] ?? ''} ${changeWord[row.change] ?? ''}`.trim(),
                        className: `value ${row.change}`,
                        cells: row.cells.map(({ before, after, isChanged }, cell) => ({
                            key: `${cell}`,
                            text: isChanged
                                ? sentence(labels.was, after ?? '', before ?? '')
                                : (after ?? before ?? ''),
                            className: isChanged ? 'is-changed' : '',
                        })),
                    })),
            }))
            .filter(({ rows }) => rows.length > 0);
    }

    get isEmpty(): boolean {
        return this.shown.length === 0;
    }

    handleChangedOnly(event: CustomEvent<{ checked: boolean }>): void {
        this.isChangedOnly = event.detail.checked;
    }
}
