/** The people of an org, as far as its APIs need to know them. */
import { idFromName } from '../store/ids.ts';

export interface SpokeUser {
    username: string;
    name: string;
    email?: string;
    /** API name of the profile: Admin, Standard, ... (Metadata API Guide > Profile). */
    profile?: string;
    /** The permission ModifyMetadata or ModifyAllData; administrators have it unless told otherwise. */
    modifyMetadata?: boolean;
    isActive?: boolean;
}

export interface OrgUser {
    id: string;
    username: string;
    name: string;
    email: string;
    profile: string;
    modifyMetadata: boolean;
    isActive: boolean;
}

export class UserDirectory {
    private readonly byUsername = new Map<string, OrgUser>();
    private readonly byId = new Map<string, OrgUser>();

    constructor(orgName: string, users: readonly SpokeUser[]) {
        const [first] = users;
        if (first === undefined) {
            throw new Error(
                `The org ${orgName} needs at least one user: changes are made by somebody.`,
            );
        }
        users.forEach((user) => this.add(orgName, user));
    }

    private add(orgName: string, user: SpokeUser): void {
        const profile = user.profile ?? 'Admin';
        const known: OrgUser = {
            id: idFromName('005', `${orgName}/${user.username.toLowerCase()}`),
            username: user.username,
            name: user.name,
            email: user.email ?? user.username,
            profile,
            modifyMetadata: user.modifyMetadata ?? profile === 'Admin',
            isActive: user.isActive ?? true,
        };
        this.byUsername.set(user.username.toLowerCase(), known);
        this.byId.set(known.id.slice(0, 15), known);
    }

    all(): OrgUser[] {
        return [...this.byId.values()];
    }

    named(username: string): OrgUser | undefined {
        return this.byUsername.get(username.toLowerCase());
    }

    withId(id: string): OrgUser | undefined {
        return this.byId.get(id.slice(0, 15));
    }

    /** Who built the org: the first user named. */
    get owner(): OrgUser {
        const [owner] = this.byId.values();
        if (owner === undefined) {
            throw new Error('An org without users cannot exist.');
        }
        return owner;
    }

    nameOf(id: string): string {
        return this.withId(id)?.name ?? 'Automated Process';
    }
}
