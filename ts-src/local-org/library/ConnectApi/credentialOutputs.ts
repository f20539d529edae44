import type { ExternalCredential, NamedCredential } from '../../execution/index.ts';
import { current } from '../../execution/index.ts';
import { ApexList } from '../../values/index.ts';
import { DataObject } from '../dataObject.ts';
import { credentialEnums } from './credentialEnums.ts';

/** What Connect in Apex answers; secrets are never among it. */
export function credentialOutput(external: string, principal: string): DataObject {
    const isConfigured = current().org.credentials.secrets(external, principal) !== null;
    return new DataObject('ConnectApi.Credential', {
        externalCredential: external,
        principalName: principal,
        authenticationStatus: credentialEnums.status.of(
            isConfigured ? 'Configured' : 'NotConfigured',
        ),
    });
}

export function externalOutput(credential: ExternalCredential): DataObject {
    const principals = credential.principals.map(
        ({ id, name, type, sequence }) =>
            new DataObject('ConnectApi.ExternalCredentialPrincipal', {
                id,
                principalName: name,
                principalType: credentialEnums.principalType.find(type),
                sequenceNumber: sequence,
            }),
    );
    return new DataObject('ConnectApi.ExternalCredential', {
        developerName: credential.developerName,
        masterLabel: credential.label,
        authenticationProtocol: credentialEnums.protocol.find(credential.protocol),
        authenticationProtocolVariant:
            credential.variant === null ? null : credentialEnums.variant.find(credential.variant),
        principals: new ApexList('ConnectApi.ExternalCredentialPrincipal', principals),
    });
}

export function namedOutput(credential: NamedCredential): DataObject {
    const external =
        credential.externalCredential === null
            ? null
            : current().org.credentials.external(credential.externalCredential);
    return new DataObject('ConnectApi.NamedCredential', {
        developerName: credential.developerName,
        masterLabel: credential.label,
        type: credentialEnums.namedType.find(credential.type),
        calloutUrl: credential.url,
        externalCredentials: new ApexList(
            'ConnectApi.ExternalCredential',
            external === null ? [] : [externalOutput(external)],
        ),
        calloutOptions: new DataObject('ConnectApi.NamedCredentialCalloutOptions', {
            allowMergeFieldsInBody: credential.mergesInBody,
            allowMergeFieldsInHeader: credential.mergesInHeader,
            generateAuthorizationHeader: credential.generatesAuthorizationHeader,
        }),
    });
}

export function listOutput(
    typeName: string,
    member: string,
    elementType: string,
    outputs: readonly DataObject[],
): DataObject {
    return new DataObject(typeName, { [member]: new ApexList(elementType, [...outputs]) });
}
