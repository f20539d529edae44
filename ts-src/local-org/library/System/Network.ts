import type { PlatformType } from '../../contract/index.ts';

/**
 * Apex Reference > System > Network. The local org serves no Experience Cloud site, so no transaction runs in one and there is
 * nowhere to forward to: every answer is null, as the template tests of Experience pages expect outside a site.
 */
export const networkType: PlatformType = {
    name: 'Network',
    kind: 'class',
    statics: {
        'PageReference communitiesLanding()': () => null,
        'PageReference forwardToAuthPage(String startUrl)': () => null,
        'PageReference forwardToAuthPage(String startUrl, String displayType)': () => null,
        'String getLoginUrl(String networkId)': () => null,
        'String getLogoutUrl(String networkId)': () => null,
        'Id getNetworkId()': () => null,
        'String getSelfRegUrl(String networkId)': () => null,
    },
};
