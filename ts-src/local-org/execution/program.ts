/**
 * What the library asks of the linked Apex program: classes by name, and calls into them.
 * The engine implements it over generated code.
 */
export interface Program {
    /** Canonical type name (`Outer.Inner`, `List<Account>`, `Account`) of a spelling, or null when there is no such type. */
    resolveType(namespace: string | null, name: string): string | null;
    /** `X.class.newInstance()`: raises TypeException when there is no public constructor without parameters. */
    construct(typeName: string): unknown;
    isAssignable(from: string, to: string): boolean;
    /** Calls a method of a user object through its class's table; parameter types choose the overload. */
    call(target: unknown, method: string, parameters: readonly string[], values: readonly unknown[]): unknown;
    /** Has the object's class such a method? (`equals(Object)`, `toString()`) */
    has(target: unknown, method: string, parameters: readonly string[]): boolean;
    /** Interfaces and classes of a user type, itself included, in canonical spelling. */
    ancestors(typeName: string): readonly string[];
    /** Members that JSON reads and writes, in declaration order, inherited first. */
    dataMembers(typeName: string): readonly DataMember[];
    readMember(target: unknown, name: string): unknown;
    writeMember(target: unknown, name: string, value: unknown): void;
    /** A new instance without running its constructor: for JSON and job copies. */
    allocate(typeName: string): unknown;
    /** A stub of a class whose every call goes to `answer`: `Test.createStub`. */
    stub(typeName: string, answer: StubAnswer): unknown;
    /** Runs a static method (an @future body, an invocable). */
    callStatic(typeName: string, method: string, parameters: readonly string[], values: readonly unknown[]): unknown;
    labelText(namespace: string | null, name: string): string | null;
    enumConstants(typeName: string): readonly unknown[] | null;
}

export interface DataMember {
    readonly name: string;
    readonly type: string;
    readonly isTransient: boolean;
    readonly isStatic: boolean;
}

export interface StubCall {
    readonly stub: unknown;
    readonly method: string;
    readonly returnType: string;
    readonly parameterTypes: readonly string[];
    readonly parameterNames: readonly string[];
    readonly values: readonly unknown[];
}

export type StubAnswer = (call: StubCall) => unknown;
