import type { PlatformType } from '../contract/index.ts';
import { EnumValue, raise } from '../values/index.ts';

/** An enum of the platform: its type for the checker, its constants as the only instances there are. */
export class PlatformEnum {
    readonly type: PlatformType;
    readonly values: readonly EnumValue[];
    private readonly byName: ReadonlyMap<string, EnumValue>;

    constructor(name: string, constants: readonly string[]) {
        this.type = { name, kind: 'enum', constants };
        this.values = constants.map((constant, ordinal) => new EnumValue(name, constant, ordinal));
        this.byName = new Map(this.values.map((value) => [value.name.toLowerCase(), value]));
        enums.set(name.toLowerCase(), this);
    }

    /** The constant of that name, in any case; null when there is none. */
    find(name: string): EnumValue | null {
        return this.byName.get(name.toLowerCase()) ?? null;
    }

    of(name: string): EnumValue {
        return (
            this.find(name) ?? raise('NoSuchElementException', `No enum value found called ${name}`)
        );
    }
}

const enums = new Map<string, PlatformEnum>();

export function platformEnum(name: string): PlatformEnum | null {
    return enums.get(name.toLowerCase().replace(/^system\./, '')) ?? null;
}

/** For generated code: `LoggingLevel.ERROR`. */
export function platformConstant(typeName: string, constant: string): EnumValue {
    const found = platformEnum(typeName);
    if (found === null) {
        throw new Error(`The library has no enum ${typeName}.`);
    }
    return found.of(constant);
}
