import type { ClassCoverage, TestRunResult } from '../../engine/index.ts';
import { declaration, element } from './markup.ts';

const rate = (covered: number, of: number): string => (of === 0 ? 1 : covered / of).toFixed(4);

/** Coverage as Cobertura XML (coverage-04.dtd); `fileOf`: path of a class or trigger from the folder the command ran in. */
export function coberturaReport(
    { coverage, summary }: TestRunResult,
    fileOf: (name: string) => string,
): string {
    const units = coverage?.coverage ?? [];
    const covered = coverage?.summary.coveredLines ?? 0;
    const valid = coverage?.summary.totalLines ?? 0;
    const rates = { 'line-rate': rate(covered, valid), 'branch-rate': 0 };
    const classes = units.map((unit) => classElement(unit, fileOf(unit.name)));
    const all = element('package', { name: 'apex', ...rates, complexity: 0 }, [
        element('classes', {}, classes),
    ]);
    const report = element(
        'coverage',
        {
            ...rates,
            'lines-covered': covered,
            'lines-valid': valid,
            'branches-covered': 0,
            'branches-valid': 0,
            complexity: 0,
            version: 1,
            timestamp: Date.parse(summary.testStartTime),
        },
        [
            element('sources', {}, [element('source', {}, ['.'])]),
            element('packages', {}, classes.length === 0 ? [] : [all]),
        ],
    );
    const doctype =
        '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">\n';
    return `${declaration}${doctype}${report}\n`;
}

function classElement(unit: ClassCoverage, filename: string): string {
    const lines = Object.entries(unit.lines).map(([number, hits]) =>
        element('line', { number, hits, branch: 'false' }),
    );
    return element(
        'class',
        {
            name: unit.name,
            filename,
            'line-rate': rate(unit.totalCovered, unit.totalLines),
            'branch-rate': 0,
            complexity: 0,
        },
        [element('methods', {}), element('lines', {}, lines)],
    );
}
