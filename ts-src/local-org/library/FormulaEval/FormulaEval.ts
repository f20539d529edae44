import type { PlatformType } from '../../contract/index.ts';
import type { Formula, FormulaValue } from '../../database/index.ts';
import {
    checkFormula,
    evaluate,
    FormulaFault,
    parseFormula,
    references,
} from '../../database/index.ts';
import { CompileError } from '../../diagnostics/index.ts';
import { current } from '../../execution/index.ts';
import type { ApexList } from '../../values/index.ts';
import { ApexSet, Decimal, Double, EnumValue, PlatformObject, raise } from '../../values/index.ts';
import { PlatformEnum } from '../enums.ts';
import type { ObjectToken } from '../Schema/tokens.ts';
import { objectMembers } from '../System/objectMembers.ts';
import type { TypeToken } from '../System/Type.ts';
import { required } from '../text/arguments.ts';
import { fieldAt, kindAt } from './context.ts';

/** The type a formula must have, by what it is to give. */
const formulaTypes = {
    BOOLEAN: 'Boolean',
    DATE: 'Date',
    DATETIME: 'DateTime',
    DECIMAL: 'Number',
    DOUBLE: 'Number',
    ID: 'Text',
    INTEGER: 'Number',
    LONG: 'Number',
    STRING: 'Text',
    TIME: 'Time',
} as const;

type ReturnName = keyof typeof formulaTypes;

export const formulaReturnTypeEnum = new PlatformEnum(
    'FormulaEval.FormulaReturnType',
    Object.keys(formulaTypes),
);
export const formulaGlobalEnum = new PlatformEnum('FormulaEval.FormulaGlobal', [
    'CUSTOM_METADATA',
    'LABEL',
    'ORGANIZATION',
    'PERMISSION',
    'PROFILE',
    'SETUP',
    'SYSTEM',
    'USER',
    'USER_ROLE',
]);

/** Apex Reference > FormulaEval > FormulaBuilder */
class FormulaBuilder extends PlatformObject {
    readonly typeName = 'FormulaEval.FormulaBuilder';
    text: string | null = null;
    context: string | null = null;
    returns: EnumValue | null = null;
    /** `$customMetadata` for CUSTOM_METADATA: variables that the formula may use. */
    globals = new Set<string>();
    blanks: 'zero' | 'blank' = 'blank';

    build(): FormulaInstance {
        const { text, context, returns } = this;
        if (text === null || context === null || returns === null) {
            return invalid('A formula needs its text, its context type and its return type');
        }
        return new FormulaInstance(this.checked(text, context, returns), this, context, returns);
    }

    private checked(text: string, context: string, returns: EnumValue): Formula {
        const formula = parsed(text);
        const { org, user } = current();
        const scope = org.database.formulaScope(() => null, user.id, this.blanks);
        const faults = checkFormula(
            formula,
            {
                field: (path) => kindAt(context, path),
                global: (path) =>
                    this.globals.has((path[0] ?? '').toLowerCase())
                        ? (scope.global(path)?.kind ?? null)
                        : null,
            },
            formulaTypes[returns.name as ReturnName],
        );
        return faults.length === 0 ? formula : invalid(faults[0]?.message ?? '');
    }
}

function invalid(message: string): never {
    return raise('FormulaValidationException', message);
}

function parsed(text: string): Formula {
    try {
        return parseFormula(text);
    } catch (failure) {
        if (failure instanceof FormulaFault || failure instanceof CompileError) {
            return invalid(failure.message);
        }
        throw failure;
    }
}

/** Apex Reference > FormulaEval > FormulaInstance */
class FormulaInstance extends PlatformObject {
    readonly typeName = 'FormulaEval.FormulaInstance';
    readonly formula: Formula;
    private readonly builder: FormulaBuilder;
    private readonly context: string;
    private readonly returns: EnumValue;

    constructor(formula: Formula, builder: FormulaBuilder, context: string, returns: EnumValue) {
        super();
        this.formula = formula;
        this.builder = builder;
        this.context = context;
        this.returns = returns;
    }

    evaluate(subject: unknown): unknown {
        const { org, user } = current();
        const scope = org.database.formulaScope(
            (path) => fieldAt(this.context, subject, path),
            user.id,
            this.builder.blanks,
        );
        try {
            return asReturned(evaluate(this.formula, scope), this.returns.name as ReturnName);
        } catch (failure) {
            if (failure instanceof FormulaFault) {
                return raise('FormulaEvaluationException', failure.message);
            }
            throw failure;
        }
    }
}

function asReturned(value: FormulaValue, type: ReturnName): unknown {
    if (!(value instanceof Decimal)) {
        return value === '' ? null : value;
    }
    switch (type) {
        case 'INTEGER':
            return Number(value.toLong()) | 0;
        case 'LONG':
            return value.toLong();
        case 'DOUBLE':
            return new Double(value.toNumber());
        default:
            return value;
    }
}

function withGlobals(builder: FormulaBuilder, globals: ApexList | null): FormulaBuilder {
    const names = required(globals).items.filter((item) => item instanceof EnumValue);
    builder.globals = new Set(
        names.map(({ name }) => `$${name.replaceAll('_', '').toLowerCase()}`),
    );
    return builder;
}

/** Apex Reference > FormulaEval; System > Formula > builder */
export const formulaEvalTypes: readonly PlatformType[] = [
    {
        name: 'FormulaEval.FormulaBuilder',
        kind: 'class',
        methods: {
            ...objectMembers,
            'FormulaEval.FormulaInstance build()': (builder: FormulaBuilder) => builder.build(),
            'FormulaEval.FormulaBuilder treatNumericNullAsZero(Boolean treatNumericNullAsZero)': (
                builder: FormulaBuilder,
                isZero: boolean | null,
            ) => {
                builder.blanks = required(isZero) ? 'zero' : 'blank';
                return builder;
            },
            'FormulaEval.FormulaBuilder withFormula(String formulaText)': (
                builder: FormulaBuilder,
                text: string | null,
            ) => {
                builder.text = required(text);
                return builder;
            },
            'FormulaEval.FormulaBuilder withGlobalVariables(List<FormulaEval.FormulaGlobal> formulaGlobals)':
                withGlobals,
            'FormulaEval.FormulaBuilder withReturnType(FormulaEval.FormulaReturnType returnType)': (
                builder: FormulaBuilder,
                type: EnumValue | null,
            ) => {
                builder.returns = required(type);
                return builder;
            },
            'FormulaEval.FormulaBuilder withType(Schema.SObjectType contextToken)': (
                builder: FormulaBuilder,
                token: ObjectToken | null,
            ) => {
                builder.context = required(token).object;
                return builder;
            },
            'FormulaEval.FormulaBuilder withType(Type contextType)': (
                builder: FormulaBuilder,
                type: TypeToken | null,
            ) => {
                builder.context = required(type).named;
                return builder;
            },
        },
    },
    {
        name: 'FormulaEval.FormulaInstance',
        kind: 'class',
        methods: {
            ...objectMembers,
            'Object evaluate(Object contextObject)': (
                instance: FormulaInstance,
                subject: unknown,
            ) => instance.evaluate(subject),
            'Set<String> getReferencedFields()': ({ formula }: FormulaInstance) =>
                new ApexSet(
                    'String',
                    references(formula).map((path) => path.join('.')),
                ),
        },
    },
    formulaReturnTypeEnum.type,
    formulaGlobalEnum.type,
];

export function formulaBuilder(): FormulaBuilder {
    return new FormulaBuilder();
}
