import type { PlatformType } from '../../contract/index.ts';
import type { AccessMode } from '../../execution/index.ts';
import { PlatformObject } from '../../values/index.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > AccessLevel */
export class AccessLevel extends PlatformObject {
    readonly typeName = 'AccessLevel';
    readonly mode: AccessMode;

    constructor(mode: AccessMode) {
        super();
        this.mode = mode;
    }

    override toText(): string {
        return this.mode;
    }
}

export const userMode = new AccessLevel('USER_MODE');
export const systemMode = new AccessLevel('SYSTEM_MODE');

export const accessLevelType: PlatformType = {
    name: 'AccessLevel',
    kind: 'class',
    methods: objectMembers,
    staticProperties: {
        'AccessLevel SYSTEM_MODE': { get: () => systemMode },
        'AccessLevel USER_MODE': { get: () => userMode },
    },
};
