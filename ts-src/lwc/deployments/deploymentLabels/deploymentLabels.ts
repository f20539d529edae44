import heading from '@salesforce/label/c.DeploymentPageHeading';
import subheading from '@salesforce/label/c.DeploymentPageSubheading';
import deployment from '@salesforce/label/c.DeploymentPageDeployment';
import change from '@salesforce/label/c.DeploymentPageChange';
import target from '@salesforce/label/c.DeploymentPageTarget';
import kind from '@salesforce/label/c.DeploymentPageKind';
import state from '@salesforce/label/c.DeploymentPageState';
import receipt from '@salesforce/label/c.DeploymentPageReceipt';
import started from '@salesforce/label/c.DeploymentPageStarted';
import by from '@salesforce/label/c.DeploymentPageBy';
import emptyHeading from '@salesforce/label/c.DeploymentPageEmptyHeading';
import emptyText from '@salesforce/label/c.DeploymentPageEmptyText';
import validation from '@salesforce/label/c.DeploymentPageValidation';
import deploymentKind from '@salesforce/label/c.DeploymentPageDeploymentKind';
import openChanges from '@salesforce/label/c.DeploymentPageOpenChanges';
import queued from '@salesforce/label/c.DeploymentPageQueued';
import running from '@salesforce/label/c.DeploymentPageRunning';
import waiting from '@salesforce/label/c.DeploymentPageWaiting';
import succeeded from '@salesforce/label/c.DeploymentPageSucceeded';
import failed from '@salesforce/label/c.DeploymentPageFailed';
import cancelled from '@salesforce/label/c.DeploymentPageCancelled';
import refused from '@salesforce/label/c.DeploymentPageRefused';
import unknown from '@salesforce/label/c.DeploymentPageUnknown';
import startedBy from '@salesforce/label/c.DeploymentPageStartedBy';
import goesOn from '@salesforce/label/c.DeploymentPageGoesOn';
import signedBy from '@salesforce/label/c.DeploymentPageSignedBy';
import nobody from '@salesforce/label/c.DeploymentPageNobody';
import digest from '@salesforce/label/c.DeploymentPageDigest';
import equalToSigned from '@salesforce/label/c.DeploymentPageEqualToSigned';
import yesEqual from '@salesforce/label/c.DeploymentPageYesEqual';
import notEqual from '@salesforce/label/c.DeploymentPageNotEqual';
import restorePoint from '@salesforce/label/c.DeploymentPageRestorePoint';
import noRestorePoint from '@salesforce/label/c.DeploymentPageNoRestorePoint';
import lastSeen from '@salesforce/label/c.DeploymentPageLastSeen';
import decision from '@salesforce/label/c.DeploymentPageDecision';
import neverSeen from '@salesforce/label/c.DeploymentPageNeverSeen';
import seenAt from '@salesforce/label/c.DeploymentPageSeenAt';
import components from '@salesforce/label/c.DeploymentPageComponents';
import tests from '@salesforce/label/c.DeploymentPageTests';
import noTests from '@salesforce/label/c.DeploymentPageNoTests';
import noTestsYet from '@salesforce/label/c.DeploymentPageNoTestsYet';
import elapsed from '@salesforce/label/c.DeploymentPageElapsed';
import componentsNote from '@salesforce/label/c.DeploymentPageComponentsNote';
import testsNote from '@salesforce/label/c.DeploymentPageTestsNote';
import orgAnswer from '@salesforce/label/c.DeploymentPageOrgAnswer';
import noAnswer from '@salesforce/label/c.DeploymentPageNoAnswer';
import errors from '@salesforce/label/c.DeploymentPageErrors';
import errorsNote from '@salesforce/label/c.DeploymentPageErrorsNote';
import wentWrong from '@salesforce/label/c.DeploymentPageWentWrong';
import whatToDo from '@salesforce/label/c.DeploymentPageWhatToDo';
import wordForWord from '@salesforce/label/c.DeploymentPageWordForWord';
import hideWords from '@salesforce/label/c.DeploymentPageHideWords';
import explains from '@salesforce/label/c.DeploymentPageExplains';
import items from '@salesforce/label/c.DeploymentPageItems';
import item from '@salesforce/label/c.DeploymentPageItem';
import type from '@salesforce/label/c.DeploymentPageType';
import difference from '@salesforce/label/c.DeploymentPageDifference';
import outcome from '@salesforce/label/c.DeploymentPageOutcome';
import intended from '@salesforce/label/c.DeploymentPageIntended';
import readBack from '@salesforce/label/c.DeploymentPageReadBack';
import wave from '@salesforce/label/c.DeploymentPageWave';
import acceptedNote from '@salesforce/label/c.DeploymentPageAcceptedNote';
import all from '@salesforce/label/c.DeploymentPageAll';
import notLandedTab from '@salesforce/label/c.DeploymentPageNotLandedTab';
import platformTab from '@salesforce/label/c.DeploymentPagePlatformTab';
import landedTab from '@salesforce/label/c.DeploymentPageLandedTab';
import itemsShown from '@salesforce/label/c.DeploymentPageItemsShown';
import landedBig from '@salesforce/label/c.DeploymentPageLandedBig';
import landedText from '@salesforce/label/c.DeploymentPageLandedText';
import notLandedBig from '@salesforce/label/c.DeploymentPageNotLandedBig';
import notLandedText from '@salesforce/label/c.DeploymentPageNotLandedText';
import platformBig from '@salesforce/label/c.DeploymentPagePlatformBig';
import platformText from '@salesforce/label/c.DeploymentPagePlatformText';
import allLanded from '@salesforce/label/c.DeploymentPageAllLanded';
import notAllLanded from '@salesforce/label/c.DeploymentPageNotAllLanded';
import waits from '@salesforce/label/c.DeploymentPageWaits';
import accepted from '@salesforce/label/c.DeploymentPageAccepted';
import refusedItem from '@salesforce/label/c.DeploymentPageRefusedItem';
import landed from '@salesforce/label/c.DeploymentPageLanded';
import notLanded from '@salesforce/label/c.DeploymentPageNotLanded';
import changedByPlatform from '@salesforce/label/c.DeploymentPageChangedByPlatform';
import notObservable from '@salesforce/label/c.DeploymentPageNotObservable';
import absent from '@salesforce/label/c.DeploymentPageAbsent';
import deleted from '@salesforce/label/c.DeploymentPageDeleted';
import signedAndSent from '@salesforce/label/c.DeploymentPageSignedAndSent';
import readBackFrom from '@salesforce/label/c.DeploymentPageReadBackFrom';
import showDifference from '@salesforce/label/c.DeploymentPageShowDifference';
import hideDifference from '@salesforce/label/c.DeploymentPageHideDifference';
import stages from '@salesforce/label/c.DeploymentPageStages';
import cancelHeading from '@salesforce/label/c.DeploymentPageCancelHeading';
import cancelReason from '@salesforce/label/c.DeploymentPageCancelReason';
import cancelButton from '@salesforce/label/c.DeploymentPageCancelButton';
import reasonMissing from '@salesforce/label/c.DeploymentPageReasonMissing';
import undo from '@salesforce/label/c.DeploymentPageUndo';
import canBeUndone from '@salesforce/label/c.DeploymentPageCanBeUndone';
import undoneWithResidue from '@salesforce/label/c.DeploymentPageUndoneWithResidue';
import cannotBeUndone from '@salesforce/label/c.DeploymentPageCannotBeUndone';
import prepareUndo from '@salesforce/label/c.DeploymentPagePrepareUndo';
import undoNote from '@salesforce/label/c.DeploymentPageUndoNote';
import undoDrafted from '@salesforce/label/c.DeploymentPageUndoDrafted';
import queue from '@salesforce/label/c.DeploymentPageQueue';
import queueNote from '@salesforce/label/c.DeploymentPageQueueNote';
import evidence from '@salesforce/label/c.DeploymentPageEvidence';
import receiptDigest from '@salesforce/label/c.DeploymentPageReceiptDigest';
import deployId from '@salesforce/label/c.DeploymentPageDeployId';
import sealedAt from '@salesforce/label/c.DeploymentPageSealedAt';
import openChange from '@salesforce/label/c.DeploymentPageOpenChange';
import isNew from '@salesforce/label/c.DeploymentPageIsNew';
import changed from '@salesforce/label/c.DeploymentPageChanged';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    heading,
    subheading,
    deployment,
    change,
    target,
    kind,
    state,
    receipt,
    started,
    by,
    emptyHeading,
    emptyText,
    validation,
    deploymentKind,
    openChanges,
    queued,
    running,
    waiting,
    succeeded,
    failed,
    cancelled,
    refused,
    unknown,
    startedBy,
    goesOn,
    signedBy,
    nobody,
    digest,
    equalToSigned,
    yesEqual,
    notEqual,
    restorePoint,
    noRestorePoint,
    lastSeen,
    decision,
    neverSeen,
    seenAt,
    components,
    tests,
    noTests,
    noTestsYet,
    elapsed,
    componentsNote,
    testsNote,
    orgAnswer,
    noAnswer,
    errors,
    errorsNote,
    wentWrong,
    whatToDo,
    wordForWord,
    hideWords,
    explains,
    items,
    item,
    type,
    difference,
    outcome,
    intended,
    readBack,
    wave,
    acceptedNote,
    all,
    notLandedTab,
    platformTab,
    landedTab,
    itemsShown,
    landedBig,
    landedText,
    notLandedBig,
    notLandedText,
    platformBig,
    platformText,
    allLanded,
    notAllLanded,
    waits,
    accepted,
    refusedItem,
    landed,
    notLanded,
    changedByPlatform,
    notObservable,
    absent,
    deleted,
    signedAndSent,
    readBackFrom,
    showDifference,
    hideDifference,
    stages,
    cancelHeading,
    cancelReason,
    cancelButton,
    reasonMissing,
    undo,
    canBeUndone,
    undoneWithResidue,
    cannotBeUndone,
    prepareUndo,
    undoNote,
    undoDrafted,
    queue,
    queueNote,
    evidence,
    receiptDigest,
    deployId,
    sealedAt,
    openChange,
    isNew,
    changed,
};
