import { formulaMessages, raise } from '../../../diagnostics/index.ts';
import { Decimal, toId18 } from '../../../values/index.ts';
import { FormulaFault } from '../fault.ts';
import { equal } from '../operators.ts';
import type { FormulaField } from '../scope.ts';
import type { FormulaNode } from '../tree.ts';
import { fieldValue, isBlank, textOf } from '../values.ts';
import { plain, special } from './definition.ts';
import type { Evaluation, FormulaFunction } from './definition.ts';

function pathOf(node: FormulaNode | undefined, name: string): readonly string[] {
    if (node?.kind === 'reference') {
        return node.path;
    }
    if (node === undefined) {
        throw new FormulaFault(`${name} has no field`);
    }
    return raise(formulaMessages.fieldExpected, node.span, { name });
}

function priorField(
    node: FormulaNode | undefined,
    name: string,
    { scope }: Evaluation,
): FormulaField {
    const path = pathOf(node, name);
    const field = scope.isNew ? scope.field(path) : scope.prior(path);
    if (field !== null) {
        return field;
    }
    throw new FormulaFault(`Field ${path.join('.')} does not exist. Check spelling.`);
}

/** A change is seen in the stored values: no value and zero differ. */
function isChanged(node: FormulaNode | undefined, evaluation: Evaluation): boolean {
    const { scope } = evaluation;
    if (scope.isNew) {
        return false;
    }
    const current = scope.field(pathOf(node, 'ISCHANGED'));
    if (current === null) {
        throw new FormulaFault('Field does not exist. Check spelling.');
    }
    const now = fieldValue(current, 'blank');
    const before = fieldValue(priorField(node, 'ISCHANGED', evaluation), 'blank');
    if (isBlank(now) || isBlank(before)) {
        return isBlank(now) !== isBlank(before);
    }
    return equal(now, before) !== true;
}

const chosen = (text: string): string[] => (text === '' ? [] : text.split(';'));

/** `$ObjectType.Zip__c.Fields.City__c` or `Zip__c.City__c` as object and field. */
function columnOf(node: FormulaNode | undefined): { object: string; field: string } {
    const path = pathOf(node, 'VLOOKUP');
    const [root = '', object = '', , field = ''] = path;
    if (root.toLowerCase() === '$objecttype') {
        return { object, field };
    }
    return { object: root, field: object };
}

function lookUp(
    nodes: readonly FormulaNode[],
    { scope, value }: Evaluation,
): ReturnType<Evaluation['value']> {
    const wanted = columnOf(nodes[0]);
    const key = columnOf(nodes[1]);
    const sought = nodes[2] === undefined ? null : value(nodes[2]);
    if (isBlank(sought)) {
        return null;
    }
    const found = scope.lookup(wanted.object, wanted.field, key.field, textOf(sought));
    return found === null ? null : fieldValue(found, 'blank');
}

/** Salesforce Help > ISCHANGED, ISNEW, PRIORVALUE, ISPICKVAL, INCLUDES, PICKLISTCOUNT, VLOOKUP, CASESAFEID. */
export const recordFunctions: readonly FormulaFunction[] = [
    special('Boolean ISNEW()', (_nodes, { scope }) => scope.isNew),
    special('Boolean ISCLONE()', (_nodes, { scope }) => scope.isClone),
    special('Boolean ISCHANGED(Field)', ([node], evaluation) => isChanged(node, evaluation)),
    special('Any PRIORVALUE(Field)', ([node], evaluation) =>
        fieldValue(priorField(node, 'PRIORVALUE', evaluation), evaluation.scope.blanks),
    ),
    plain(
        'Boolean ISPICKVAL(Picklist, Text)',
        ([value = null, text = null]) => textOf(value) === textOf(text),
    ),
    plain('Boolean INCLUDES(MultiPicklist, Text)', ([value = null, text = null]) =>
        chosen(textOf(value)).includes(textOf(text)),
    ),
    plain('Number PICKLISTCOUNT(MultiPicklist)', ([value = null]) =>
        Decimal.of(chosen(textOf(value)).length),
    ),
    special('Any VLOOKUP(Field, Field, Text)', lookUp),
    plain('Text CASESAFEID(Text)', ([value = null]) => {
        const text = textOf(value);
        return text === '' ? null : (toId18(text) ?? text);
    }),
    special('Text GETSESSIONID()', (_nodes, { scope }) => {
        const session = scope.global(['$Api', 'Session_ID']);
        return session === null ? null : fieldValue(session, 'blank');
    }),
];
