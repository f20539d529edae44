import type { ProgramUnit, TypedClass } from '../semantics/program.ts';
import type { GeneratedUnit } from './contract.ts';
import { classParts, writeParts } from './nodes/class.ts';
import { looseParts } from './nodes/looseBody.ts';
import type { ProgramIndex } from './programIndex.ts';
import { UnitContext } from './unitContext.ts';

/** The helpers that generated code names without `rt.`; they are used many times a line. */
const helpers = [
    'n',
    'enter',
    'leave',
    'tick',
    'cpu',
    'heap',
    'slots',
    'measureHeap',
    'made',
    'caught',
    'isFatal',
    'isException',
    'integerDivide',
    'longDivide',
    'double',
    'doubleDivide',
    'longShift',
    'convert',
    'dateAdd',
    'lt',
    'le',
    'gt',
    'ge',
    'order',
    'orderText',
    'sameText',
    'same',
    't',
    'cast',
    'narrow',
    'isInstance',
    'typeLiteral',
    'token',
    'label',
    'page',
    'list',
    'set',
    'map',
    'array',
    'record',
    'readField',
    'readFlag',
    'readChildren',
    'writeField',
    'at',
    'putAt',
    'elementsOf',
    'changedInLoop',
    'each',
    'callVirtual',
    'callContract',
    'callObject',
] as const;

/** One unit of the typed program as one script whose lines are the lines of the source. */
export function generate(
    unit: ProgramUnit,
    index: ProgramIndex,
    hasCoverage: boolean,
): GeneratedUnit {
    const context = new UnitContext(unit, index, hasCoverage);
    const { writer } = context;
    writer.write(`(function(rt,link){"use strict";const {${helpers.join(',')}}=rt,hits=link.hits;`);
    const header = writer.slot();
    const types = unit.kind === 'trigger' ? [] : unit.types;
    const classes = types.filter((type): type is TypedClass => type.kind === 'class');
    const loose = unit.kind === 'types' ? [] : looseParts(unit, context);
    writeParts([...classes.flatMap((type) => classParts(type, context)), ...loose]);
    writer.write('})');
    header.fill(context.headerText());
    const parents = classes.flatMap((type) =>
        type.superType?.isPlatform === false ? [type.superType.name] : [],
    );
    return {
        name: unit.name,
        file: unit.file,
        code: writer.toString(),
        dependencies: [...new Set([...context.dependencies, ...parents])],
        constants: context.constants,
        lines: hasCoverage ? unit.executableLines : [],
    };
}
