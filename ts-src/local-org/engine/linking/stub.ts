import type { TypeName } from '../../contract/index.ts';
import { methodMember } from '../../codegen/index.ts';
import type { StubAnswer } from '../../execution/index.ts';
import type { TypedMethod } from '../../semantics/index.ts';
import type { ClassEntry } from '../../values/index.ts';
import type { ClassTable } from './classTable.ts';
import type { LinkedClass } from './linkedClass.ts';

/** The platform's name of a generated stub class: mocking libraries cut this suffix off. */
const stubSuffix = '__sfdc_ApexStub';

/**
 * `Test.createStub`: an instance of a subclass whose visible instance methods all go to the provider
 * (Apex Developer Guide > Build a Mocking Framework with the Stub API). Constructors and initialisers do not run.
 */
export function stubOf(
    stubbed: LinkedClass,
    classes: ClassTable,
    answer: StubAnswer,
    cast: (value: unknown, type: TypeName) => unknown,
): unknown {
    const stub = new stubbed.instanceClass();
    const { entry } = stubbed;
    Object.defineProperty(stub, 'entry', {
        value: { ...withoutGetters(entry), name: `${entry.name}${stubSuffix}` },
    });
    for (const { owner, method } of stubbable(stubbed, classes)) {
        const parameterTypes = method.parameters.map((parameter) => parameter.type);
        const member = methodMember(
            { owner, name: method.name, parameters: parameterTypes },
            method,
        );
        if (Object.hasOwn(stub, member)) {
            continue;
        }
        const code = (...values: unknown[]): unknown => {
            const given = answer({
                stub,
                method: method.name,
                returnType: method.returnType,
                parameterTypes,
                parameterNames: method.parameters.map((parameter) => parameter.name),
                values,
            });
            return method.returnType === 'void' ? null : cast(given ?? null, method.returnType);
        };
        Object.defineProperty(stub, member, { value: code });
    }
    return stub;
}

/** Properties cannot be stubbed, and the text of a stub runs none: its provider may be what asks for it. */
function withoutGetters(entry: ClassEntry): ClassEntry {
    return {
        ...entry,
        superType: entry.superType === null ? null : withoutGetters(entry.superType),
        fields: entry.fields.map((field) => ({ ...field, get: field.load })),
    };
}

interface Stubbable {
    readonly owner: TypeName;
    readonly method: TypedMethod;
}

function stubbable(linked: LinkedClass, classes: ClassTable): readonly Stubbable[] {
    return [...linked.entry.ancestors].flatMap((name) => {
        const declared = classes.find(name)?.declared;
        if (!declared || declared.kind === 'enum') {
            return [];
        }
        return declared.methods
            .filter((method) => !method.isStatic && method.visibility !== 'private')
            .map((method) => ({ owner: declared.name, method }));
    });
}
