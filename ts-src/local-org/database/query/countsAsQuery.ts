import type { ObjectDescription } from '../../schema/index.ts';
import type { SoqlQuery } from '../../syntax/index.ts';

/** Texts up to here are plain text areas, longer ones long text areas. */
const longestPlainText = 255;

/**
 * Custom metadata is read without limit, except by queries that ask for a long text area (Salesforce Help > Custom Metadata Types
 * Limitations; asserted by declarative-lookup-rollup-summaries).
 */
export function countsAsQuery({ select }: SoqlQuery, object: ObjectDescription): boolean {
    return (
        object.kind !== 'customMetadata' ||
        select.some((item) => {
            const name = item.kind === 'field' ? item.path.parts.at(-1) : undefined;
            const field = name === undefined ? null : object.fields.get(name.toLowerCase());
            return field?.type === 'textarea' && field.length > longestPlainText;
        })
    );
}
