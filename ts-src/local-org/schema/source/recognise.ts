/** What a metadata file is, told by its path: source format and Metadata API format alike. */
export interface Recognised {
    /** Metadata API type name. */
    readonly type: string;
    readonly fullName: string;
    /** Folder object of decomposed children: `Account` of `objects/Account/fields/X__c.field-meta.xml`. */
    readonly parent: string | null;
}

/** Metadata Coverage, suffixes of the types that are read or kept. */
const TYPES_BY_SUFFIX: ReadonlyMap<string, string> = new Map([
    ['object', 'CustomObject'],
    ['field', 'CustomField'],
    ['validationRule', 'ValidationRule'],
    ['recordType', 'RecordType'],
    ['listView', 'ListView'],
    ['fieldSet', 'FieldSet'],
    ['compactLayout', 'CompactLayout'],
    ['businessProcess', 'BusinessProcess'],
    ['webLink', 'WebLink'],
    ['index', 'Index'],
    ['sharingReason', 'SharingReason'],
    ['labels', 'CustomLabels'],
    ['permissionset', 'PermissionSet'],
    ['mutingpermissionset', 'MutingPermissionSet'],
    ['permissionsetgroup', 'PermissionSetGroup'],
    ['profile', 'Profile'],
    ['customPermission', 'CustomPermission'],
    ['md', 'CustomMetadata'],
    ['queue', 'Queue'],
    ['group', 'Group'],
    ['role', 'Role'],
    ['resource', 'StaticResource'],
    ['dwl', 'DataWeaveResource'],
    ['workflow', 'Workflow'],
    ['approvalProcess', 'ApprovalProcess'],
    ['globalValueSet', 'GlobalValueSet'],
    ['standardValueSet', 'StandardValueSet'],
    ['layout', 'Layout'],
    ['tab', 'CustomTab'],
    ['app', 'CustomApplication'],
    ['flexipage', 'FlexiPage'],
    ['quickAction', 'QuickAction'],
    ['report', 'Report'],
    ['reportFolder', 'ReportFolder'],
    ['reportType', 'ReportType'],
    ['dashboard', 'Dashboard'],
    ['dashboardFolder', 'DashboardFolder'],
    ['email', 'EmailTemplate'],
    ['page', 'ApexPage'],
    ['component', 'ApexComponent'],
    ['namedCredential', 'NamedCredential'],
    ['externalCredential', 'ExternalCredential'],
    ['remoteSite', 'RemoteSiteSetting'],
    ['cspTrustedSite', 'CspTrustedSite'],
    ['sharingRules', 'SharingRules'],
    ['flow', 'Flow'],
    ['notiftype', 'CustomNotificationType'],
    ['settings', 'Settings'],
    ['datacategorygroup', 'DataCategoryGroup'],
    ['cachePartition', 'PlatformCachePartition'],
    ['site', 'CustomSite'],
    ['permissionsetlicense', 'PermissionSetLicense'],
    ['restrictionRule', 'RestrictionRule'],
    ['entitlementProcess', 'EntitlementProcess'],
    ['platformEventChannel', 'PlatformEventChannel'],
    ['platformEventChannelMember', 'PlatformEventChannelMember'],
    ['platformEventSubscriberConfig', 'PlatformEventSubscriberConfig'],
]);

/** Their file without `-meta.xml` is content, not XML. */
const CONTENT_TYPES = new Set([
    'StaticResource',
    'EmailTemplate',
    'ApexPage',
    'ApexComponent',
    'DataWeaveResource',
]);
/** Members of a folder: their full name has the folder in it. */
const FOLDERED: ReadonlyMap<string, string> = new Map([
    ['Report', 'reports'],
    ['Dashboard', 'dashboards'],
    ['EmailTemplate', 'email'],
]);
const OBJECT_CHILDREN = new Set([
    'CustomField',
    'ValidationRule',
    'RecordType',
    'ListView',
    'FieldSet',
    'CompactLayout',
    'BusinessProcess',
    'WebLink',
    'Index',
    'SharingReason',
]);

/** Without `-meta.xml` a suffix alone tells little: a `.md` is as well a page of documentation. */
function isMetadataInItsFolder(type: string, parts: readonly string[]): boolean {
    return (
        !CONTENT_TYPES.has(type) && (type !== 'CustomMetadata' || parts.at(-2) === 'customMetadata')
    );
}

/** The content of a static resource may hold anything, metadata files too. */
function isInsideArchive(type: string, parts: readonly string[]): boolean {
    return parts.includes('staticresources') && type !== 'StaticResource';
}

export function recognise(path: string): Recognised | null {
    const parts = path.split('/');
    const file = parts.at(-1) ?? '';
    const isMeta = file.endsWith('-meta.xml');
    const bare = isMeta ? file.slice(0, -'-meta.xml'.length) : file;
    const dot = bare.lastIndexOf('.');
    const type = dot < 1 ? undefined : TYPES_BY_SUFFIX.get(bare.slice(dot + 1));
    if (
        type === undefined ||
        (!isMeta && !isMetadataInItsFolder(type, parts)) ||
        isInsideArchive(type, parts)
    ) {
        return null;
    }
    const name = decodeURIComponent(bare.slice(0, dot).replace(/%(?![0-9A-Fa-f]{2})/g, '%25'));
    if (OBJECT_CHILDREN.has(type)) {
        return { type, fullName: name, parent: parts.at(-3) ?? null };
    }
    const folder = FOLDERED.get(type);
    const folderAt = folder === undefined ? -1 : parts.lastIndexOf(folder);
    const fullName = folderAt < 0 ? name : [...parts.slice(folderAt + 1, -1), name].join('/');
    return { type, fullName, parent: null };
}
