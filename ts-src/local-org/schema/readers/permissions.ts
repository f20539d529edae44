import type {
    PermissionGrants,
    PermissionSetGroupDescription,
    ProfileDescription,
} from '../components.ts';
import { standardProfiles } from '../standard/standardObjects.ts';
import type { StandardProfile } from '../standard/standardObjects.ts';
import type { SourceComponent } from '../source/collect.ts';
import { childrenOf, flagOf, textOf, textsOf } from '../source/xml.ts';
import type { XmlElement } from '../source/xml.ts';

/** Metadata API Developer Guide > PermissionSet, MutingPermissionSet, Profile: the same elements. */
export function readGrants(component: SourceComponent): PermissionGrants {
    const { root, fullName } = component;
    return {
        name: fullName,
        label: textOf(root, 'label') ?? fullName,
        description: textOf(root, 'description'),
        license: textOf(root, 'license') ?? textOf(root, 'userLicense'),
        objects: childrenOf(root, 'objectPermissions').map(readObjectAccess),
        fields: childrenOf(root, 'fieldPermissions').map(readFieldAccess),
        userPermissions: enabledNames(root, 'userPermissions', 'name'),
        customPermissions: enabledNames(root, 'customPermissions', 'name'),
        classes: enabledNames(root, 'classAccesses', 'apexClass'),
        pages: enabledNames(root, 'pageAccesses', 'apexPage'),
        customMetadataTypes: enabledNames(root, 'customMetadataTypeAccesses', 'name'),
        customSettings: enabledNames(root, 'customSettingAccesses', 'name'),
        externalCredentialPrincipals: enabledNames(
            root,
            'externalCredentialPrincipalAccesses',
            'externalCredentialPrincipal',
        ),
        applications: childrenOf(root, 'applicationVisibilities').map((app) => ({
            name: textOf(app, 'application') ?? '',
            isDefault: flagOf(app, 'default'),
            isVisible: flagOf(app, 'visible'),
        })),
        tabs: [...childrenOf(root, 'tabSettings'), ...childrenOf(root, 'tabVisibilities')].map(
            (tab) => ({
                name: textOf(tab, 'tab') ?? '',
                visibility: textOf(tab, 'visibility') ?? 'None',
            }),
        ),
        recordTypes: childrenOf(root, 'recordTypeVisibilities').map((type) => ({
            name: textOf(type, 'recordType') ?? '',
            isDefault: flagOf(type, 'default'),
            isVisible: flagOf(type, 'visible'),
        })),
        requiresActivation: flagOf(root, 'hasActivationRequired'),
    };
}

function enabledNames(root: XmlElement, tag: string, nameTag: string): readonly string[] {
    return childrenOf(root, tag)
        .filter((element) => flagOf(element, 'enabled'))
        .map((element) => textOf(element, nameTag) ?? '');
}

function readObjectAccess(element: XmlElement): PermissionGrants['objects'][number] {
    return {
        object: textOf(element, 'object') ?? '',
        canRead: flagOf(element, 'allowRead'),
        canCreate: flagOf(element, 'allowCreate'),
        canEdit: flagOf(element, 'allowEdit'),
        canDelete: flagOf(element, 'allowDelete'),
        viewAll: flagOf(element, 'viewAllRecords'),
        modifyAll: flagOf(element, 'modifyAllRecords'),
    };
}

function readFieldAccess(element: XmlElement): PermissionGrants['fields'][number] {
    const [object = '', field = ''] = (textOf(element, 'field') ?? '').split('.');
    const canEdit = flagOf(element, 'editable');
    return { object, field, canRead: flagOf(element, 'readable') || canEdit, canEdit };
}

export function readGroup(component: SourceComponent): PermissionSetGroupDescription {
    return {
        name: component.fullName,
        label: textOf(component.root, 'label') ?? component.fullName,
        description: textOf(component.root, 'description'),
        permissionSets: textsOf(component.root, 'permissionSets'),
        mutingPermissionSets: textsOf(component.root, 'mutingPermissionSets'),
    };
}

const NOTHING: Omit<PermissionGrants, 'name' | 'label'> = {
    description: null,
    license: null,
    objects: [],
    fields: [],
    userPermissions: [],
    customPermissions: [],
    classes: [],
    pages: [],
    customMetadataTypes: [],
    customSettings: [],
    externalCredentialPrincipals: [],
    applications: [],
    tabs: [],
    recordTypes: [],
    requiresActivation: false,
};

function standardProfile(profile: StandardProfile): ProfileDescription {
    return {
        ...NOTHING,
        name: profile.name,
        label: profile.name,
        metadataName: profile.metadataName ?? profile.name,
        license: profile.userLicense,
        userType: profile.userType,
        isCustom: false,
        grantsEverything: profile.metadataName === 'Admin',
        userPermissions: profile.userPermissions ?? [],
        objects: Object.entries(profile.objectPermissions ?? {}).map(([object, letters]) => ({
            object,
            canRead: letters.includes('R'),
            canCreate: letters.includes('C'),
            canEdit: letters.includes('E'),
            canDelete: letters.includes('D'),
            viewAll: letters.includes('V'),
            modifyAll: letters.includes('M'),
        })),
    };
}

/** The standard profiles, overlaid with what profile files say, and custom profiles. By lower-case label. */
export function readProfiles(
    components: readonly SourceComponent[],
): ReadonlyMap<string, ProfileDescription> {
    const profiles = new Map(
        standardProfiles().map((profile) => [profile.name.toLowerCase(), standardProfile(profile)]),
    );
    for (const component of components.filter((candidate) => candidate.type === 'Profile')) {
        const known = [...profiles.values()].find((profile) =>
            isNamed(profile, component.fullName),
        );
        const given = readGrants(component);
        const profile = known ? overlaid(known, given) : customProfile(given);
        profiles.set(profile.label.toLowerCase(), profile);
    }
    return profiles;
}

function isNamed(profile: ProfileDescription, fullName: string): boolean {
    const wanted = fullName.toLowerCase();
    return profile.metadataName.toLowerCase() === wanted || profile.label.toLowerCase() === wanted;
}

function customProfile(given: PermissionGrants): ProfileDescription {
    return {
        ...given,
        label: given.name,
        metadataName: given.name,
        userType: 'Standard',
        isCustom: true,
        grantsEverything: false,
    };
}

/** A deployed profile overlays what the organisation has: the file's entries win, the rest stays. */
function overlaid(known: ProfileDescription, given: PermissionGrants): ProfileDescription {
    const objects = new Map(
        [...known.objects, ...given.objects].map((access) => [access.object.toLowerCase(), access]),
    );
    const fields = new Map(
        [...known.fields, ...given.fields].map((access) => [
            `${access.object}.${access.field}`.toLowerCase(),
            access,
        ]),
    );
    return {
        ...known,
        objects: [...objects.values()],
        fields: [...fields.values()],
        userPermissions: [...new Set([...known.userPermissions, ...given.userPermissions])],
        customPermissions: [...new Set([...known.customPermissions, ...given.customPermissions])],
        classes: [...new Set([...known.classes, ...given.classes])],
        pages: [...new Set([...known.pages, ...given.pages])],
        customMetadataTypes: [
            ...new Set([...known.customMetadataTypes, ...given.customMetadataTypes]),
        ],
        customSettings: [...new Set([...known.customSettings, ...given.customSettings])],
        applications: [...known.applications, ...given.applications],
        tabs: [...known.tabs, ...given.tabs],
        recordTypes: [...known.recordTypes, ...given.recordTypes],
    };
}
