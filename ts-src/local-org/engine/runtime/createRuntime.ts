import type { TypeName } from '../../contract/index.ts';
import type { Runtime } from '../../codegen/index.ts';
import { current } from '../../execution/index.ts';
import {
    customObjectStatic,
    metadataToken,
    pageReference,
    platformEnum,
    TypeToken,
} from '../../library/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { Schema } from '../../schema/index.ts';
import { ApexList, raise } from '../../values/index.ts';
import type { ClassTable } from '../linking/classTable.ts';
import type { PlatformTable } from '../linking/platformTable.ts';
import { callVirtual, contractCaller, enumConstants, initException, inScope } from './calls.ts';
import * as collections from './collections.ts';
import * as comparison from './comparison.ts';
import { beginRunAs, dml, endRunAs, future, locatorOf } from './deeds.ts';
import * as flow from './flow.ts';
import { eachOf } from './iteration.ts';
import * as numbers from './numbers.ts';
import { queries } from './queries.ts';
import * as records from './records.ts';
import type { TypeChecks } from './typeChecks.ts';

export interface RuntimeParts {
    readonly classes: ClassTable;
    readonly platform: PlatformTable;
    readonly checks: TypeChecks;
    readonly schema: () => Schema;
    /** The source under a span: `getQuery()` of an inline locator shows it. */
    readonly textAt: (span: Span) => string;
}

/** All that generated code may call, over the services of the org that is current when it is called. */
export function createRuntime({
    classes,
    platform,
    checks,
    schema,
    textAt,
}: RuntimeParts): Runtime {
    const callContract = contractCaller(platform);
    const constantsOf = enumConstants(classes, (type) => platformEnum(type)?.values ?? []);
    return {
        ...flow,
        ...numbers,
        ...comparison,
        ...collections,
        ...records,
        ...queries,
        readChildren: records.childReader(schema),
        isException: (exception, type) => checks.isException(exception, type),
        cast: (value, type) => checks.cast(value, type),
        isInstance: (value, type) => checks.isInstance(value, type),
        typeLiteral: (type) => TypeToken.of(type),
        token: metadataToken,
        label: (name) => current().org.program.label(name) ?? missingLabel(name),
        page: pageReference,
        each: eachOf(callContract),
        callVirtual,
        callContract,
        callObject: customObjectStatic,
        enumStatic: (type, key, values) => enumStatic(type, key, values, constantsOf),
        initException,
        inScope,
        future,
        locator: locatorOf(textAt),
        dml,
        beginRunAs,
        endRunAs,
    };
}

/** The checker knows every label; one that is gone was taken away by a deployment in the meantime. */
function missingLabel(name: string): never {
    return raise('IllegalArgumentException', `Label ${name} does not exist.`);
}

function enumStatic(
    type: TypeName,
    key: string,
    values: readonly unknown[],
    constantsOf: (type: TypeName) => readonly { readonly name: string }[],
): unknown {
    const constants = constantsOf(type);
    if (key.startsWith('Enum.values')) {
        return new ApexList(type, [...constants]);
    }
    const wanted = flow.n(values[0] as string | null);
    const found = constants.find(
        (constant) => constant.name.toLowerCase() === wanted.toLowerCase(),
    );
    return found ?? raise('NoSuchElementException', `No enum value found called ${wanted}`);
}
