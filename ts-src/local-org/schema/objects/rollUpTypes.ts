import { apexTypeOf } from '../apexType.ts';
import type { ObjectDescription } from '../description.ts';
import type { FieldDescription } from '../fieldDescription.ts';

/** A summary has the type of what it sums up; a count is a whole number. */
export function typeRollUps(objects: Map<string, ObjectDescription>): void {
    for (const [key, object] of objects) {
        const summaries = [...object.fields.values()].filter(({ rollUp }) => rollUp !== null);
        if (summaries.length > 0) {
            const fields = new Map(object.fields);
            summaries.forEach((field) =>
                fields.set(field.name.toLowerCase(), typed(field, objects)),
            );
            objects.set(key, { ...object, fields });
        }
    }
}

function typed(
    field: FieldDescription,
    objects: ReadonlyMap<string, ObjectDescription>,
): FieldDescription {
    const { rollUp } = field;
    if (rollUp === null || rollUp.operation === 'count') {
        return { ...field, type: 'double', apexType: 'Decimal', precision: 18, scale: 0 };
    }
    const child = objects.get(rollUp.childObject.toLowerCase());
    const summed = child?.fields.get(rollUp.summarizedField?.toLowerCase() ?? '');
    if (summed === undefined) {
        return field;
    }
    const { type, scale } = summed;
    return { ...field, type, apexType: apexTypeOf(type), precision: 18, scale };
}
