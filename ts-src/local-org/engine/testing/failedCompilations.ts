import type { ClassDeclaration } from '../../syntax/index.ts';
import type { Compilation } from '../compile.ts';
import type { TestResult } from './testResult.ts';

/** A test class that does not compile is a result of its own, as on the platform. */
export function failedCompilations(
    compilation: Compilation,
    filter: string | null,
    runId: string,
): readonly TestResult[] {
    return compilation.parsed.flatMap(({ tree, name, file }) => {
        const message = compilation.invalid.get(file);
        if (
            message === undefined ||
            tree.kind !== 'class' ||
            !isTest(tree) ||
            !isAsked(filter, name)
        ) {
            return [];
        }
        return [compileFailure(name, message, runId)];
    });
}

function isTest(tree: ClassDeclaration): boolean {
    return tree.modifiers.annotations.some(
        (annotation) => annotation.name.text.toLowerCase() === 'istest',
    );
}

function isAsked(filter: string | null, name: string): boolean {
    const classes =
        filter?.split(',').map((part) => part.trim().split('.')[0]?.toLowerCase() ?? '') ?? [];
    return (
        filter === null ||
        classes.some((wanted) => wanted === name.toLowerCase() || wanted.includes('*'))
    );
}

function compileFailure(name: string, message: string, runId: string): TestResult {
    return {
        Id: '',
        QueueItemId: '',
        StackTrace: null,
        Message: message,
        AsyncApexJobId: runId,
        MethodName: '<compile>',
        Outcome: 'CompileFail',
        ApexClass: { Id: '', Name: name, NamespacePrefix: null, FullName: name },
        RunTime: 0,
        FullName: `${name}.<compile>`,
        TestTimestamp: new Date().toISOString(),
        assertions: 0,
    };
}
