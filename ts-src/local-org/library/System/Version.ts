import type { PlatformType } from '../../contract/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > Version */
export class Version extends PlatformObject {
    readonly typeName = 'Version';
    readonly parts: readonly [number, number, number | null];

    constructor(major: number, minor: number, patch: number | null) {
        super();
        this.parts = [major, minor, patch];
    }

    override toText(): string {
        return this.parts.filter((part) => part !== null).join('.');
    }

    override equals(other: unknown): boolean {
        return other instanceof Version && this.compareTo(other) === 0;
    }

    compareTo(other: unknown): number {
        if (!(other instanceof Version)) {
            return raise('TypeException', 'A Version can only be compared with a Version');
        }
        const difference = this.parts
            .map((part, index) => (part ?? 0) - (other.parts[index] ?? 0))
            .find((delta) => delta !== 0);
        return Math.sign(difference ?? 0);
    }
}

export const versionType: PlatformType = {
    name: 'Version',
    kind: 'class',
    constructors: {
        '(Integer major, Integer minor)': (major: number, minor: number) =>
            new Version(major, minor, null),
        '(Integer major, Integer minor, Integer patch)': (
            major: number,
            minor: number,
            patch: number,
        ) => new Version(major, minor, patch),
    },
    methods: {
        ...objectMembers,
        'Integer compareTo(Version version)': (version: Version, other: Version) =>
            version.compareTo(other),
        'Integer major()': (version: Version) => version.parts[0],
        'Integer minor()': (version: Version) => version.parts[1],
        'Integer patch()': (version: Version) => version.parts[2],
    },
};
