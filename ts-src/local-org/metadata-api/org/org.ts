/** One organisation as its APIs see it: what they share and may ask. */
import type { TokenVault } from '../auth/tokens.ts';
import type { OrgUser, UserDirectory } from '../auth/users.ts';
import { implicitComponent, type ImplicitSource } from '../standard/implicit.ts';
import type { StandardModel } from '../standard/standardModel.ts';
import type { Component } from '../store/component.ts';
import type { OrgMetadataStore } from '../store/metadataStore.ts';

export type OrgKind = 'production' | 'sandbox' | 'developer';

export interface OrgProfile {
    name: string;
    kind: OrgKind;
    instanceName: string;
    namespacePrefix: string | null;
    /** Highest API version served: 67 is Summer '26. */
    release: number;
}

export class Org {
    readonly profile: OrgProfile;
    readonly store: OrgMetadataStore;
    readonly users: UserDirectory;
    readonly tokens: TokenVault;
    readonly standard: StandardModel;
    readonly clock: () => Date;

    constructor(parts: {
        profile: OrgProfile;
        store: OrgMetadataStore;
        users: UserDirectory;
        tokens: TokenVault;
        standard: StandardModel;
        clock: () => Date;
    }) {
        this.profile = parts.profile;
        this.store = parts.store;
        this.users = parts.users;
        this.tokens = parts.tokens;
        this.standard = parts.standard;
        this.clock = parts.clock;
    }

    get id(): string {
        return this.store.facts.orgId;
    }

    get implicitSource(): ImplicitSource {
        return {
            standard: this.standard,
            ownerId: this.users.owner.id,
            createdDate: this.store.facts.createdDate,
        };
    }

    /** What was saved under this name, or what every org has under it. */
    component(type: string, fullName: string): Component | undefined {
        return (
            this.store.get(type, fullName) ?? implicitComponent(this.implicitSource, type, fullName)
        );
    }

    now(): string {
        return this.clock().toISOString();
    }
}

/** Who is asking, after the token was checked. */
export interface Caller {
    org: Org;
    user: OrgUser;
    version: number;
}

/** "Spring '26" for 66: three releases a year (REST API Guide > List Available REST API Versions). */
export function releaseLabel(version: number): string {
    const season = ['Spring', 'Summer', 'Winter'][version % 3] ?? 'Spring';
    const year =
        season === 'Spring'
            ? 26 - (66 - version) / 3
            : season === 'Summer'
              ? 26 - (67 - version) / 3
              : 26 - (65 - version) / 3;
    return `${season} '${String(year).padStart(2, '0')}`;
}
