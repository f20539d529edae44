import heading from '@salesforce/label/c.PackagePanelHeading';
import note from '@salesforce/label/c.PackagePanelNote';
import emptyHeading from '@salesforce/label/c.PackagePanelEmptyHeading';
import emptyText from '@salesforce/label/c.PackagePanelEmptyText';
import newPackage from '@salesforce/label/c.PackagePanelNewPackage';
import name from '@salesforce/label/c.PackagePanelName';
import description from '@salesforce/label/c.PackagePanelDescription';
import members from '@salesforce/label/c.PackagePanelMembers';
import membersHelp from '@salesforce/label/c.PackagePanelMembersHelp';
import dependencies from '@salesforce/label/c.PackagePanelDependencies';
import dependenciesHelp from '@salesforce/label/c.PackagePanelDependenciesHelp';
import save from '@salesforce/label/c.PackagePanelSave';
import cancel from '@salesforce/label/c.PackagePanelCancel';
import edit from '@salesforce/label/c.PackagePanelEdit';
import release from '@salesforce/label/c.PackagePanelRelease';
import version from '@salesforce/label/c.PackagePanelVersion';
import source from '@salesforce/label/c.PackagePanelSource';
import releases from '@salesforce/label/c.PackagePanelReleases';
import noReleases from '@salesforce/label/c.PackagePanelNoReleases';
import resolved from '@salesforce/label/c.PackagePanelResolved';
import fits from '@salesforce/label/c.PackagePanelFits';
import releasedBy from '@salesforce/label/c.PackagePanelReleasedBy';
import releasedByOne from '@salesforce/label/c.PackagePanelReleasedByOne';

/** Every sentence of these panels. `{0}` is filled by `sentence`. */
import memberCount from '@salesforce/label/c.PackagePanelMemberCount';
import memberCountOne from '@salesforce/label/c.PackagePanelMemberCountOne';
import memberType from '@salesforce/label/c.PackagePanelMemberType';
import memberName from '@salesforce/label/c.PackagePanelMemberName';
import needs from '@salesforce/label/c.PackagePanelNeeds';
import needsNothing from '@salesforce/label/c.PackagePanelNeedsNothing';

export const labels = {
    heading,
    note,
    emptyHeading,
    emptyText,
    newPackage,
    name,
    description,
    members,
    membersHelp,
    dependencies,
    dependenciesHelp,
    save,
    cancel,
    edit,
    release,
    version,
    source,
    releases,
    noReleases,
    resolved,
    fits,
    releasedBy,
    releasedByOne,
    memberCount,
    memberCountOne,
    memberType,
    memberName,
    needs,
    needsNothing,
};
