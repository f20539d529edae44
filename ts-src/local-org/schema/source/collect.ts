import { CompileError, report, schemaMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Component } from '../components.ts';
import { textOfFile } from './files.ts';
import type { SourceFile } from './files.ts';
import { recognise } from './recognise.ts';
import { parseXml, spanOf } from './xml.ts';

export interface SourceComponent extends Component {
    readonly parent: string | null;
}

export interface Collected {
    readonly components: readonly SourceComponent[];
    readonly diagnostics: Diagnostic[];
    /** All files by path, for content beside metadata. */
    readonly files: ReadonlyMap<string, SourceFile>;
}

/** Reads every metadata file that the schema understands; a broken one is a diagnostic, not the end. */
export function collect(files: readonly SourceFile[]): Collected {
    const diagnostics: Diagnostic[] = [];
    const components: SourceComponent[] = [];
    for (const file of files) {
        const recognised = recognise(file.path);
        if (recognised === null) {
            continue;
        }
        try {
            const root = parseXml(textOfFile(file), file.path);
            components.push({ ...recognised, file: file.path, root });
        } catch (failure) {
            diagnostics.push(...asDiagnostics(failure, file.path));
        }
    }
    return { components, diagnostics, files: new Map(files.map((file) => [file.path, file])) };
}

function asDiagnostics(failure: unknown, path: string): readonly Diagnostic[] {
    if (failure instanceof CompileError) {
        return failure.diagnostics;
    }
    const problem = failure instanceof Error ? failure.message : String(failure);
    return [
        report(schemaMessages.unreadable, spanOf({ file: path, line: 1 }), { file: path, problem }),
    ];
}
