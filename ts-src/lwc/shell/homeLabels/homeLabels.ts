import heading from '@salesforce/label/c.HomePageHeading';
import orgCount from '@salesforce/label/c.HomePageOrgCount';
import oneOrg from '@salesforce/label/c.HomePageOneOrg';
import noOrgs from '@salesforce/label/c.HomePageNoOrgs';
import compareOrgs from '@salesforce/label/c.HomePageCompareOrgs';
import newChange from '@salesforce/label/c.HomePageNewChange';
import nextChange from '@salesforce/label/c.HomePageNextChange';
import what from '@salesforce/label/c.HomePageWhat';
import whoAgreed from '@salesforce/label/c.HomePageWhoAgreed';
import howToUndo from '@salesforce/label/c.HomePageHowToUndo';
import itemsInto from '@salesforce/label/c.HomePageItemsInto';
import oneItemInto from '@salesforce/label/c.HomePageOneItemInto';
import kinds from '@salesforce/label/c.HomePageKinds';
import signed from '@salesforce/label/c.HomePageSigned';
import noSignatureNeeded from '@salesforce/label/c.HomePageNoSignatureNeeded';
import waiting from '@salesforce/label/c.HomePageWaiting';
import allSigned from '@salesforce/label/c.HomePageAllSigned';
import fully from '@salesforce/label/c.HomePageFully';
import withResidue from '@salesforce/label/c.HomePageWithResidue';
import oneWay from '@salesforce/label/c.HomePageOneWay';
import openChange from '@salesforce/label/c.HomePageOpenChange';
import pipeline from '@salesforce/label/c.HomePagePipeline';
import pipelineNote from '@salesforce/label/c.HomePagePipelineNote';
import openOrgs from '@salesforce/label/c.HomePageOpenOrgs';
import outside from '@salesforce/label/c.HomePageOutside';
import thisOrg from '@salesforce/label/c.HomePageThisOrg';
import incoming from '@salesforce/label/c.HomePageIncoming';
import oneIncoming from '@salesforce/label/c.HomePageOneIncoming';
import oldest from '@salesforce/label/c.HomePageOldest';
import sync from '@salesforce/label/c.HomePageSync';
import health from '@salesforce/label/c.HomePageHealth';
import inSync from '@salesforce/label/c.HomePageInSync';
import difference from '@salesforce/label/c.HomePageDifference';
import oneDifference from '@salesforce/label/c.HomePageOneDifference';
import noBaseline from '@salesforce/label/c.HomePageNoBaseline';
import notWatched from '@salesforce/label/c.HomePageNotWatched';
import explained from '@salesforce/label/c.HomePageExplained';
import healthy from '@salesforce/label/c.HomePageHealthy';
import degraded from '@salesforce/label/c.HomePageDegraded';
import unreachable from '@salesforce/label/c.HomePageUnreachable';
import unknown from '@salesforce/label/c.HomePageUnknown';
import read from '@salesforce/label/c.HomePageRead';
import neverRead from '@salesforce/label/c.HomePageNeverRead';
import unexplainedCount from '@salesforce/label/c.HomePageUnexplainedCount';
import allExplained from '@salesforce/label/c.HomePageAllExplained';
import notConnected from '@salesforce/label/c.HomePageNotConnected';
import needsYou from '@salesforce/label/c.HomePageNeedsYou';
import whyNow from '@salesforce/label/c.HomePageWhyNow';
import since from '@salesforce/label/c.HomePageSince';
import approvalsForYou from '@salesforce/label/c.HomePageApprovalsForYou';
import failedLandings from '@salesforce/label/c.HomePageFailedLandings';
import voidedChanges from '@salesforce/label/c.HomePageVoidedChanges';
import review from '@salesforce/label/c.HomePageReview';
import see from '@salesforce/label/c.HomePageSee';
import nothingNeedsYou from '@salesforce/label/c.HomePageNothingNeedsYou';
import nothingNeedsYouText from '@salesforce/label/c.HomePageNothingNeedsYouText';
import askedBy from '@salesforce/label/c.HomePageAskedBy';
import alerts from '@salesforce/label/c.HomePageAlerts';
import lastDeployments from '@salesforce/label/c.HomePageLastDeployments';
import allDeployments from '@salesforce/label/c.HomePageAllDeployments';
import deployment from '@salesforce/label/c.HomePageDeployment';
import target from '@salesforce/label/c.HomePageTarget';
import receipt from '@salesforce/label/c.HomePageReceipt';
import when from '@salesforce/label/c.HomePageWhen';
import landed from '@salesforce/label/c.HomePageLanded';
import notLanded from '@salesforce/label/c.HomePageNotLanded';
import byPlatform from '@salesforce/label/c.HomePageByPlatform';
import running from '@salesforce/label/c.HomePageRunning';
import noDeployments from '@salesforce/label/c.HomePageNoDeployments';
import noDeploymentsText from '@salesforce/label/c.HomePageNoDeploymentsText';
import unexplainedDrift from '@salesforce/label/c.HomePageUnexplainedDrift';
import openDrift from '@salesforce/label/c.HomePageOpenDrift';
import noDrift from '@salesforce/label/c.HomePageNoDrift';
import noDriftText from '@salesforce/label/c.HomePageNoDriftText';
import explainedNote from '@salesforce/label/c.HomePageExplainedNote';
import unknownPerson from '@salesforce/label/c.HomePageUnknownPerson';
import setUpHeading from '@salesforce/label/c.HomePageSetUpHeading';
import setUpText from '@salesforce/label/c.HomePageSetUpText';
import setUpButton from '@salesforce/label/c.HomePageSetUpButton';
import connectHeading from '@salesforce/label/c.HomePageConnectHeading';
import connectText from '@salesforce/label/c.HomePageConnectText';
import connectButton from '@salesforce/label/c.HomePageConnectButton';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    heading,
    orgCount,
    oneOrg,
    noOrgs,
    compareOrgs,
    newChange,
    nextChange,
    what,
    whoAgreed,
    howToUndo,
    itemsInto,
    oneItemInto,
    kinds,
    signed,
    noSignatureNeeded,
    waiting,
    allSigned,
    fully,
    withResidue,
    oneWay,
    openChange,
    pipeline,
    pipelineNote,
    openOrgs,
    outside,
    thisOrg,
    incoming,
    oneIncoming,
    oldest,
    sync,
    health,
    inSync,
    difference,
    oneDifference,
    noBaseline,
    notWatched,
    explained,
    healthy,
    degraded,
    unreachable,
    unknown,
    read,
    neverRead,
    unexplainedCount,
    allExplained,
    notConnected,
    needsYou,
    whyNow,
    since,
    approvalsForYou,
    failedLandings,
    voidedChanges,
    review,
    see,
    nothingNeedsYou,
    nothingNeedsYouText,
    askedBy,
    alerts,
    lastDeployments,
    allDeployments,
    deployment,
    target,
    receipt,
    when,
    landed,
    notLanded,
    byPlatform,
    running,
    noDeployments,
    noDeploymentsText,
    unexplainedDrift,
    openDrift,
    noDrift,
    noDriftText,
    explainedNote,
    unknownPerson,
    setUpHeading,
    setUpText,
    setUpButton,
    connectHeading,
    connectText,
    connectButton,
};
