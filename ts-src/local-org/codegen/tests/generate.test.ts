import assert from 'node:assert/strict';
import { Script } from 'node:vm';
import test from 'node:test';
import type { TypedClass, TypedExpression, TypeUnit } from '../../semantics/program.ts';
import { generate, ProgramIndex } from '../index.ts';
import {
    at,
    block,
    classType,
    constant,
    local,
    method,
    returned,
    unitOf,
    variable,
} from './handMade.ts';

function codeOf(unit: TypeUnit, hasCoverage = false): string {
    const { code } = generate(unit, new ProgramIndex([unit]), hasCoverage);
    assert.doesNotThrow(() => new Script(code));
    return code;
}

function lineOf(code: string, line: number): string {
    return code.split('\n')[line - 1] ?? '';
}

const text = variable('text', 'String');

function classWith(value: TypedExpression): TypedClass {
    return classType('Sample', {
        methods: [
            method('run', 3, {
                parameters: [text],
                returnType: value.type,
                body: block([returned(value, 4)], 3),
            }),
        ],
    });
}

test('each statement stands on its own line', () => {
    const code = codeOf(unitOf([classWith(constant(1, 'Integer', 4))]));
    assert.match(lineOf(code, 3), /function class\$Sample\$run\(_text\)\{/);
    assert.match(lineOf(code, 4), /^return 1;/);
});

test('integer sums wrap and check their operands for null', () => {
    const left = local(variable('count', 'Integer'));
    const sum: TypedExpression = {
        kind: 'arithmetic',
        operator: '+',
        numeric: 'Integer',
        type: 'Integer',
        left,
        right: constant(1, 'Integer'),
        span: at(4),
    };
    assert.match(codeOf(unitOf([classWith(sum)])), /return \(n\(_count\)\+1\|0\);/);
});

test('a safe chain evaluates its receiver once and skips the rest as a whole', () => {
    const trimmed: TypedExpression = {
        kind: 'callPlatform',
        key: 'String.trim()',
        target: local(text),
        typeArguments: [],
        isVirtual: false,
        isSuper: false,
        isSafe: true,
        arguments: [],
        type: 'String',
        span: at(4),
    };
    const length: TypedExpression = {
        ...trimmed,
        key: 'String.length()',
        target: trimmed,
        isSafe: false,
        type: 'Integer',
    };
    const code = codeOf(unitOf([classWith(length)]));
    assert.match(code, /return \(\(\$1=_text\)===null\?null:k\d+\(n\(k\d+\(\$1\)\)\)\);/);
    assert.match(code, /\{let \$1;/);
});

test('coverage marks the lines that count, and only when asked', () => {
    const unit = unitOf([classWith(constant(1, 'Integer', 4))], [4]);
    assert.match(lineOf(codeOf(unit, true), 4), /^hits\[0\]=1;return 1;/);
    assert.doesNotMatch(codeOf(unit), /hits\[0\]/);
});

test('words of JavaScript are harmless as Apex names', () => {
    const odd = variable('function', 'String');
    assert.match(
        codeOf(unitOf([classWith({ ...local(odd), type: 'String' })])),
        /return _function;/,
    );
});

test('a loop passes the clock on every round', () => {
    const loop = block(
        [{ kind: 'while', condition: constant(true, 'Boolean'), body: block([], 4), span: at(4) }],
        3,
    );
    const code = codeOf(
        unitOf([classType('Sample', { methods: [method('run', 3, { body: loop })] })]),
    );
    assert.match(
        lineOf(code, 4),
        /^while\(true\)\{if\(heap\.made>heap\.due\)measureHeap\(\[this\]\);tick\(\);\{\}\}/,
    );
});

test('a catch block tries its types in order and lets the rest pass', () => {
    const caught = variable('problem', 'DmlException');
    const body = block(
        [
            {
                kind: 'try',
                body: block([], 4),
                finally: null,
                span: at(4),
                catches: [{ variable: caught, body: block([], 6), span: at(6) }],
            },
        ],
        3,
    );
    const code = codeOf(unitOf([classType('Sample', { methods: [method('run', 3, { body })] })]));
    assert.match(lineOf(code, 6), /if\(isException\(\$b1x,"DmlException"\)\)\{let _problem=\$b1x;/);
    assert.match(code, /else \{throw \$b1x;\}\}/);
});
