import type { PlatformType } from '../../contract/index.ts';
import type { AccessMode } from '../../execution/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > AccessLevel */
export class AccessLevel extends PlatformObject {
    readonly typeName = 'AccessLevel';
    private readonly named: AccessMode;
    private readonly permissionSetId: string | null;

    constructor(named: AccessMode, permissionSetId: string | null = null) {
        super();
        this.named = named;
        this.permissionSetId = permissionSetId;
    }

    /** What an operation enforces. One with a permission set (developer preview) can be made and not be used. */
    get mode(): AccessMode {
        return this.permissionSetId === null
            ? this.named
            : raise(
                  'UnsupportedOperationException',
                  'The local org does not enforce the permission set of an access level',
              );
    }

    withPermissionSet(id: string): AccessLevel {
        return this.named === 'USER_MODE'
            ? new AccessLevel(this.named, id)
            : raise(
                  'InvalidParameterValueException',
                  'A permission set can only be added to AccessLevel.USER_MODE',
              );
    }

    override toText(): string {
        return this.named;
    }
}

export const userMode = new AccessLevel('USER_MODE');
export const systemMode = new AccessLevel('SYSTEM_MODE');

export const accessLevelType: PlatformType = {
    name: 'AccessLevel',
    kind: 'class',
    methods: {
        ...objectMembers,
        'AccessLevel withPermissionSetId(String permissionSetId)': (
            level: AccessLevel,
            id: string | null,
        ) => level.withPermissionSet(required(id)),
    },
    staticProperties: {
        'AccessLevel SYSTEM_MODE': { get: () => systemMode },
        'AccessLevel USER_MODE': { get: () => userMode },
    },
};
