import heading from '@salesforce/label/c.DriftPageHeading';
import subheading from '@salesforce/label/c.DriftPageSubheading';
import lookNow from '@salesforce/label/c.DriftPageLookNow';
import orgs from '@salesforce/label/c.DriftPageOrgs';
import orgsNote from '@salesforce/label/c.DriftPageOrgsNote';
import org from '@salesforce/label/c.DriftPageOrg';
import unexplained from '@salesforce/label/c.DriftPageUnexplained';
import byChange from '@salesforce/label/c.DriftPageByChange';
import byPackage from '@salesforce/label/c.DriftPageByPackage';
import byPlatform from '@salesforce/label/c.DriftPageByPlatform';
import lastLooked from '@salesforce/label/c.DriftPageLastLooked';
import none from '@salesforce/label/c.DriftPageNone';
import countUnexplained from '@salesforce/label/c.DriftPageCountUnexplained';
import notWatched from '@salesforce/label/c.DriftPageNotWatched';
import looking from '@salesforce/label/c.DriftPageLooking';
import never from '@salesforce/label/c.DriftPageNever';
import look from '@salesforce/label/c.DriftPageLook';
import findings from '@salesforce/label/c.DriftPageFindings';
import search from '@salesforce/label/c.DriftPageSearch';
import explained from '@salesforce/label/c.DriftPageExplained';
import show from '@salesforce/label/c.DriftPageShow';
import hide from '@salesforce/label/c.DriftPageHide';
import emptyHeading from '@salesforce/label/c.DriftPageEmptyHeading';
import emptyText from '@salesforce/label/c.DriftPageEmptyText';
import notYetText from '@salesforce/label/c.DriftPageNotYetText';
import pickHeading from '@salesforce/label/c.DriftPagePickHeading';
import pickText from '@salesforce/label/c.DriftPagePickText';
import found from '@salesforce/label/c.DriftPageFound';
import whoAndWhen from '@salesforce/label/c.DriftPageWhoAndWhen';
import person from '@salesforce/label/c.DriftPagePerson';
import unknownPerson from '@salesforce/label/c.DriftPageUnknownPerson';
import asDelegate from '@salesforce/label/c.DriftPageAsDelegate';
import time from '@salesforce/label/c.DriftPageTime';
import source from '@salesforce/label/c.DriftPageSource';
import orgWords from '@salesforce/label/c.DriftPageOrgWords';
import whyUnexplained from '@salesforce/label/c.DriftPageWhyUnexplained';
import whyExplained from '@salesforce/label/c.DriftPageWhyExplained';
import whatDiffers from '@salesforce/label/c.DriftPageWhatDiffers';
import approved from '@salesforce/label/c.DriftPageApproved';
import now from '@salesforce/label/c.DriftPageNow';
import isUnexplained from '@salesforce/label/c.DriftPageIsUnexplained';
import isExplained from '@salesforce/label/c.DriftPageIsExplained';
import isAccepted from '@salesforce/label/c.DriftPageIsAccepted';
import settle from '@salesforce/label/c.DriftPageSettle';
import settleNote from '@salesforce/label/c.DriftPageSettleNote';
import revert from '@salesforce/label/c.DriftPageRevert';
import revertText from '@salesforce/label/c.DriftPageRevertText';
import draftRevert from '@salesforce/label/c.DriftPageDraftRevert';
import accept from '@salesforce/label/c.DriftPageAccept';
import acceptText from '@salesforce/label/c.DriftPageAcceptText';
import acceptButton from '@salesforce/label/c.DriftPageAcceptButton';
import reason from '@salesforce/label/c.DriftPageReason';
import reasonMissing from '@salesforce/label/c.DriftPageReasonMissing';
import gateNote from '@salesforce/label/c.DriftPageGateNote';
import drafted from '@salesforce/label/c.DriftPageDrafted';
import openChange from '@salesforce/label/c.DriftPageOpenChange';
import done from '@salesforce/label/c.DriftPageDone';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    heading,
    subheading,
    lookNow,
    orgs,
    orgsNote,
    org,
    unexplained,
    byChange,
    byPackage,
    byPlatform,
    lastLooked,
    none,
    countUnexplained,
    notWatched,
    looking,
    never,
    look,
    findings,
    search,
    explained,
    show,
    hide,
    emptyHeading,
    emptyText,
    notYetText,
    pickHeading,
    pickText,
    found,
    whoAndWhen,
    person,
    unknownPerson,
    asDelegate,
    time,
    source,
    orgWords,
    whyUnexplained,
    whyExplained,
    whatDiffers,
    approved,
    now,
    isUnexplained,
    isExplained,
    isAccepted,
    settle,
    settleNote,
    revert,
    revertText,
    draftRevert,
    accept,
    acceptText,
    acceptButton,
    reason,
    reasonMissing,
    gateNote,
    drafted,
    openChange,
    done,
};
