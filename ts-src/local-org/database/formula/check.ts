import { formulaMessages, report } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { FormulaFunction, FormulaType } from './functions/definition.ts';
import { findFunction } from './functions/registry.ts';
import type { FormulaTypes } from './scope.ts';
import type { Formula, FormulaBinary, FormulaCall, FormulaNode, FormulaReference } from './tree.ts';
import { isOriginDate, typeOf } from './types.ts';

/**
 * What a save of this formula would refuse: fields that do not exist, types that do not fit, picklists where they may
 * not stand. `expected` is the type the formula must have, `Any` for a default value of any kind.
 */
export function checkFormula(
    formula: Formula,
    types: FormulaTypes,
    expected: FormulaType = 'Any',
): Diagnostic[] {
    const checker = new Checker(types);
    checker.check(formula.root);
    const { found } = checker;
    const received = typeOf(formula.root, types);
    if (found.length === 0 && !fits(received, [expected])) {
        found.push(report(formulaMessages.resultType, formula.root.span, { received, expected }));
    }
    return found;
}

/** Functions whose first argument may be a picklist besides those that say so in their signature. */
const picklistFunctions = new Set([
    'CASE',
    'ISBLANK',
    'ISNULL',
    'ISCHANGED',
    'PRIORVALUE',
    'BLANKVALUE',
    'NULLVALUE',
]);

function fits(type: FormulaType, wanted: readonly FormulaType[]): boolean {
    if (type === 'Any' || type === 'Null' || wanted.includes('Any')) {
        return true;
    }
    return wanted.includes(type) || wanted.includes('Field');
}

class Checker {
    readonly found: Diagnostic[] = [];
    private readonly types: FormulaTypes;

    constructor(types: FormulaTypes) {
        this.types = types;
    }

    check(node: FormulaNode): void {
        switch (node.kind) {
            case 'literal':
                return;
            case 'reference':
                return this.checkReference(node);
            case 'unary': {
                this.check(node.operand);
                const wanted: FormulaType = node.operator === '!' ? 'Boolean' : 'Number';
                return this.want(node.operand, [wanted], `operator '${node.operator}'`);
            }
            case 'binary':
                return this.checkBinary(node);
            case 'call':
                return this.checkCall(node);
        }
    }

    private typeOf(node: FormulaNode): FormulaType {
        return typeOf(node, this.types);
    }

    private checkReference({ path, span }: FormulaReference): void {
        const isGlobal = path[0]?.startsWith('$') ?? false;
        const kind = isGlobal ? this.types.global(path) : this.types.field(path);
        if (kind !== null || isOriginDate(path)) {
            return;
        }
        this.found.push(report(formulaMessages.unknownField, span, { name: path.join('.') }));
    }

    private want(node: FormulaNode, wanted: readonly FormulaType[], what: string): void {
        const received = this.typeOf(node);
        if (fits(received, wanted)) {
            return;
        }
        if (node.kind === 'reference' && /Picklist/.test(received)) {
            return this.refusePicklist(node);
        }
        const values = { what, expected: wanted.join(', '), received };
        this.found.push(report(formulaMessages.argumentType, node.span, values));
    }

    private refusePicklist({ path, span }: FormulaReference): void {
        this.found.push(report(formulaMessages.picklistUse, span, { name: path.join('.') }));
    }

    private checkBinary({ operator, left, right }: FormulaBinary): void {
        this.check(left);
        this.check(right);
        const what = `operator '${operator}'`;
        if (operator === '&&' || operator === '||') {
            return this.wantBoth(left, right, ['Boolean'], what);
        }
        if (operator === '&') {
            return this.wantBoth(left, right, ['Text'], what);
        }
        if ('*/^'.includes(operator)) {
            return this.wantBoth(left, right, ['Number'], what);
        }
        if (operator === '+' || operator === '-') {
            return this.checkSum(operator, left, right, what);
        }
        this.checkComparison(left, right, operator, what);
    }

    private wantBoth(
        left: FormulaNode,
        right: FormulaNode,
        wanted: readonly FormulaType[],
        what: string,
    ): void {
        this.want(left, wanted, what);
        this.want(right, wanted, what);
    }

    private checkSum(
        operator: '+' | '-',
        left: FormulaNode,
        right: FormulaNode,
        what: string,
    ): void {
        const addable: FormulaType[] = ['Number', 'Date', 'DateTime', 'Time'];
        if (operator === '+' && this.typeOf(left) === 'Text') {
            return this.want(right, ['Text'], what);
        }
        this.want(left, addable, what);
        const first = this.typeOf(left);
        if (!addable.includes(first)) {
            return;
        }
        if (first === 'Number') {
            return this.want(right, operator === '+' ? addable : ['Number'], what);
        }
        this.want(right, operator === '+' ? ['Number'] : ['Number', first], what);
    }

    private checkComparison(
        left: FormulaNode,
        right: FormulaNode,
        operator: string,
        what: string,
    ): void {
        const comparable: FormulaType[] = ['Number', 'Text', 'Date', 'DateTime', 'Time'];
        const isEquality = operator === '=' || operator === '<>';
        const known = this.found.length;
        this.want(left, isEquality ? [...comparable, 'Boolean'] : comparable, what);
        const first = this.typeOf(left);
        if (this.found.length > known) {
            return;
        }
        this.want(
            right,
            first === 'Any' || first === 'Null' ? [...comparable, 'Boolean'] : [first],
            what,
        );
    }

    private checkCall(node: FormulaCall): void {
        const called = findFunction(node.name, node.span);
        const what = `function '${node.name}()'`;
        node.arguments.forEach((argument, index) => {
            const wanted = called.parameters[Math.min(index, called.parameters.length - 1)] ?? [];
            if (wanted.includes('Field')) {
                return this.checkField(node.name, argument);
            }
            this.check(argument);
            this.want(argument, wanted, what);
            this.checkPicklist(called, index, argument, wanted);
        });
        if (node.name === 'IF') {
            this.checkBranches(node.arguments.slice(1), what);
        }
    }

    private checkField(name: string, argument: FormulaNode): void {
        if (argument.kind !== 'reference') {
            this.found.push(report(formulaMessages.fieldExpected, argument.span, { name }));
        } else if (name !== 'VLOOKUP') {
            this.checkReference(argument);
        }
    }

    private checkPicklist(
        called: FormulaFunction,
        index: number,
        argument: FormulaNode,
        wanted: readonly FormulaType[],
    ): void {
        const isAllowed =
            !wanted.includes('Any') || (index === 0 && picklistFunctions.has(called.name));
        if (isAllowed || argument.kind !== 'reference') {
            return;
        }
        if (/Picklist/.test(this.typeOf(argument))) {
            this.refusePicklist(argument);
        }
    }

    private checkBranches([first, ...others]: readonly FormulaNode[], what: string): void {
        if (first === undefined) {
            return;
        }
        const type = this.typeOf(first);
        if (type === 'Any' || type === 'Null') {
            return;
        }
        for (const other of others) {
            this.want(other, [type], what);
        }
    }
}
