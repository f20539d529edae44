import heading from '@salesforce/label/c.OrgsPageHeading';
import subheading from '@salesforce/label/c.OrgsPageSubheading';
import connectOrg from '@salesforce/label/c.OrgsPageConnectOrg';
import emptyHeading from '@salesforce/label/c.OrgsPageEmptyHeading';
import emptyText from '@salesforce/label/c.OrgsPageEmptyText';
import sync from '@salesforce/label/c.OrgsPageSync';
import health from '@salesforce/label/c.OrgsPageHealth';
import inSync from '@salesforce/label/c.OrgsPageInSync';
import oneDifference from '@salesforce/label/c.OrgsPageOneDifference';
import differences from '@salesforce/label/c.OrgsPageDifferences';
import noBaseline from '@salesforce/label/c.OrgsPageNoBaseline';
import healthy from '@salesforce/label/c.OrgsPageHealthy';
import degraded from '@salesforce/label/c.OrgsPageDegraded';
import unreachable from '@salesforce/label/c.OrgsPageUnreachable';
import unknown from '@salesforce/label/c.OrgsPageUnknown';
import lastRead from '@salesforce/label/c.OrgsPageLastRead';
import neverRead from '@salesforce/label/c.OrgsPageNeverRead';
import region from '@salesforce/label/c.OrgsPageRegion';
import stage from '@salesforce/label/c.OrgsPageStage';
import endpoint from '@salesforce/label/c.OrgsPageEndpoint';
import orgId from '@salesforce/label/c.OrgsPageOrgId';
import apiVersion from '@salesforce/label/c.OrgsPageApiVersion';
import user from '@salesforce/label/c.OrgsPageUser';
import requests from '@salesforce/label/c.OrgsPageRequests';
import requestsOf from '@salesforce/label/c.OrgsPageRequestsOf';
import lastChecked from '@salesforce/label/c.OrgsPageLastChecked';
import connection from '@salesforce/label/c.OrgsPageConnection';
import connected from '@salesforce/label/c.OrgsPageConnected';
import draft from '@salesforce/label/c.OrgsPageDraft';
import connectionRefused from '@salesforce/label/c.OrgsPageConnectionRefused';
import checkAgain from '@salesforce/label/c.OrgsPageCheckAgain';
import checking from '@salesforce/label/c.OrgsPageChecking';
import edit from '@salesforce/label/c.OrgsPageEdit';
import remove from '@salesforce/label/c.OrgsPageRemove';
import removeAsk from '@salesforce/label/c.OrgsPageRemoveAsk';
import removeLabel from '@salesforce/label/c.OrgsPageRemoveLabel';
import open from '@salesforce/label/c.OrgsPageOpen';
import formHeading from '@salesforce/label/c.OrgsPageFormHeading';
import formEditHeading from '@salesforce/label/c.OrgsPageFormEditHeading';
import stepWhat from '@salesforce/label/c.OrgsPageStepWhat';
import stepWhere from '@salesforce/label/c.OrgsPageStepWhere';
import stepTest from '@salesforce/label/c.OrgsPageStepTest';
import name from '@salesforce/label/c.OrgsPageName';
import nameHelp from '@salesforce/label/c.OrgsPageNameHelp';
import position from '@salesforce/label/c.OrgsPagePosition';
import positionHelp from '@salesforce/label/c.OrgsPagePositionHelp';
import businessUnit from '@salesforce/label/c.OrgsPageBusinessUnit';
import endpointHelp from '@salesforce/label/c.OrgsPageEndpointHelp';
import flow from '@salesforce/label/c.OrgsPageFlow';
import flowSecret from '@salesforce/label/c.OrgsPageFlowSecret';
import flowJwt from '@salesforce/label/c.OrgsPageFlowJwt';
import clientId from '@salesforce/label/c.OrgsPageClientId';
import clientSecret from '@salesforce/label/c.OrgsPageClientSecret';
import secretHelp from '@salesforce/label/c.OrgsPageSecretHelp';
import username from '@salesforce/label/c.OrgsPageUsername';
import certificate from '@salesforce/label/c.OrgsPageCertificate';
import saveAndTest from '@salesforce/label/c.OrgsPageSaveAndTest';
import back from '@salesforce/label/c.OrgsPageBack';
import next from '@salesforce/label/c.OrgsPageNext';
import done from '@salesforce/label/c.OrgsPageDone';
import testAgain from '@salesforce/label/c.OrgsPageTestAgain';
import testing from '@salesforce/label/c.OrgsPageTesting';
import goodTitle from '@salesforce/label/c.OrgsPageGoodTitle';
import badTitle from '@salesforce/label/c.OrgsPageBadTitle';
import organisation from '@salesforce/label/c.OrgsPageOrganisation';
import sandbox from '@salesforce/label/c.OrgsPageSandbox';
import production from '@salesforce/label/c.OrgsPageProduction';
import required from '@salesforce/label/c.OrgsPageRequired';
import stageDevelopment from '@salesforce/label/c.OrgsPageStageDevelopment';
import stageIntegration from '@salesforce/label/c.OrgsPageStageIntegration';
import stageUAT from '@salesforce/label/c.OrgsPageStageUAT';
import stageProduction from '@salesforce/label/c.OrgsPageStageProduction';
import stageHub from '@salesforce/label/c.OrgsPageStageHub';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    heading,
    subheading,
    connectOrg,
    emptyHeading,
    emptyText,
    sync,
    health,
    inSync,
    oneDifference,
    differences,
    noBaseline,
    healthy,
    degraded,
    unreachable,
    unknown,
    lastRead,
    neverRead,
    region,
    stage,
    endpoint,
    orgId,
    apiVersion,
    user,
    requests,
    requestsOf,
    lastChecked,
    connection,
    connected,
    draft,
    connectionRefused,
    checkAgain,
    checking,
    edit,
    remove,
    removeAsk,
    removeLabel,
    open,
    formHeading,
    formEditHeading,
    stepWhat,
    stepWhere,
    stepTest,
    name,
    nameHelp,
    position,
    positionHelp,
    businessUnit,
    endpointHelp,
    flow,
    flowSecret,
    flowJwt,
    clientId,
    clientSecret,
    secretHelp,
    username,
    certificate,
    saveAndTest,
    back,
    next,
    done,
    testAgain,
    testing,
    goodTitle,
    badTitle,
    organisation,
    sandbox,
    production,
    required,
    stageDevelopment,
    stageIntegration,
    stageUAT,
    stageProduction,
    stageHub,
};
