import { current } from '../../execution/index.ts';
import { SObjectValue, raise } from '../../values/index.ts';
import { typedDefault } from '../Schema/SObjectType.ts';

/** RFC 4180 rows: quoted fields may hold commas, quotes and line ends. */
export function csvRows(text: string, separator = ','): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    const mark = separator.replace(/[^\w\s]/g, '\\$&');
    const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\\r\\n]*))(${mark}|\\r?\\n|$)`, 'gy');
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
        if (match[3] !== separator) {
            rows.push(row);
            row = [];
            if (pattern.lastIndex >= text.length) {
                break;
            }
        }
    }
    return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** Records of one object: the first row names the fields. */
export function readCsv(text: string, object: string): SObjectValue[] {
    const [header = [], ...rows] = csvRows(text.replace(/^\uFEFF/, ''));
    const { schema } = current().org;
    const fields = header.map(
        (name) =>
            schema.field(object, name.trim()) ??
            raise('SObjectException', `Invalid field ${name} for ${object}`),
    );
    return rows.map((cells) => {
        const record = new SObjectValue(object);
        fields.forEach((field, index) => {
            const cell = cells[index] ?? '';
            if (cell !== '' && field.type !== 'id') {
                record.put(field.name, typedDefault(field.apexType, cell));
            }
        });
        return record;
    });
}
