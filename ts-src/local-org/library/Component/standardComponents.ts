import { readFileSync } from 'node:fs';
import type { PlatformType } from '../../contract/index.ts';
import { ComponentType } from './componentType.ts';
import { dynamicComponentTypes } from './DynamicComponent.ts';

/** Attributes by component (`Apex.OutputPanel`), Visualforce Developer Guide > Standard Component Reference. */
const attributes = JSON.parse(
    readFileSync(new URL('../data/visualforceComponents.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

export const standardComponentTypes: readonly PlatformType[] = [
    ...dynamicComponentTypes,
    ...Object.entries(attributes).flatMap(([name, signatures]) => {
        const type = new ComponentType(`Component.${name}`, () => signatures);
        return [type, type.expressions];
    }),
];
