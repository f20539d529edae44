import type { PlatformType } from '../../contract/index.ts';
import { raise } from '../../values/index.ts';
import { objectMembers } from './objectMembers.ts';

const nothing = (): null => null;
const empty = (): string => '';
const no = (): boolean => false;

/** Lightning and Aura pages are not steered from Apex here. */
function redirect(): never {
    return raise(
        'UnsupportedOperationException',
        'Aura.redirect is not done by the local org: it has no page to leave',
    );
}

/**
 * Apex Reference > System > Site. The local org serves no site, so every answer is the one that the reference gives for a request that
 * is no site request; registering, logging in and changing passwords do nothing and answer null, as the controllers that Salesforce puts
 * into every org expect of them in their tests.
 */
export const siteTypes: readonly PlatformType[] = [
    {
        name: 'Site',
        kind: 'class',
        statics: {
            'PageReference changePassword(String newPassword, String verifyNewPassword)': nothing,
            'PageReference changePassword(String newPassword, String verifyNewPassword, String oldPassword)':
                nothing,
            'Id createExternalUser(SObject user, String accountId)': nothing,
            'Id createExternalUser(SObject user, String accountId, String password)': nothing,
            'Id createExternalUser(SObject user, String accountId, String password, Boolean sendEmailConfirmation)':
                nothing,
            'Id createPersonAccountPortalUser(SObject user, String ownerId, String password)':
                nothing,
            'Id createPersonAccountPortalUser(SObject user, String ownerId, String recordTypeId, String password)':
                nothing,
            'Id createPortalUser(SObject user, String accountId)': nothing,
            'Id createPortalUser(SObject user, String accountId, String password)': nothing,
            'Id createPortalUser(SObject user, String accountId, String password, Boolean sendEmailConfirmation)':
                nothing,
            'Boolean forgotPassword(String username)': no,
            'Boolean forgotPassword(String username, String emailTemplateName)': no,
            'String getAdminEmail()': nothing,
            'Id getAdminId()': nothing,
            'String getAnalyticsTrackingCode()': nothing,
            'String getBaseCustomUrl()': empty,
            'String getBaseInsecureUrl()': empty,
            'String getBaseRequestUrl()': empty,
            'String getBaseSecureUrl()': empty,
            'String getBaseUrl()': empty,
            'String getCurrentSiteUrl()': nothing,
            'String getCustomWebAddress()': nothing,
            'String getDomain()': nothing,
            'String getErrorDescription()': empty,
            'String getErrorMessage()': empty,
            'String getExperienceId()': nothing,
            'String getMasterLabel()': nothing,
            'String getName()': nothing,
            'String getOriginalUrl()': nothing,
            'String getPathPrefix()': empty,
            'String getPrefix()': nothing,
            'Id getSiteId()': nothing,
            'String getSiteType()': nothing,
            'String getSiteTypeLabel()': nothing,
            'PageReference getTemplate()': nothing,
            'Boolean isLoginEnabled()': no,
            'Boolean isPasswordExpired()': no,
            'Boolean isRegistrationEnabled()': no,
            'Boolean isValidUsername(String username)': no,
            'PageReference login(String username, String password, String startUrl)': nothing,
            'void setExperienceId(String expIdValue)': nothing,
            'void validatePassword(SObject user, String password, String confirmPassword)': nothing,
        },
    },
    {
        name: 'Site.UrlRewriter',
        kind: 'interface',
        abstractMethods: [
            'PageReference mapRequestUrl(PageReference url)',
            'List<PageReference> generateUrlFor(List<PageReference> urls)',
        ],
    },
    {
        name: 'Aura',
        kind: 'class',
        methods: objectMembers,
        statics: { 'void redirect(Object pageReference)': redirect },
    },
];
