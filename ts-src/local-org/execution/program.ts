import type { ApexObject, ClassEntry } from '../values/index.ts';

/** What the platform asks of the linked Apex program. The engine implements it over generated code. */
export interface Program {
    /** The user type of that name (`Outer.Inner`, in any case, without the own namespace), or null. */
    classNamed(name: string): ClassEntry | null;
    /** A new instance without running a constructor: for JSON and for copies of jobs. */
    allocate(entry: ClassEntry): ApexObject;
    /** What `(type) value` answers: the value, made wider where that is a number's way; TypeException. */
    cast(value: unknown, type: string): unknown;
    /** A stub of a class or interface whose every call goes to `answer`: `Test.createStub`. */
    stub(entry: ClassEntry, answer: StubAnswer): unknown;
    /** Runs a static method: the body of an @future method. */
    callStatic(
        typeName: string,
        method: string,
        parameters: readonly string[],
        values: readonly unknown[],
    ): unknown;
    /** Text of a custom label in the running user's language, or null. */
    label(name: string): string | null;
}

/** One call of a method of a stub. */
export interface StubCall {
    readonly stub: unknown;
    readonly method: string;
    readonly returnType: string;
    readonly parameterTypes: readonly string[];
    readonly parameterNames: readonly string[];
    readonly values: readonly unknown[];
}

export type StubAnswer = (call: StubCall) => unknown;
