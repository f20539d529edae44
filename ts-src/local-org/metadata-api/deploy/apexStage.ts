/** Compiles the Apex of a deployment, and the Apex that its changes could break. */
import type { Draft } from '../files/draft.ts';
import { writePackageFiles } from '../files/writePackage.ts';
import { type ApexChecker, type ApexProblem, type ApexUnit, type OrgImage } from './apexChecker.ts';
import { referencedElsewhere, tokenOf } from './deletions.ts';
import { type Finding, findingAt } from './messages.ts';
import type { Staging } from './staging.ts';

export interface ApexStage {
    staging: Staging;
    drafts: readonly Draft[];
    /** Units of the package that have not failed yet. */
    changed: readonly ApexUnit[];
    checker: ApexChecker;
    hasCompiler: boolean;
    deletions: readonly { type: string; fullName: string; fileName: string }[];
}

export function imageOf(staging: Staging): OrgImage {
    return { files: () => writePackageFiles(staging.all()) };
}

export function apexUnitsOf(drafts: readonly Pick<Draft, 'type' | 'fullName'>[]): ApexUnit[] {
    return drafts.flatMap((draft): ApexUnit[] =>
        draft.type === 'ApexClass' || draft.type === 'ApexTrigger'
            ? [{ type: draft.type, name: draft.fullName }]
            : [],
    );
}

export async function compileStage(stage: ApexStage): Promise<Finding[]> {
    const saved = apexUnitsOf([
        ...stage.staging.list('ApexClass'),
        ...stage.staging.list('ApexTrigger'),
    ]);
    const breaks = stage.hasCompiler && stage.deletions.length > 0;
    const asked = breaks ? saved : stage.changed;
    if (asked.length === 0) {
        return [];
    }
    const problems = await stage.checker.compile({ image: imageOf(stage.staging), changed: asked });
    const own = problems.flatMap((problem) => ownFinding(stage, problem));
    const others = problems.filter((problem) => draftOf(stage, problem) === undefined);
    return [
        ...own,
        ...others.flatMap((problem) => dependentFinding(stage, problem)),
        ...blocked(stage, others),
    ];
}

function draftOf(stage: ApexStage, unit: ApexUnit): Draft | undefined {
    return stage.drafts.find((draft) => draft.type === unit.type && draft.fullName === unit.name);
}

function ownFinding(stage: ApexStage, problem: ApexProblem): Finding[] {
    const draft = draftOf(stage, problem);
    return draft === undefined
        ? []
        : [findingAt(draft, problem.message, problem.line, problem.column)];
}

function mentions(problem: ApexProblem, name: string): boolean {
    return new RegExp(`\\b${name}\\b`, 'i').test(problem.message);
}

/** Apex outside the package that no longer fits what the package changes. */
function dependentFinding(stage: ApexStage, problem: ApexProblem): Finding[] {
    if (!stage.changed.some((unit) => mentions(problem, unit.name))) {
        return [];
    }
    const isClass = problem.type === 'ApexClass';
    return [
        {
            type: problem.type,
            fullName: problem.name,
            fileName: isClass ? `classes/${problem.name}.cls` : `triggers/${problem.name}.trigger`,
            problem: `Dependent class is invalid and needs recompilation:\n ${isClass ? 'Class' : 'Trigger'} ${problem.name} : ${problem.message}`,
            line: problem.line,
            column: problem.column,
        },
    ];
}

/** Apex that was broken before is not held against a deletion: the problem must name what goes. */
function blocked(stage: ApexStage, problems: readonly ApexProblem[]): Finding[] {
    return stage.deletions.flatMap((gone): Finding[] => {
        const users = problems.filter((problem) => mentions(problem, tokenOf(gone)));
        const names = users.map(
            (problem) =>
                `${problem.type === 'ApexClass' ? 'Apex Class' : 'Apex Trigger'} - ${problem.name}`,
        );
        return names.length === 0
            ? []
            : [{ ...gone, problem: referencedElsewhere(gone.type, names) }];
    });
}
