import statusDraft from '@salesforce/label/c.ChangePageStatusDraft';
import statusSubmitted from '@salesforce/label/c.ChangePageStatusSubmitted';
import statusApproved from '@salesforce/label/c.ChangePageStatusApproved';
import statusRejected from '@salesforce/label/c.ChangePageStatusRejected';
import statusVoided from '@salesforce/label/c.ChangePageStatusVoided';
import statusDeploying from '@salesforce/label/c.ChangePageStatusDeploying';
import statusLanded from '@salesforce/label/c.ChangePageStatusLanded';
import statusNotLanded from '@salesforce/label/c.ChangePageStatusNotLanded';
import statusWithdrawn from '@salesforce/label/c.ChangePageStatusWithdrawn';
import stageDraft from '@salesforce/label/c.ChangePageStageDraft';
import stageChecked from '@salesforce/label/c.ChangePageStageChecked';
import stageSubmitted from '@salesforce/label/c.ChangePageStageSubmitted';
import stageApproved from '@salesforce/label/c.ChangePageStageApproved';
import stageDeploying from '@salesforce/label/c.ChangePageStageDeploying';
import stageLanded from '@salesforce/label/c.ChangePageStageLanded';
import pathLabel from '@salesforce/label/c.ChangePagePathLabel';
import kindNew from '@salesforce/label/c.ChangePageKindNew';
import kindChanged from '@salesforce/label/c.ChangePageKindChanged';
import kindDeleted from '@salesforce/label/c.ChangePageKindDeleted';
import nNew from '@salesforce/label/c.ChangePageNNew';
import nChanged from '@salesforce/label/c.ChangePageNChanged';
import nDeleted from '@salesforce/label/c.ChangePageNDeleted';
import undoReversible from '@salesforce/label/c.ChangePageUndoReversible';
import undoWithResidue from '@salesforce/label/c.ChangePageUndoWithResidue';
import undoOneWay from '@salesforce/label/c.ChangePageUndoOneWay';
import riskLow from '@salesforce/label/c.ChangePageRiskLow';
import riskMedium from '@salesforce/label/c.ChangePageRiskMedium';
import riskHigh from '@salesforce/label/c.ChangePageRiskHigh';
import riskOf from '@salesforce/label/c.ChangePageRiskOf';
import riskUnknown from '@salesforce/label/c.ChangePageRiskUnknown';
import crumb from '@salesforce/label/c.ChangePageCrumb';
import sub from '@salesforce/label/c.ChangePageSub';
import subBack from '@salesforce/label/c.ChangePageSubBack';
import owner from '@salesforce/label/c.ChangePageOwner';
import target from '@salesforce/label/c.ChangePageTarget';
import digest from '@salesforce/label/c.ChangePageDigest';
import tests from '@salesforce/label/c.ChangePageTests';
import risk from '@salesforce/label/c.ChangePageRisk';
import signatures from '@salesforce/label/c.ChangePageSignatures';
import signaturesOf from '@salesforce/label/c.ChangePageSignaturesOf';
import noSignatures from '@salesforce/label/c.ChangePageNoSignatures';
import validated from '@salesforce/label/c.ChangePageValidated';
import notValidated from '@salesforce/label/c.ChangePageNotValidated';
import status from '@salesforce/label/c.ChangePageStatus';
import testsDefault from '@salesforce/label/c.ChangePageTestsDefault';
import testsLocal from '@salesforce/label/c.ChangePageTestsLocal';
import testsAll from '@salesforce/label/c.ChangePageTestsAll';
import testsNone from '@salesforce/label/c.ChangePageTestsNone';
import testsChosen from '@salesforce/label/c.ChangePageTestsChosen';
import validate from '@salesforce/label/c.ChangePageValidate';
import compareNow from '@salesforce/label/c.ChangePageCompareNow';
import submit from '@salesforce/label/c.ChangePageSubmit';
import deploy from '@salesforce/label/c.ChangePageDeploy';
import edit from '@salesforce/label/c.ChangePageEdit';
import withdraw from '@salesforce/label/c.ChangePageWithdraw';
import openApproval from '@salesforce/label/c.ChangePageOpenApproval';
import openChange from '@salesforce/label/c.ChangePageOpenChange';
import more from '@salesforce/label/c.ChangePageMore';
import whyValidate from '@salesforce/label/c.ChangePageWhyValidate';
import whySubmit from '@salesforce/label/c.ChangePageWhySubmit';
import whyDeploy from '@salesforce/label/c.ChangePageWhyDeploy';
import withdrawReason from '@salesforce/label/c.ChangePageWithdrawReason';
import submitComment from '@salesforce/label/c.ChangePageSubmitComment';
import send from '@salesforce/label/c.ChangePageSend';
import cancel from '@salesforce/label/c.ChangePageCancel';
import withdrawDo from '@salesforce/label/c.ChangePageWithdrawDo';
import checkContent from '@salesforce/label/c.ChangePageCheckContent';
import checkContentNote from '@salesforce/label/c.ChangePageCheckContentNote';
import checkContentVault from '@salesforce/label/c.ChangePageCheckContentVault';
import checkDependencies from '@salesforce/label/c.ChangePageCheckDependencies';
import checkDependenciesNone from '@salesforce/label/c.ChangePageCheckDependenciesNone';
import checkDependenciesMissing from '@salesforce/label/c.ChangePageCheckDependenciesMissing';
import checkDependenciesWaived from '@salesforce/label/c.ChangePageCheckDependenciesWaived';
import checkUses from '@salesforce/label/c.ChangePageCheckUses';
import checkUsesNone from '@salesforce/label/c.ChangePageCheckUsesNone';
import checkUsesSome from '@salesforce/label/c.ChangePageCheckUsesSome';
import checkValidation from '@salesforce/label/c.ChangePageCheckValidation';
import checkPolicy from '@salesforce/label/c.ChangePageCheckPolicy';
import checkPolicyNone from '@salesforce/label/c.ChangePageCheckPolicyNone';
import checkPolicyOblige from '@salesforce/label/c.ChangePageCheckPolicyOblige';
import checkPolicyPermit from '@salesforce/label/c.ChangePageCheckPolicyPermit';
import checkPolicyForbid from '@salesforce/label/c.ChangePageCheckPolicyForbid';
import checkConflicts from '@salesforce/label/c.ChangePageCheckConflicts';
import checkConflictsNone from '@salesforce/label/c.ChangePageCheckConflictsNone';
import checkConflictsOne from '@salesforce/label/c.ChangePageCheckConflictsOne';
import checkConflictsSome from '@salesforce/label/c.ChangePageCheckConflictsSome';
import checkWindow from '@salesforce/label/c.ChangePageCheckWindow';
import checkWindowFree from '@salesforce/label/c.ChangePageCheckWindowFree';
import checkWindowUntil from '@salesforce/label/c.ChangePageCheckWindowUntil';
import checkWindowFrozen from '@salesforce/label/c.ChangePageCheckWindowFrozen';
import checkWindowFrozenUntil from '@salesforce/label/c.ChangePageCheckWindowFrozenUntil';
import checkDigest from '@salesforce/label/c.ChangePageCheckDigest';
import checkDigestFalse from '@salesforce/label/c.ChangePageCheckDigestFalse';
import submitNot from '@salesforce/label/c.ChangePageSubmitNot';
import deployNot from '@salesforce/label/c.ChangePageDeployNot';
import approveNot from '@salesforce/label/c.ChangePageApproveNot';
import missingHeading from '@salesforce/label/c.ChangePageMissingHeading';
import missingNote from '@salesforce/label/c.ChangePageMissingNote';
import missingNeeds from '@salesforce/label/c.ChangePageMissingNeeds';
import missingBrings from '@salesforce/label/c.ChangePageMissingBrings';
import missingCannot from '@salesforce/label/c.ChangePageMissingCannot';
import addToChange from '@salesforce/label/c.ChangePageAddToChange';
import addAnyway from '@salesforce/label/c.ChangePageAddAnyway';
import addAll from '@salesforce/label/c.ChangePageAddAll';
import addedNow from '@salesforce/label/c.ChangePageAddedNow';
import itemsRemoved from '@salesforce/label/c.ChangePageItemsRemoved';
import oneItemRemoved from '@salesforce/label/c.ChangePageOneItemRemoved';
import unresolvedHeading from '@salesforce/label/c.ChangePageUnresolvedHeading';
import brokenHeading from '@salesforce/label/c.ChangePageBrokenHeading';
import itemsHeading from '@salesforce/label/c.ChangePageItemsHeading';
import columnComponent from '@salesforce/label/c.ChangePageColumnComponent';
import columnChange from '@salesforce/label/c.ChangePageColumnChange';
import columnAuthor from '@salesforce/label/c.ChangePageColumnAuthor';
import columnWave from '@salesforce/label/c.ChangePageColumnWave';
import columnUndo from '@salesforce/label/c.ChangePageColumnUndo';
import remove from '@salesforce/label/c.ChangePageRemove';
import add from '@salesforce/label/c.ChangePageAdd';
import selectItem from '@salesforce/label/c.ChangePageSelectItem';
import selectAll from '@salesforce/label/c.ChangePageSelectAll';
import shownOf from '@salesforce/label/c.ChangePageShownOf';
import showAll from '@salesforce/label/c.ChangePageShowAll';
import itemsNote from '@salesforce/label/c.ChangePageItemsNote';
import itemsNoteNone from '@salesforce/label/c.ChangePageItemsNoteNone';
import notReported from '@salesforce/label/c.ChangePageNotReported';
import source from '@salesforce/label/c.ChangePageSource';
import noItemsHeading from '@salesforce/label/c.ChangePageNoItemsHeading';
import noItemsText from '@salesforce/label/c.ChangePageNoItemsText';
import askRemove from '@salesforce/label/c.ChangePageAskRemove';
import askAdd from '@salesforce/label/c.ChangePageAskAdd';
import askHeading from '@salesforce/label/c.ChangePageAskHeading';
import beforeTitle from '@salesforce/label/c.ChangePageBeforeTitle';
import afterTitle from '@salesforce/label/c.ChangePageAfterTitle';
import orderHeading from '@salesforce/label/c.ChangePageOrderHeading';
import orderNote from '@salesforce/label/c.ChangePageOrderNote';
import orderNoteOne from '@salesforce/label/c.ChangePageOrderNoteOne';
import waveTitle from '@salesforce/label/c.ChangePageWaveTitle';
import waveCount from '@salesforce/label/c.ChangePageWaveCount';
import waveCountOne from '@salesforce/label/c.ChangePageWaveCountOne';
import waveDelete from '@salesforce/label/c.ChangePageWaveDelete';
import waveDeleteNote from '@salesforce/label/c.ChangePageWaveDeleteNote';
import waveMore from '@salesforce/label/c.ChangePageWaveMore';
import why from '@salesforce/label/c.ChangePageWhy';
import orderNone from '@salesforce/label/c.ChangePageOrderNone';
import riskHeading from '@salesforce/label/c.ChangePageRiskHeading';
import riskNote from '@salesforce/label/c.ChangePageRiskNote';
import riskNone from '@salesforce/label/c.ChangePageRiskNone';
import riskBar from '@salesforce/label/c.ChangePageRiskBar';
import riskHighNote from '@salesforce/label/c.ChangePageRiskHighNote';
import signHeading from '@salesforce/label/c.ChangePageSignHeading';
import signNotAsked from '@salesforce/label/c.ChangePageSignNotAsked';
import signWaits from '@salesforce/label/c.ChangePageSignWaits';
import signSigned from '@salesforce/label/c.ChangePageSignSigned';
import signYourTurn from '@salesforce/label/c.ChangePageSignYourTurn';
import signPersons from '@salesforce/label/c.ChangePageSignPersons';
import mayNot from '@salesforce/label/c.ChangePageMayNot';
import signNobody from '@salesforce/label/c.ChangePageSignNobody';
import approvalList from '@salesforce/label/c.ChangePageApprovalList';
import givenHeading from '@salesforce/label/c.ChangePageGivenHeading';
import givenVoid from '@salesforce/label/c.ChangePageGivenVoid';
import givenVia from '@salesforce/label/c.ChangePageGivenVia';
import undoHeading from '@salesforce/label/c.ChangePageUndoHeading';
import undoNone from '@salesforce/label/c.ChangePageUndoNone';
import undoBar from '@salesforce/label/c.ChangePageUndoBar';
import policyHeading from '@salesforce/label/c.ChangePagePolicyHeading';
import policyPermitted from '@salesforce/label/c.ChangePagePolicyPermitted';
import policyObliged from '@salesforce/label/c.ChangePagePolicyObliged';
import policyForbidden from '@salesforce/label/c.ChangePagePolicyForbidden';
import policyAsked from '@salesforce/label/c.ChangePagePolicyAsked';
import policyPermit from '@salesforce/label/c.ChangePagePolicyPermit';
import policyOblige from '@salesforce/label/c.ChangePagePolicyOblige';
import policyForbid from '@salesforce/label/c.ChangePagePolicyForbid';
import policyNoForbid from '@salesforce/label/c.ChangePagePolicyNoForbid';
import policyRules from '@salesforce/label/c.ChangePagePolicyRules';
import policyNone from '@salesforce/label/c.ChangePagePolicyNone';
import policyInputs from '@salesforce/label/c.ChangePagePolicyInputs';
import aboutHeading from '@salesforce/label/c.ChangePageAboutHeading';
import reason from '@salesforce/label/c.ChangePageReason';
import impact from '@salesforce/label/c.ChangePageImpact';
import waiver from '@salesforce/label/c.ChangePageWaiver';
import nothingSaid from '@salesforce/label/c.ChangePageNothingSaid';
import loading from '@salesforce/label/c.ChangePageLoading';
import failedHeading from '@salesforce/label/c.ChangePageFailedHeading';
import deploymentsHeading from '@salesforce/label/c.ChangePageDeploymentsHeading';
import kindValidation from '@salesforce/label/c.ChangePageKindValidation';
import kindDeployment from '@salesforce/label/c.ChangePageKindDeployment';
import checkPolicyObligeOne from '@salesforce/label/c.ChangePageCheckPolicyObligeOne';
import askRemoveOne from '@salesforce/label/c.ChangePageAskRemoveOne';
import askAddOne from '@salesforce/label/c.ChangePageAskAddOne';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    statusDraft,
    statusSubmitted,
    statusApproved,
    statusRejected,
    statusVoided,
    statusDeploying,
    statusLanded,
    statusNotLanded,
    statusWithdrawn,
    stageDraft,
    stageChecked,
    stageSubmitted,
    stageApproved,
    stageDeploying,
    stageLanded,
    pathLabel,
    kindNew,
    kindChanged,
    kindDeleted,
    nNew,
    nChanged,
    nDeleted,
    undoReversible,
    undoWithResidue,
    undoOneWay,
    riskLow,
    riskMedium,
    riskHigh,
    riskOf,
    riskUnknown,
    crumb,
    sub,
    subBack,
    owner,
    target,
    digest,
    tests,
    risk,
    signatures,
    signaturesOf,
    noSignatures,
    validated,
    notValidated,
    status,
    testsDefault,
    testsLocal,
    testsAll,
    testsNone,
    testsChosen,
    validate,
    compareNow,
    submit,
    deploy,
    edit,
    withdraw,
    openApproval,
    openChange,
    more,
    whyValidate,
    whySubmit,
    whyDeploy,
    withdrawReason,
    submitComment,
    send,
    cancel,
    withdrawDo,
    checkContent,
    checkContentNote,
    checkContentVault,
    checkDependencies,
    checkDependenciesNone,
    checkDependenciesMissing,
    checkDependenciesWaived,
    checkUses,
    checkUsesNone,
    checkUsesSome,
    checkValidation,
    checkPolicy,
    checkPolicyNone,
    checkPolicyOblige,
    checkPolicyPermit,
    checkPolicyForbid,
    checkConflicts,
    checkConflictsNone,
    checkConflictsOne,
    checkConflictsSome,
    checkWindow,
    checkWindowFree,
    checkWindowUntil,
    checkWindowFrozen,
    checkWindowFrozenUntil,
    checkDigest,
    checkDigestFalse,
    submitNot,
    deployNot,
    approveNot,
    missingHeading,
    missingNote,
    missingNeeds,
    missingBrings,
    missingCannot,
    addToChange,
    addAnyway,
    addAll,
    addedNow,
    itemsRemoved,
    oneItemRemoved,
    unresolvedHeading,
    brokenHeading,
    itemsHeading,
    columnComponent,
    columnChange,
    columnAuthor,
    columnWave,
    columnUndo,
    remove,
    add,
    selectItem,
    selectAll,
    shownOf,
    showAll,
    itemsNote,
    itemsNoteNone,
    notReported,
    source,
    noItemsHeading,
    noItemsText,
    askRemove,
    askAdd,
    askHeading,
    beforeTitle,
    afterTitle,
    orderHeading,
    orderNote,
    orderNoteOne,
    waveTitle,
    waveCount,
    waveCountOne,
    waveDelete,
    waveDeleteNote,
    waveMore,
    why,
    orderNone,
    riskHeading,
    riskNote,
    riskNone,
    riskBar,
    riskHighNote,
    signHeading,
    signNotAsked,
    signWaits,
    signSigned,
    signYourTurn,
    signPersons,
    mayNot,
    signNobody,
    approvalList,
    givenHeading,
    givenVoid,
    givenVia,
    undoHeading,
    undoNone,
    undoBar,
    policyHeading,
    policyPermitted,
    policyObliged,
    policyForbidden,
    policyAsked,
    policyPermit,
    policyOblige,
    policyForbid,
    policyNoForbid,
    policyRules,
    policyNone,
    policyInputs,
    aboutHeading,
    reason,
    impact,
    waiver,
    nothingSaid,
    loading,
    failedHeading,
    deploymentsHeading,
    kindValidation,
    kindDeployment,
    checkPolicyObligeOne,
    askRemoveOne,
    askAddOne,
};
