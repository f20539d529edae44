import type { PlatformType } from '../../contract/index.ts';
import type {
    CredentialParameter,
    ExternalCredential,
    NamedCredential,
    Principal,
} from '../../execution/index.ts';
import { current, principalIdOf } from '../../execution/index.ts';
import { ApexList, ApexMap, EnumValue, raise } from '../../values/index.ts';
import { DataObject } from '../dataObject.ts';
import { credentialEnums } from './credentialEnums.ts';
import { credentialDataTypes } from './credentialDataTypes.ts';
import { credentialOutput, externalOutput, listOutput, namedOutput } from './credentialOutputs.ts';
import { refuseInTests } from './connectDeed.ts';
import { required } from '../text/arguments.ts';

function refuse(message: string): never {
    return raise('ConnectApi.ConnectApiException', message);
}

function store() {
    if (current().test !== null) {
        refuseInTests();
    }
    const { org, user } = current();
    const permissions = org.database.permissionsOf(user.id);
    const isAllowed = ['ManageNamedCredentials', 'CustomizeApplication', 'ModifyAllData'].some(
        (name) => permissions.hasUserPermission(name),
    );
    return isAllowed
        ? org.credentials
        : refuse("You don't have permission to manage named credentials.");
}

const nameOf = (value: unknown): string | null => (value instanceof EnumValue ? value.name : null);

function developerName(input: DataObject): string {
    const name = input.text('developerName') ?? refuse('Required field is missing: developerName');
    return /^[a-zA-Z](?:\w*[a-zA-Z0-9])?$/.test(name) && !name.includes('__') && name.length <= 80
        ? name
        : refuse(
              `The developerName ${name} can contain only underscores and alphanumeric characters, must begin with a letter, not end with an underscore, and not contain two consecutive underscores.`,
          );
}

function items(input: DataObject, name: string): readonly DataObject[] {
    const list = input.get(name);
    return list instanceof ApexList
        ? list.items.filter((item): item is DataObject => item instanceof DataObject)
        : [];
}

function principalsOf(
    input: DataObject,
    credential: string,
    known: readonly Principal[],
): readonly Principal[] {
    return items(input, 'principals').map((principal, index) => {
        const name =
            principal.text('principalName') ?? refuse('Required field is missing: principalName');
        return {
            id:
                known.find((candidate) => candidate.name === name)?.id ??
                principalIdOf(credential, name),
            name,
            type: nameOf(principal.get('principalType')) ?? 'NamedPrincipal',
            sequence: Number(principal.get('sequenceNumber') ?? index + 1),
        };
    });
}

function externalFrom(input: DataObject, known: ExternalCredential | null): ExternalCredential {
    const name = developerName(input);
    const parameters = items(input, 'parameters').map((parameter): CredentialParameter => ({
        type:
            nameOf(parameter.get('parameterType')) ??
            refuse('Required field is missing: parameterType'),
        name: parameter.text('parameterName') ?? '',
        value: parameter.text('parameterValue') ?? '',
    }));
    return {
        developerName: name,
        label: input.text('masterLabel') ?? refuse('Required field is missing: masterLabel'),
        protocol:
            nameOf(input.get('authenticationProtocol')) ??
            refuse('Required field is missing: authenticationProtocol'),
        variant: nameOf(input.get('authenticationProtocolVariant')),
        parameters,
        principals: principalsOf(input, name, known?.principals ?? []),
    };
}

function namedFrom(input: DataObject): NamedCredential {
    const options = input.get('calloutOptions');
    const isOn = (name: string, otherwise: boolean): boolean => {
        const value = options instanceof DataObject ? options.get(name) : null;
        return typeof value === 'boolean' ? value : otherwise;
    };
    const url = input.text('calloutUrl') ?? refuse('Required field is missing: calloutUrl');
    if (!/^https?:\/\/[^\s/]+/i.test(url)) {
        refuse(`Enter a valid URL: ${url}`);
    }
    const external = items(input, 'externalCredentials')[0]?.text('developerName') ?? null;
    if (external !== null && current().org.credentials.external(external) === null) {
        refuse(`The external credential ${external} does not exist.`);
    }
    return {
        developerName: developerName(input),
        label: input.text('masterLabel') ?? refuse('Required field is missing: masterLabel'),
        url,
        type: nameOf(input.get('type')) ?? 'SecuredEndpoint',
        externalCredential: external,
        generatesAuthorizationHeader: isOn('generateAuthorizationHeader', true),
        mergesInHeader: isOn('allowMergeFieldsInHeader', false),
        mergesInBody: isOn('allowMergeFieldsInBody', false),
        headers: items(input, 'customHeaders').map((header) => ({
            name: header.text('headerName') ?? '',
            value: header.text('headerValue') ?? '',
        })),
    };
}

function saveExternal(isNew: boolean) {
    return (...values: unknown[]): DataObject => {
        const input = required(values.at(-1) as DataObject | null);
        const credentials = store();
        const known = credentials.external(input.text('developerName') ?? '');
        if (isNew && known !== null) {
            refuse(`This developer name is already in use: ${known.developerName}`);
        }
        if (!isNew && known === null) {
            refuse(`The external credential ${input.text('developerName') ?? ''} does not exist.`);
        }
        const credential = externalFrom(input, known);
        credentials.putExternal(credential);
        return externalOutput(credential);
    };
}

function saveNamed(isNew: boolean) {
    return (...values: unknown[]): DataObject => {
        const input = required(values.at(-1) as DataObject | null);
        const credentials = store();
        const known = credentials.named(input.text('developerName') ?? '');
        if (isNew && known !== null) {
            refuse(`This developer name is already in use: ${known.developerName}`);
        }
        if (!isNew && known === null) {
            refuse(`The named credential ${input.text('developerName') ?? ''} does not exist.`);
        }
        const credential = namedFrom(input);
        credentials.putNamed(credential);
        return namedOutput(credential);
    };
}

function removeExternal(name: string | null): void {
    const credentials = store();
    const wanted = required(name);
    if (credentials.external(wanted) === null) {
        refuse(`The external credential ${wanted} does not exist.`);
    }
    const user = credentials
        .allNamed()
        .find(
            ({ externalCredential }) => externalCredential?.toLowerCase() === wanted.toLowerCase(),
        );
    if (user !== undefined) {
        refuse(
            `The external credential ${wanted} is used by the named credential ${user.developerName} and can't be deleted.`,
        );
    }
    credentials.removeExternal(wanted);
}

function removeNamed(name: string | null): void {
    const credentials = store();
    if (credentials.named(required(name)) === null) {
        refuse(`The named credential ${name ?? ''} does not exist.`);
    }
    credentials.removeNamed(name ?? '');
}

/** Secrets go in and never come out again. */
function saveSecrets(...values: unknown[]): DataObject {
    const input = required(values.at(-1) as DataObject | null);
    const credentials = store();
    const external =
        input.text('externalCredential') ?? refuse('Required field is missing: externalCredential');
    const principal =
        input.text('principalName') ?? refuse('Required field is missing: principalName');
    if (
        credentials.external(external)?.principals.some(({ name }) => name === principal) !== true
    ) {
        refuse(`The principal ${principal} of the external credential ${external} does not exist.`);
    }
    const map = input.get('credentials');
    const entries = map instanceof ApexMap ? map.entries() : [];
    const known = credentials.secrets(external, principal) ?? {};
    const fresh = entries.map(
        ([name, value]) =>
            [String(name), value instanceof DataObject ? (value.text('value') ?? '') : ''] as const,
    );
    credentials.putSecrets(external, principal, { ...known, ...Object.fromEntries(fresh) });
    return credentialOutput(external, principal);
}

/** Apex Reference > ConnectApi > NamedCredentials */
export const namedCredentialTypes: readonly PlatformType[] = [
    ...Object.values(credentialEnums).map(({ type }) => type),
    {
        name: 'ConnectApi.NamedCredentials',
        kind: 'class',
        statics: {
            'ConnectApi.Credential createCredential(ConnectApi.CredentialInput requestBody)':
                saveSecrets,
            'ConnectApi.ExternalCredential createExternalCredential(ConnectApi.ExternalCredentialInput requestBody)':
                saveExternal(true),
            'ConnectApi.NamedCredential createNamedCredential(ConnectApi.NamedCredentialInput requestBody)':
                saveNamed(true),
            'void deleteCredential(String externalCredential, String principalName, ConnectApi.CredentialPrincipalType principalType)':
                (external: string, name: string) =>
                    store().removeSecrets(required(external), required(name)),
            'void deleteExternalCredential(String developerName)': removeExternal,
            'void deleteNamedCredential(String developerName)': removeNamed,
            'ConnectApi.Credential getCredential(String externalCredential, String principalName, ConnectApi.CredentialPrincipalType principalType)':
                (external: string, name: string) => {
                    store();
                    return credentialOutput(required(external), required(name));
                },
            'ConnectApi.ExternalCredential getExternalCredential(String developerName)': (
                name: string,
            ) =>
                externalOutput(
                    store().external(required(name)) ??
                        refuse(`The external credential ${name} does not exist.`),
                ),
            'ConnectApi.ExternalCredentialList getExternalCredentials()': () =>
                listOutput(
                    'ConnectApi.ExternalCredentialList',
                    'externalCredentials',
                    'ConnectApi.ExternalCredential',
                    store().allExternal().map(externalOutput),
                ),
            'ConnectApi.NamedCredential getNamedCredential(String developerName)': (name: string) =>
                namedOutput(
                    store().named(required(name)) ??
                        refuse(`The named credential ${name} does not exist.`),
                ),
            'ConnectApi.NamedCredentialList getNamedCredentials()': () =>
                listOutput(
                    'ConnectApi.NamedCredentialList',
                    'namedCredentials',
                    'ConnectApi.NamedCredential',
                    store().allNamed().map(namedOutput),
                ),
            'ConnectApi.Credential patchCredential(ConnectApi.CredentialInput requestBody)':
                saveSecrets,
            'ConnectApi.Credential updateCredential(ConnectApi.CredentialInput requestBody)':
                saveSecrets,
            'ConnectApi.ExternalCredential updateExternalCredential(String developerName, ConnectApi.ExternalCredentialInput requestBody)':
                saveExternal(false),
            'ConnectApi.NamedCredential updateNamedCredential(String developerName, ConnectApi.NamedCredentialInput requestBody)':
                saveNamed(false),
        },
    },
    ...credentialDataTypes,
];
