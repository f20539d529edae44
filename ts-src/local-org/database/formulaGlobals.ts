import type { FormulaField } from './formula/index.ts';
import type { FormulaSubject, FormulaWorld } from './formulaAnswers.ts';
import { kindOfField } from './formulaKinds.ts';
import type { Row } from './storage/storage.ts';

type ReadRow = (row: Row, path: readonly string[]) => FormulaField | null;

/** Global variables of formulas: `$User.Id`, `$Permission.X`, `$Setup.S__c.F__c`, `$CustomMetadata.T__mdt.R.F__c`, … */
export function formulaGlobals(
    path: readonly string[],
    subject: Pick<FormulaSubject, 'values'>,
    user: string,
    world: FormulaWorld,
    readRow: ReadRow,
): FormulaField | null {
    const [variable = '', ...rest] = path;
    switch (variable.toLowerCase()) {
        case '$user':
            return readOf(world.storage.get(user), rest, readRow);
        case '$profile':
            return readOf(parentOf(user, 'profileid', world), rest, readRow);
        case '$userrole':
            return (
                readOf(parentOf(user, 'userroleid', world), rest, readRow) ?? {
                    kind: 'text',
                    value: null,
                }
            );
        case '$organization':
            return readOf(first(world.storage.rows('Organization')), rest, readRow);
        case '$recordtype':
            return (
                readOf(
                    world.storage.get(String(subject.values['recordtypeid'] ?? '')),
                    rest,
                    readRow,
                ) ?? { kind: 'text', value: null }
            );
        case '$permission':
            return {
                kind: 'checkbox',
                value: world.permissionsOf(user).hasCustomPermission(rest[0] ?? ''),
            };
        case '$label': {
            const label = world.schema.labels.get((rest[0] ?? '').toLowerCase());
            return label === undefined ? null : { kind: 'text', value: label.value };
        }
        case '$setup':
            return setting(rest, user, world, readRow);
        case '$custommetadata':
            return customMetadata(rest, world, readRow);
        default:
            return null;
    }
}

function readOf(
    row: Row | undefined,
    path: readonly string[],
    readRow: ReadRow,
): FormulaField | null {
    return row === undefined ? null : readRow(row, path);
}

function first(rows: Iterable<Row>): Row | undefined {
    for (const row of rows) {
        return row;
    }
    return undefined;
}

function parentOf(user: string, key: string, world: FormulaWorld): Row | undefined {
    return world.storage.get(String(world.storage.get(user)?.values[key] ?? ''));
}

/** Hierarchy custom setting: the user's record, else the profile's, else the organisation's, field by field. */
function setting(
    path: readonly string[],
    user: string,
    world: FormulaWorld,
    readRow: ReadRow,
): FormulaField | null {
    const [objectName = '', fieldName = ''] = path;
    const field = world.schema.field(objectName, fieldName);
    if (field === null) {
        return null;
    }
    const owners = [
        user,
        parentOf(user, 'profileid', world)?.id,
        first(world.storage.rows('Organization'))?.id,
    ];
    const rows = [...world.storage.rows(objectName)].filter(
        (row) => row.values['isdeleted'] !== true,
    );
    for (const owner of owners) {
        const row = rows.find(({ values }) => values['setupownerid'] === owner);
        const found = row === undefined ? null : readRow(row, [fieldName]);
        if (found !== null && found.value !== null) {
            return found;
        }
    }
    return { kind: kindOfField(field), value: null };
}

function customMetadata(
    path: readonly string[],
    world: FormulaWorld,
    readRow: ReadRow,
): FormulaField | null {
    const [objectName = '', record = '', ...rest] = path;
    const row = [...world.storage.rows(objectName)].find(
        ({ values }) => String(values['developername']).toLowerCase() === record.toLowerCase(),
    );
    return readOf(row, rest, readRow);
}
