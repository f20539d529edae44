import heading from '@salesforce/label/c.LedgerPageHeading';
import subheading from '@salesforce/label/c.LedgerPageSubheading';
import verified from '@salesforce/label/c.LedgerPageVerified';
import verifiedNote from '@salesforce/label/c.LedgerPageVerifiedNote';
import neverVerified from '@salesforce/label/c.LedgerPageNeverVerified';
import neverVerifiedNote from '@salesforce/label/c.LedgerPageNeverVerifiedNote';
import broken from '@salesforce/label/c.LedgerPageBroken';
import brokenNote from '@salesforce/label/c.LedgerPageBrokenNote';
import verifying from '@salesforce/label/c.LedgerPageVerifying';
import verifyingNote from '@salesforce/label/c.LedgerPageVerifyingNote';
import verifyAgain from '@salesforce/label/c.LedgerPageVerifyAgain';
import verify from '@salesforce/label/c.LedgerPageVerify';
import howChecked from '@salesforce/label/c.LedgerPageHowChecked';
import howCheckedText from '@salesforce/label/c.LedgerPageHowCheckedText';
import unsigned from '@salesforce/label/c.LedgerPageUnsigned';
import search from '@salesforce/label/c.LedgerPageSearch';
import searchLabel from '@salesforce/label/c.LedgerPageSearchLabel';
import anyActor from '@salesforce/label/c.LedgerPageAnyActor';
import anyAction from '@salesforce/label/c.LedgerPageAnyAction';
import anyOrg from '@salesforce/label/c.LedgerPageAnyOrg';
import actor from '@salesforce/label/c.LedgerPageActor';
import action from '@salesforce/label/c.LedgerPageAction';
import org from '@salesforce/label/c.LedgerPageOrg';
import range from '@salesforce/label/c.LedgerPageRange';
import allTime from '@salesforce/label/c.LedgerPageAllTime';
import lastDay from '@salesforce/label/c.LedgerPageLastDay';
import lastWeek from '@salesforce/label/c.LedgerPageLastWeek';
import lastMonth from '@salesforce/label/c.LedgerPageLastMonth';
import entryCount from '@salesforce/label/c.LedgerPageEntryCount';
import oneEntry from '@salesforce/label/c.LedgerPageOneEntry';
import footer from '@salesforce/label/c.LedgerPageFooter';
import loadMore from '@salesforce/label/c.LedgerPageLoadMore';
import emptyHeading from '@salesforce/label/c.LedgerPageEmptyHeading';
import emptyText from '@salesforce/label/c.LedgerPageEmptyText';
import noMatchHeading from '@salesforce/label/c.LedgerPageNoMatchHeading';
import noMatchText from '@salesforce/label/c.LedgerPageNoMatchText';
import clearFilters from '@salesforce/label/c.LedgerPageClearFilters';
import proved from '@salesforce/label/c.LedgerPageProved';
import notProved from '@salesforce/label/c.LedgerPageNotProved';
import who from '@salesforce/label/c.LedgerPageWho';
import did from '@salesforce/label/c.LedgerPageDid';
import when from '@salesforce/label/c.LedgerPageWhen';
import toWhat from '@salesforce/label/c.LedgerPageToWhat';
import where from '@salesforce/label/c.LedgerPageWhere';
import details from '@salesforce/label/c.LedgerPageDetails';
import proofHeading from '@salesforce/label/c.LedgerPageProofHeading';
import proofEntry from '@salesforce/label/c.LedgerPageProofEntry';
import proofStep from '@salesforce/label/c.LedgerPageProofStep';
import proofRoot from '@salesforce/label/c.LedgerPageProofRoot';
import computedHere from '@salesforce/label/c.LedgerPageComputedHere';
import left from '@salesforce/label/c.LedgerPageLeft';
import right from '@salesforce/label/c.LedgerPageRight';
import equal from '@salesforce/label/c.LedgerPageEqual';
import different from '@salesforce/label/c.LedgerPageDifferent';
import moreSteps from '@salesforce/label/c.LedgerPageMoreSteps';
import show from '@salesforce/label/c.LedgerPageShow';
import checkpointSigned from '@salesforce/label/c.LedgerPageCheckpointSigned';
import checkpointUnsigned from '@salesforce/label/c.LedgerPageCheckpointUnsigned';
import noCheckpoint from '@salesforce/label/c.LedgerPageNoCheckpoint';
import verifyHere from '@salesforce/label/c.LedgerPageVerifyHere';
import verifiedHere from '@salesforce/label/c.LedgerPageVerifiedHere';
import failedHere from '@salesforce/label/c.LedgerPageFailedHere';
import copyProof from '@salesforce/label/c.LedgerPageCopyProof';
import proofCopied from '@salesforce/label/c.LedgerPageProofCopied';
import trustNote from '@salesforce/label/c.LedgerPageTrustNote';
import packageHeading from '@salesforce/label/c.LedgerPagePackageHeading';
import packageText from '@salesforce/label/c.LedgerPagePackageText';
import exportPackage from '@salesforce/label/c.LedgerPageExportPackage';
import exporting from '@salesforce/label/c.LedgerPageExporting';
import packageReady from '@salesforce/label/c.LedgerPagePackageReady';
import download from '@salesforce/label/c.LedgerPageDownload';
import verifierHint from '@salesforce/label/c.LedgerPageVerifierHint';
import pickHeading from '@salesforce/label/c.LedgerPagePickHeading';
import pickText from '@salesforce/label/c.LedgerPagePickText';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    heading,
    subheading,
    verified,
    verifiedNote,
    neverVerified,
    neverVerifiedNote,
    broken,
    brokenNote,
    verifying,
    verifyingNote,
    verifyAgain,
    verify,
    howChecked,
    howCheckedText,
    unsigned,
    search,
    searchLabel,
    anyActor,
    anyAction,
    anyOrg,
    actor,
    action,
    org,
    range,
    allTime,
    lastDay,
    lastWeek,
    lastMonth,
    entryCount,
    oneEntry,
    footer,
    loadMore,
    emptyHeading,
    emptyText,
    noMatchHeading,
    noMatchText,
    clearFilters,
    proved,
    notProved,
    who,
    did,
    when,
    toWhat,
    where,
    details,
    proofHeading,
    proofEntry,
    proofStep,
    proofRoot,
    computedHere,
    left,
    right,
    equal,
    different,
    moreSteps,
    show,
    checkpointSigned,
    checkpointUnsigned,
    noCheckpoint,
    verifyHere,
    verifiedHere,
    failedHere,
    copyProof,
    proofCopied,
    trustNote,
    packageHeading,
    packageText,
    exportPackage,
    exporting,
    packageReady,
    download,
    verifierHint,
    pickHeading,
    pickText,
};
