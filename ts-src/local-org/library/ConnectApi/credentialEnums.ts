import { PlatformEnum } from '../enums.ts';

/** Apex Reference > ConnectApi > ConnectApi Enums: those of credentials. */
export const credentialEnums = {
    protocol: new PlatformEnum('ConnectApi.CredentialAuthenticationProtocol', [
        'AwsSv4',
        'Basic',
        'Custom',
        'Jwt',
        'JwtExchange',
        'NoAuthentication',
        'OAuth',
        'Password',
    ]),
    variant: new PlatformEnum('ConnectApi.CredentialAuthenticationProtocolVariant', [
        'AwsSv4_STS',
        'ClientCredentialsClientSecret',
        'ClientCredentialsClientSecretBasic',
        'ClientCredentialsJwtAssertion',
        'JwtBearer',
        'RolesAnywhere',
    ]),
    principalType: new PlatformEnum('ConnectApi.CredentialPrincipalType', [
        'AwsStsPrincipal',
        'NamedPrincipal',
        'PerUserPrincipal',
    ]),
    namedType: new PlatformEnum('ConnectApi.NamedCredentialType', [
        'Legacy',
        'PrivateEndpoint',
        'SecuredEndpoint',
    ]),
    parameterType: new PlatformEnum('ConnectApi.ExternalCredentialParameterType', [
        'AdditionalRefreshStatusCode',
        'AuthHeader',
        'AuthParameter',
        'AuthProtocolVariant',
        'AuthProvider',
        'AuthProviderUrl',
        'AwsStsPrincipal',
        'ExternalAuthIdentityProvider',
        'JwtBodyClaim',
        'JwtHeaderClaim',
        'NamedPrincipal',
        'PerUserPrincipal',
        'SigningCertificate',
    ]),
    status: new PlatformEnum('ConnectApi.CredentialAuthenticationStatus', [
        'Configured',
        'NotConfigured',
        'Unknown',
    ]),
};
