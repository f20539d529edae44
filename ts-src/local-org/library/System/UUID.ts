import { randomUUID } from 'node:crypto';
import type { PlatformType } from '../../contract/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { strict } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

export class Uuid extends PlatformObject {
    readonly typeName = 'UUID';
    readonly text: string;

    constructor(text: string) {
        super();
        this.text = text;
    }

    override toText(): string {
        return this.text;
    }

    override equals(other: unknown): boolean {
        return other instanceof Uuid && other.text === this.text;
    }
}

function parsed(text: string): Uuid {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
        ? new Uuid(text.toLowerCase())
        : raise('IllegalArgumentException', `Invalid UUID string: ${text}`);
}

/** Apex Reference > System > UUID */
export const uuidType: PlatformType = {
    name: 'UUID',
    kind: 'class',
    methods: { ...objectMembers },
    statics: {
        'UUID fromString(String string)': strict(parsed),
        'UUID randomUUID()': () => new Uuid(randomUUID()),
    },
};
