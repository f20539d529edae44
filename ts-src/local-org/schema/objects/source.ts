import { report, schemaMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { SourceComponent } from '../source/collect.ts';
import { childrenOf, spanOf, textOf } from '../source/xml.ts';
import type { XmlElement } from '../source/xml.ts';

/** Everything the files say of one object, wherever it stood. */
export interface ObjectSource {
    readonly name: string;
    /** `<CustomObject>`; null when only children of it were found. */
    root: XmlElement | null;
    readonly fields: XmlElement[];
    readonly validationRules: XmlElement[];
    readonly recordTypes: XmlElement[];
    readonly listViews: XmlElement[];
    readonly fieldSets: XmlElement[];
    readonly compactLayouts: XmlElement[];
    readonly sharingReasons: XmlElement[];
}

type Part = Exclude<keyof ObjectSource, 'name' | 'root'>;

/** Metadata type of a decomposed file → element name inside `<CustomObject>`. */
const PARTS: Readonly<Record<string, Part>> = {
    CustomField: 'fields',
    ValidationRule: 'validationRules',
    RecordType: 'recordTypes',
    ListView: 'listViews',
    FieldSet: 'fieldSets',
    CompactLayout: 'compactLayouts',
    SharingReason: 'sharingReasons',
};

/** By lower-case object name, in order of first mention. */
export function gatherObjects(
    components: readonly SourceComponent[],
    diagnostics: Diagnostic[],
): ReadonlyMap<string, ObjectSource> {
    const sources = new Map<string, ObjectSource>();
    for (const component of components) {
        if (component.type === 'CustomObject') {
            addRoot(sourceFor(sources, component.fullName), component, diagnostics);
            continue;
        }
        const part = PARTS[component.type];
        if (part !== undefined && component.parent !== null) {
            addPart(sourceFor(sources, component.parent), part, component.root, diagnostics);
        }
    }
    return sources;
}

function sourceFor(sources: Map<string, ObjectSource>, name: string): ObjectSource {
    const known = sources.get(name.toLowerCase());
    if (known) {
        return known;
    }
    const source: ObjectSource = {
        name,
        root: null,
        fields: [],
        validationRules: [],
        recordTypes: [],
        listViews: [],
        fieldSets: [],
        compactLayouts: [],
        sharingReasons: [],
    };
    sources.set(name.toLowerCase(), source);
    return source;
}

function addRoot(
    source: ObjectSource,
    component: SourceComponent,
    diagnostics: Diagnostic[],
): void {
    if (component.root.name !== 'CustomObject') {
        const values = {
            file: component.file,
            expected: 'CustomObject',
            found: component.root.name,
        };
        diagnostics.push(report(schemaMessages.wrongRootElement, spanOf(component.root), values));
        return;
    }
    // An extension of a standard object may be given by several folders: the richest file tells of the object itself.
    if (source.root === null || childrenOf(component.root, 'label').length > 0) {
        source.root = component.root;
    }
    for (const part of Object.values(PARTS)) {
        for (const element of childrenOf(component.root, part)) {
            addPart(source, part, element, diagnostics);
        }
    }
}

function addPart(
    source: ObjectSource,
    part: Part,
    element: XmlElement,
    diagnostics: Diagnostic[],
): void {
    const name = textOf(element, 'fullName')?.toLowerCase();
    const twin =
        name === undefined
            ? undefined
            : source[part].find((other) => textOf(other, 'fullName')?.toLowerCase() === name);
    if (
        twin &&
        twin.file !== element.file &&
        part === 'fields' &&
        textOf(twin, 'type') !== textOf(element, 'type')
    ) {
        const values = { what: `${source.name}`, name: textOf(element, 'fullName') ?? '' };
        diagnostics.push(report(schemaMessages.duplicate, spanOf(element), values));
        return;
    }
    if (twin) {
        source[part].splice(source[part].indexOf(twin), 1);
    }
    source[part].push(element);
}
