import type { Native, PlatformProperty, PlatformType } from '../../contract/index.ts';
import { raise } from '../../values/index.ts';
import { DataObject, properties } from '../dataObject.ts';
import { objectMembers } from '../System/objectMembers.ts';
import type { Declared } from './declared.ts';

/** What a static method of such a type does, given its full name (`Reports.ReportManager.runReport`) and its signature. */
export type Deed = (typeName: string, signature: string) => Native;

const nameOf = (signature: string): string =>
    /(\w+)\(/.exec(signature)?.[1] ?? signature.slice(signature.lastIndexOf(' ') + 1);

const parameterNames = (signature: string): readonly string[] =>
    [...signature.slice(signature.indexOf('(')).matchAll(/(\w+)(?=[,)])(?![^<]*>)/g)].map(
        ([name]) => name,
    );

/** A service of Salesforce's own: named, never answered with something made up. */
export const refusedDeed: Deed = (typeName, signature) => () =>
    raise(
        'UnsupportedOperationException',
        `${typeName}.${nameOf(signature)} is a service that the local org does not run`,
    );

/** `getLabel`, `isSuccess` and `setLabel` read and write what the object carries; other methods are refused by name. */
function method(typeName: string, signature: string): Native {
    const [, verb, name] = /^(get|is|set)([A-Z]\w*)$/.exec(nameOf(signature)) ?? [];
    const { length } = parameterNames(signature);
    if (name !== undefined && verb === 'set' && length === 1) {
        return (target: DataObject, value: unknown) => {
            target.put(name, value);
            return null;
        };
    }
    if (name !== undefined && verb !== 'set' && length === 0) {
        const unset = signature.startsWith('Boolean ') ? false : null;
        return (target: DataObject) => target.get(name) ?? unset;
    }
    return refusedDeed(typeName, signature);
}

/** Arguments of a constructor become members of the same names. */
function constructor(typeName: string, signature: string): Native {
    const names = parameterNames(signature);
    return (...values: readonly unknown[]) =>
        new DataObject(
            typeName,
            Object.fromEntries(names.map((name, index) => [name, values[index]])),
        );
}

const table = (
    signatures: readonly string[] = [],
    make: (signature: string) => Native,
): Record<string, Native> =>
    Object.fromEntries(signatures.map((signature) => [signature, make(signature)]));

/**
 * A class whose objects carry values. Its members are made when somebody asks for them: a namespace has hundreds of classes, and
 * a project uses a handful.
 */
export class CarrierType implements PlatformType {
    readonly name: string;
    readonly kind = 'class';
    readonly superType?: string;
    private readonly declared: Declared;
    private readonly deed: Deed;
    private made: Required<
        Pick<PlatformType, 'constructors' | 'methods' | 'statics' | 'properties'>
    > | null = null;

    constructor(name: string, declared: Declared, deed: Deed) {
        this.name = name;
        this.declared = declared;
        this.deed = deed;
        if (declared.extends !== undefined) {
            this.superType = declared.extends;
        }
    }

    get constructors(): Readonly<Record<string, Native>> {
        return this.members.constructors;
    }

    get methods(): Readonly<Record<string, Native>> {
        return this.members.methods;
    }

    get statics(): Readonly<Record<string, Native>> {
        return this.members.statics;
    }

    get properties(): Readonly<Record<string, PlatformProperty>> {
        return this.members.properties;
    }

    private get members() {
        const { name, declared, deed } = this;
        const isAbstract = /\.Abstract\w+$/.test(name);
        this.made ??= {
            constructors: isAbstract
                ? {}
                : {
                      '()': () => new DataObject(name),
                      ...table(declared.constructors, (text) => constructor(name, text)),
                  },
            methods: { ...objectMembers, ...table(declared.methods, (text) => method(name, text)) },
            statics: table(declared.statics, (text) => deed(name, text)),
            properties: properties(declared.properties ?? []),
        };
        return this.made;
    }
}
