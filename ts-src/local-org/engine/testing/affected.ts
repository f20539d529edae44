import type { Compilation } from '../compile.ts';
import { testClasses } from './discover.ts';

/**
 * Test classes whose outcome a change of these files may alter: those that name, over any number of steps, a type of a changed
 * file. A changed trigger, or one whose classes changed, may run in every test. A class that is only reached by Type.forName is not seen.
 */
export function affectedTests(
    compilation: Compilation,
    changed: ReadonlySet<string>,
): readonly string[] {
    const touched = touchedFiles(compilation, changed);
    const isTrigger = compilation.units.some(
        ({ unit }) => unit.kind === 'trigger' && touched.has(unit.file),
    );
    const units = compilation.units
        .map(({ unit }) => unit)
        .filter(({ file }) => isTrigger || touched.has(file));
    return testClasses({ units }).map((type) => type.name);
}

function touchedFiles({ units }: Compilation, changed: ReadonlySet<string>): ReadonlySet<string> {
    const touched = new Set(changed);
    for (let before = -1; before !== touched.size;) {
        before = touched.size;
        const types = new Set(
            units.flatMap(({ unit }) =>
                unit.kind === 'types' && touched.has(unit.file)
                    ? unit.types.map((type) => type.name)
                    : [],
            ),
        );
        for (const { unit, generated } of units) {
            if (generated.dependencies.some((type) => types.has(type))) {
                touched.add(unit.file);
            }
        }
    }
    return touched;
}
