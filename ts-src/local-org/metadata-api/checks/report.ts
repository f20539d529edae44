/** Reports, report types and dashboards (Metadata API Guide > Report, ReportType). */
import { childrenOf, nodesAt, textOf } from '../xml/node.ts';
import { type Extractor, type Reference, referenceAt } from './reference.ts';

const COLUMN_PATHS = [
    'columns.field',
    'groupingsDown.field',
    'groupingsAcross.field',
    'filter.criteriaItems.column',
    'block.columns.field',
];

function typeReferences(subject: Parameters<Extractor>[0]): Reference[] {
    const types = subject.node === null ? [] : childrenOf(subject.node, 'reportType');
    return types.flatMap((node) => {
        const objects = /^(?:CustomEntity)+\$(.+)$/.exec(node.text)?.[1];
        if (objects !== undefined) {
            return objects
                .split('$')
                .map((name) => name.split('@')[0] ?? name)
                .map((name) => referenceAt(node, 'CustomObject', name, 'invalid report type'));
        }
        const custom = /^(\w+)__c$/.exec(node.text)?.[1];
        return custom === undefined
            ? []
            : [referenceAt(node, 'ReportType', custom, 'invalid report type')];
    });
}

/** `Obj__c.F__c` and, with custom report types, `Obj__c$F__c`; other columns are aliases of the platform. */
function columnReferences(subject: Parameters<Extractor>[0]): Reference[] {
    const { node } = subject;
    if (node === null) {
        return [];
    }
    return COLUMN_PATHS.flatMap((path) => nodesAt(node, path)).flatMap((column) => {
        const match = /^(\w+?)[.$](\w+__c)$/.exec(column.text);
        const [, objectName, field] = match ?? [];
        if (objectName === undefined || field === undefined || objectName.startsWith('FK_')) {
            return [];
        }
        return [
            referenceAt(
                column,
                'CustomField',
                `${objectName}.${field}`,
                `Invalid value specified: ${column.text}`,
            ),
        ];
    });
}

export const reports: Extractor = (subject) =>
    subject.type === 'Report' && !subject.isFolder
        ? [...typeReferences(subject), ...columnReferences(subject)]
        : [];

export const reportTypes: Extractor = (subject) => {
    const { node } = subject;
    if (subject.type !== 'ReportType' || node === null) {
        return [];
    }
    const base = textOf(node, 'baseObject') ?? '';
    return nodesAt(node, 'sections.columns').flatMap((column) => {
        const field = childrenOf(column, 'field')[0];
        const isOwn =
            textOf(column, 'table') === base && field !== undefined && /^\w+__c$/.test(field.text);
        return isOwn ? [referenceAt(field, 'CustomField', `${base}.${field.text}`)] : [];
    });
};
