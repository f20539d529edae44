import type { PlatformType } from '../../contract/index.ts';
import { dataType } from '../dataObject.ts';

const options = [
    'Boolean allowMergeFieldsInBody',
    'Boolean allowMergeFieldsInHeader',
    'Boolean generateAuthorizationHeader',
];
const principal = [
    'String id',
    'String principalName',
    'ConnectApi.CredentialPrincipalType principalType',
    'Integer sequenceNumber',
];
const protocol = [
    'ConnectApi.CredentialAuthenticationProtocol authenticationProtocol',
    'ConnectApi.CredentialAuthenticationProtocolVariant authenticationProtocolVariant',
];
const secret = [
    'String externalCredential',
    'String principalName',
    'ConnectApi.CredentialPrincipalType principalType',
    ...protocol,
];

/** Apex Reference > ConnectApi > ConnectApi Input and Output Classes: those of credentials. */
export const credentialDataTypes: readonly PlatformType[] = [
    dataType('ConnectApi.NamedCredentialInput', [
        'String developerName',
        'String masterLabel',
        'ConnectApi.NamedCredentialType type',
        'String calloutUrl',
        'List<ConnectApi.ExternalCredentialInput> externalCredentials',
        'ConnectApi.NamedCredentialCalloutOptionsInput calloutOptions',
        'List<ConnectApi.CredentialCustomHeaderInput> customHeaders',
    ]),
    dataType('ConnectApi.NamedCredential', [
        'String developerName',
        'String masterLabel',
        'ConnectApi.NamedCredentialType type',
        'String calloutUrl',
        'List<ConnectApi.ExternalCredential> externalCredentials',
        'ConnectApi.NamedCredentialCalloutOptions calloutOptions',
    ]),
    dataType('ConnectApi.NamedCredentialList', [
        'List<ConnectApi.NamedCredential> namedCredentials',
    ]),
    dataType('ConnectApi.NamedCredentialCalloutOptionsInput', options),
    dataType('ConnectApi.NamedCredentialCalloutOptions', options),
    dataType('ConnectApi.CredentialCustomHeaderInput', [
        'String headerName',
        'String headerValue',
        'Integer sequenceNumber',
    ]),
    dataType('ConnectApi.ExternalCredentialInput', [
        'String developerName',
        'String masterLabel',
        ...protocol,
        'List<ConnectApi.ExternalCredentialPrincipalInput> principals',
        'List<ConnectApi.ExternalCredentialParameterInput> parameters',
        'List<ConnectApi.CredentialCustomHeaderInput> customHeaders',
    ]),
    dataType('ConnectApi.ExternalCredential', [
        'String developerName',
        'String masterLabel',
        ...protocol,
        'List<ConnectApi.ExternalCredentialPrincipal> principals',
    ]),
    dataType('ConnectApi.ExternalCredentialList', [
        'List<ConnectApi.ExternalCredential> externalCredentials',
    ]),
    dataType('ConnectApi.ExternalCredentialPrincipalInput', principal),
    dataType('ConnectApi.ExternalCredentialPrincipal', principal),
    dataType('ConnectApi.ExternalCredentialParameterInput', [
        'String parameterName',
        'ConnectApi.ExternalCredentialParameterType parameterType',
        'String parameterValue',
        'Integer sequenceNumber',
    ]),
    dataType('ConnectApi.CredentialInput', [
        ...secret,
        'Map<String,ConnectApi.CredentialValueInput> credentials',
    ]),
    dataType('ConnectApi.Credential', [
        ...secret,
        'ConnectApi.CredentialAuthenticationStatus authenticationStatus',
    ]),
    dataType('ConnectApi.CredentialValueInput', [
        'String value',
        'Boolean encrypted',
        'Boolean revealed',
    ]),
];
