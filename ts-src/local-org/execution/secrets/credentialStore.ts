import { createHash } from 'node:crypto';
import type { Schema, Component } from '../../schema/index.ts';
import { toId18 } from '../../values/index.ts';
import type { SecretVault } from './secretVault.ts';

/** A Named Credential of type SecuredEndpoint (Metadata API Developer Guide > NamedCredential). */
export interface NamedCredential {
    readonly developerName: string;
    readonly label: string;
    readonly url: string;
    readonly type: string;
    readonly externalCredential: string | null;
    readonly generatesAuthorizationHeader: boolean;
    readonly mergesInHeader: boolean;
    readonly mergesInBody: boolean;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
}

export interface CredentialParameter {
    readonly type: string;
    readonly name: string;
    readonly value: string;
}

export interface Principal {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly sequence: number;
}

export interface ExternalCredential {
    readonly developerName: string;
    readonly label: string;
    /** `OAuth`, `Basic`, `Custom`, `NoAuthentication`. */
    readonly protocol: string;
    /** `ClientCredentialsClientSecret`, `ClientCredentialsClientSecretBasic`, `JwtBearer`. */
    readonly variant: string | null;
    readonly parameters: readonly CredentialParameter[];
    readonly principals: readonly Principal[];
}

/** An id of external credential parameters: the same principal keeps it, and SetupEntityAccess names it. */
export function principalIdOf(externalCredential: string, principal: string): string {
    const digest = createHash('sha256')
        .update(`${externalCredential}-${principal}`.toLowerCase())
        .digest('hex');
    return toId18(`0pw${digest.slice(0, 12)}`) ?? '';
}

type Kind = 'named' | 'external' | 'secret';

/** Named and External Credentials of the org, made by Apex or deployed as metadata, and the secrets behind them. */
export class CredentialStore {
    private readonly vault: SecretVault;
    private readonly schema: () => Schema;

    constructor(vault: SecretVault, schema: () => Schema) {
        this.vault = vault;
        this.schema = schema;
    }

    private key(kind: Kind, name: string): string {
        return `${kind}:${name.toLowerCase()}`;
    }

    private stored<T>(kind: Kind, name: string): T | null {
        const text = this.vault.get(this.key(kind, name));
        return text === null ? null : (JSON.parse(text) as T);
    }

    named(name: string): NamedCredential | null {
        const component = this.schema().component('NamedCredential', name);
        return (
            this.stored<NamedCredential>('named', name) ??
            (component === null ? null : namedOf(component))
        );
    }

    external(name: string): ExternalCredential | null {
        const component = this.schema().component('ExternalCredential', name);
        return (
            this.stored<ExternalCredential>('external', name) ??
            (component === null ? null : externalOf(component))
        );
    }

    allNamed(): readonly NamedCredential[] {
        const made = this.vault.names('named:').map((key) => this.named(key.slice(6)));
        const deployed = this.schema().componentsOf('NamedCredential').map(namedOf);
        return [...made.filter((credential) => credential !== null), ...deployed];
    }

    allExternal(): readonly ExternalCredential[] {
        const made = this.vault.names('external:').map((key) => this.external(key.slice(9)));
        const deployed = this.schema().componentsOf('ExternalCredential').map(externalOf);
        return [...made.filter((credential) => credential !== null), ...deployed];
    }

    putNamed(credential: NamedCredential): void {
        this.vault.put(this.key('named', credential.developerName), JSON.stringify(credential));
    }

    putExternal(credential: ExternalCredential): void {
        this.vault.put(this.key('external', credential.developerName), JSON.stringify(credential));
    }

    removeNamed(name: string): void {
        this.vault.remove(this.key('named', name));
    }

    removeExternal(name: string): void {
        for (const { name: principal } of this.external(name)?.principals ?? []) {
            this.removeSecrets(name, principal);
        }
        this.vault.remove(this.key('external', name));
    }

    /** Secrets of a principal: `clientId`, `clientSecret`, `username`, ... */
    secrets(external: string, principal: string): Readonly<Record<string, string>> | null {
        return this.stored('secret', `${external}-${principal}`);
    }

    putSecrets(
        external: string,
        principal: string,
        values: Readonly<Record<string, string>>,
    ): void {
        this.vault.put(this.key('secret', `${external}-${principal}`), JSON.stringify(values));
    }

    removeSecrets(external: string, principal: string): void {
        this.vault.remove(this.key('secret', `${external}-${principal}`));
    }
}

type Element = Component['root'];

function child(element: Element, name: string): string | null {
    return element.children.find((candidate) => candidate.name === name)?.text.trim() ?? null;
}

function namedOf({ fullName, root }: Component): NamedCredential {
    const parameters = root.children.filter(({ name }) => name === 'namedCredentialParameters');
    const ofType = (type: string): Element | undefined =>
        parameters.find((parameter) => child(parameter, 'parameterType') === type);
    const url = ofType('Url');
    const authentication = ofType('Authentication');
    return {
        developerName: fullName,
        label: child(root, 'label') ?? fullName,
        url: (url === undefined ? child(root, 'endpoint') : child(url, 'parameterValue')) ?? '',
        type: child(root, 'namedCredentialType') ?? 'SecuredEndpoint',
        externalCredential:
            authentication === undefined ? null : child(authentication, 'externalCredential'),
        generatesAuthorizationHeader: child(root, 'generateAuthorizationHeader') !== 'false',
        mergesInHeader: child(root, 'allowMergeFieldsInHeader') === 'true',
        mergesInBody: child(root, 'allowMergeFieldsInBody') === 'true',
        headers: parameters
            .filter((parameter) => child(parameter, 'parameterType') === 'HttpHeader')
            .map((parameter) => ({
                name: child(parameter, 'parameterName') ?? '',
                value: child(parameter, 'parameterValue') ?? '',
            })),
    };
}

function externalOf({ fullName, root }: Component): ExternalCredential {
    const parameters = root.children
        .filter(({ name }) => name === 'externalCredentialParameters')
        .map((parameter) => ({
            group: child(parameter, 'parameterGroup') ?? '',
            type: child(parameter, 'parameterType') ?? '',
            name: child(parameter, 'parameterName') ?? '',
            value: child(parameter, 'certificate') ?? child(parameter, 'parameterValue') ?? '',
            sequence: Number(child(parameter, 'sequenceNumber') ?? 1),
        }));
    const principals = parameters.filter(
        ({ type }) => type === 'NamedPrincipal' || type === 'PerUserPrincipal',
    );
    return {
        developerName: fullName,
        label: child(root, 'label') ?? fullName,
        protocol:
            child(root, 'authenticationProtocol') === 'Oauth'
                ? 'OAuth'
                : (child(root, 'authenticationProtocol') ?? 'Custom'),
        variant: parameters.find(({ type }) => type === 'AuthProtocolVariant')?.value ?? null,
        parameters,
        principals: principals.map(({ name, group, type, sequence }) => ({
            id: principalIdOf(fullName, name || group),
            name: name || group,
            type,
            sequence,
        })),
    };
}
