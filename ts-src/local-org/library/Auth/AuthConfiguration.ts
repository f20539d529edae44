import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { PlatformObject } from '../../values/index.ts';
import { objectMembers } from '../System/objectMembers.ts';

/** Apex Reference > Auth > AuthConfiguration: how one logs in. Without sites there is only the org's own login page. */
class AuthConfiguration extends PlatformObject {
    readonly typeName = 'Auth.AuthConfiguration';
    readonly startUrl: string | null;

    constructor(startUrl: string | null) {
        super();
        this.startUrl = startUrl;
    }
}

const make = (_where: unknown, startUrl: string | null): AuthConfiguration =>
    new AuthConfiguration(startUrl);

export const authConfigurationType: PlatformType = {
    name: 'Auth.AuthConfiguration',
    kind: 'class',
    constructors: {
        '(Id networkId, String startUrl)': make,
        '(String communityOrCustomUrl, String startUrl)': make,
    },
    methods: {
        ...objectMembers,
        'String getForgotPasswordUrl()': () =>
            `${current().org.instanceUrl}/secur/forgotpassword.jsp`,
        'Boolean getSelfRegistrationEnabled()': () => false,
        'String getSelfRegistrationUrl()': () => null,
        'String getStartUrl()': ({ startUrl }: AuthConfiguration) => startUrl,
        'Boolean getUsernamePasswordEnabled()': () => true,
        'Boolean isCommunityUsingSiteAsContainer()': () => false,
    },
};
