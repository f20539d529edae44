import tabBranches from '@salesforce/label/c.BranchPanelTabBranches';
import tabMerge from '@salesforce/label/c.BranchPanelTabMerge';
import tabLocks from '@salesforce/label/c.BranchPanelTabLocks';
import tabPackages from '@salesforce/label/c.BranchPanelTabPackages';
import heading from '@salesforce/label/c.BranchPanelHeading';
import note from '@salesforce/label/c.BranchPanelNote';
import emptyHeading from '@salesforce/label/c.BranchPanelEmptyHeading';
import emptyText from '@salesforce/label/c.BranchPanelEmptyText';
import newBranch from '@salesforce/label/c.BranchPanelNewBranch';
import name from '@salesforce/label/c.BranchPanelName';
import description from '@salesforce/label/c.BranchPanelDescription';
import from from '@salesforce/label/c.BranchPanelFrom';
import fromNothing from '@salesforce/label/c.BranchPanelFromNothing';
import create from '@salesforce/label/c.BranchPanelCreate';
import cancel from '@salesforce/label/c.BranchPanelCancel';
import columnBranch from '@salesforce/label/c.BranchPanelColumnBranch';
import columnHead from '@salesforce/label/c.BranchPanelColumnHead';
import columnBy from '@salesforce/label/c.BranchPanelColumnBy';
import columnAt from '@salesforce/label/c.BranchPanelColumnAt';
import columnComponents from '@salesforce/label/c.BranchPanelColumnComponents';
import columnDistance from '@salesforce/label/c.BranchPanelColumnDistance';
import distance from '@salesforce/label/c.BranchPanelDistance';
import noCommits from '@salesforce/label/c.BranchPanelNoCommits';
import closed from '@salesforce/label/c.BranchPanelClosed';
import closeBranch from '@salesforce/label/c.BranchPanelCloseBranch';
import openBranch from '@salesforce/label/c.BranchPanelOpenBranch';
import logHeading from '@salesforce/label/c.BranchPanelLogHeading';
import logNote from '@salesforce/label/c.BranchPanelLogNote';
import logEmpty from '@salesforce/label/c.BranchPanelLogEmpty';
import graphLabel from '@salesforce/label/c.BranchPanelGraphLabel';
import changed from '@salesforce/label/c.BranchPanelChanged';
import changedOne from '@salesforce/label/c.BranchPanelChangedOne';
import mergeOf from '@salesforce/label/c.BranchPanelMergeOf';
import tagCommit from '@salesforce/label/c.BranchPanelTagCommit';
import tagName from '@salesforce/label/c.BranchPanelTagName';
import tagFor from '@salesforce/label/c.BranchPanelTagFor';
import tagSave from '@salesforce/label/c.BranchPanelTagSave';
import loading from '@salesforce/label/c.BranchPanelLoading';
import takeHeading from '@salesforce/label/c.BranchPanelTakeHeading';
import takeNote from '@salesforce/label/c.BranchPanelTakeNote';
import takeSource from '@salesforce/label/c.BranchPanelTakeSource';
import compare from '@salesforce/label/c.BranchPanelCompare';
import compareNone from '@salesforce/label/c.BranchPanelCompareNone';
import compareTotal from '@salesforce/label/c.BranchPanelCompareTotal';
import compareCapped from '@salesforce/label/c.BranchPanelCompareCapped';
import chooseRow from '@salesforce/label/c.BranchPanelChooseRow';
import chooseAll from '@salesforce/label/c.BranchPanelChooseAll';
import message from '@salesforce/label/c.BranchPanelMessage';
import commit from '@salesforce/label/c.BranchPanelCommit';
import commitOne from '@salesforce/label/c.BranchPanelCommitOne';
import wordNew from '@salesforce/label/c.BranchPanelWordNew';
import wordChanged from '@salesforce/label/c.BranchPanelWordChanged';
import wordDeleted from '@salesforce/label/c.BranchPanelWordDeleted';
import readHeading from '@salesforce/label/c.BranchPanelReadHeading';
import readNote from '@salesforce/label/c.BranchPanelReadNote';
import exportSource from '@salesforce/label/c.BranchPanelExportSource';
import exportMetadata from '@salesforce/label/c.BranchPanelExportMetadata';
import exported from '@salesforce/label/c.BranchPanelExported';
import importFile from '@salesforce/label/c.BranchPanelImportFile';
import importStart from '@salesforce/label/c.BranchPanelImportStart';
import importNote from '@salesforce/label/c.BranchPanelImportNote';
import tooLarge from '@salesforce/label/c.BranchPanelTooLarge';
import mergeHeading from '@salesforce/label/c.BranchPanelMergeHeading';
import mergeNote from '@salesforce/label/c.BranchPanelMergeNote';
import mergeInto from '@salesforce/label/c.BranchPanelMergeInto';
import mergeFrom from '@salesforce/label/c.BranchPanelMergeFrom';
import mergeStart from '@salesforce/label/c.BranchPanelMergeStart';
import mergeSame from '@salesforce/label/c.BranchPanelMergeSame';
import mergeEmptyHeading from '@salesforce/label/c.BranchPanelMergeEmptyHeading';
import mergeEmptyText from '@salesforce/label/c.BranchPanelMergeEmptyText';
import mergeTitle from '@salesforce/label/c.BranchPanelMergeTitle';
import mergeFacts from '@salesforce/label/c.BranchPanelMergeFacts';
import mergeStale from '@salesforce/label/c.BranchPanelMergeStale';
import mergeOpenCount from '@salesforce/label/c.BranchPanelMergeOpenCount';
import mergeOpenOne from '@salesforce/label/c.BranchPanelMergeOpenOne';
import mergeAllDecided from '@salesforce/label/c.BranchPanelMergeAllDecided';
import mergeCommit from '@salesforce/label/c.BranchPanelMergeCommit';
import mergeAbandon from '@salesforce/label/c.BranchPanelMergeAbandon';
import mergeWhyOpen from '@salesforce/label/c.BranchPanelMergeWhyOpen';
import mergeDone from '@salesforce/label/c.BranchPanelMergeDone';
import mergeEarlier from '@salesforce/label/c.BranchPanelMergeEarlier';
import mergeMerged from '@salesforce/label/c.BranchPanelMergeMerged';
import mergeConflict from '@salesforce/label/c.BranchPanelMergeConflict';
import mergeDecided from '@salesforce/label/c.BranchPanelMergeDecided';
import mergeBoth from '@salesforce/label/c.BranchPanelMergeBoth';
import mergeNoneBoth from '@salesforce/label/c.BranchPanelMergeNoneBoth';
import base from '@salesforce/label/c.BranchPanelBase';
import mine from '@salesforce/label/c.BranchPanelMine';
import theirs from '@salesforce/label/c.BranchPanelTheirs';
import absent from '@salesforce/label/c.BranchPanelAbsent';
import result from '@salesforce/label/c.BranchPanelResult';
import takeMine from '@salesforce/label/c.BranchPanelTakeMine';
import takeTheirs from '@salesforce/label/c.BranchPanelTakeTheirs';
import takeEdited from '@salesforce/label/c.BranchPanelTakeEdited';
import leaveOut from '@salesforce/label/c.BranchPanelLeaveOut';
import remembered from '@salesforce/label/c.BranchPanelRemembered';
import revoke from '@salesforce/label/c.BranchPanelRevoke';
import preview from '@salesforce/label/c.BranchPanelPreview';
import placeOf from '@salesforce/label/c.BranchPanelPlaceOf';
import remembersHeading from '@salesforce/label/c.BranchPanelRemembersHeading';
import remembersNote from '@salesforce/label/c.BranchPanelRemembersNote';
import revoked from '@salesforce/label/c.BranchPanelRevoked';

/** Every sentence of these panels. `{0}` is filled by `sentence`. */
import stateRunning from '@salesforce/label/c.BranchPanelStateRunning';
import stateReady from '@salesforce/label/c.BranchPanelStateReady';
import stateMerged from '@salesforce/label/c.BranchPanelStateMerged';
import stateAbandoned from '@salesforce/label/c.BranchPanelStateAbandoned';
import stateFailed from '@salesforce/label/c.BranchPanelStateFailed';
import mergeKeys from '@salesforce/label/c.BranchPanelMergeKeys';
import draftKept from '@salesforce/label/c.BranchPanelDraftKept';
import revokeOf from '@salesforce/label/c.BranchPanelRevokeOf';
import columnPlace from '@salesforce/label/c.BranchPanelColumnPlace';
import columnDecision from '@salesforce/label/c.BranchPanelColumnDecision';
import columnUses from '@salesforce/label/c.BranchPanelColumnUses';
import columnDeed from '@salesforce/label/c.BranchPanelColumnDeed';
import choiceMine from '@salesforce/label/c.BranchPanelChoiceMine';
import choiceTheirs from '@salesforce/label/c.BranchPanelChoiceTheirs';
import choiceEdited from '@salesforce/label/c.BranchPanelChoiceEdited';
import choiceLeftOut from '@salesforce/label/c.BranchPanelChoiceLeftOut';
import sending from '@salesforce/label/c.BranchPanelSending';

export const labels = {
    tabBranches,
    tabMerge,
    tabLocks,
    tabPackages,
    heading,
    note,
    emptyHeading,
    emptyText,
    newBranch,
    name,
    description,
    from,
    fromNothing,
    create,
    cancel,
    columnBranch,
    columnHead,
    columnBy,
    columnAt,
    columnComponents,
    columnDistance,
    distance,
    noCommits,
    closed,
    closeBranch,
    openBranch,
    logHeading,
    logNote,
    logEmpty,
    graphLabel,
    changed,
    changedOne,
    mergeOf,
    tagCommit,
    tagName,
    tagFor,
    tagSave,
    loading,
    takeHeading,
    takeNote,
    takeSource,
    compare,
    compareNone,
    compareTotal,
    compareCapped,
    chooseRow,
    chooseAll,
    message,
    commit,
    commitOne,
    wordNew,
    wordChanged,
    wordDeleted,
    readHeading,
    readNote,
    exportSource,
    exportMetadata,
    exported,
    importFile,
    importStart,
    importNote,
    tooLarge,
    mergeHeading,
    mergeNote,
    mergeInto,
    mergeFrom,
    mergeStart,
    mergeSame,
    mergeEmptyHeading,
    mergeEmptyText,
    mergeTitle,
    mergeFacts,
    mergeStale,
    mergeOpenCount,
    mergeOpenOne,
    mergeAllDecided,
    mergeCommit,
    mergeAbandon,
    mergeWhyOpen,
    mergeDone,
    mergeEarlier,
    mergeMerged,
    mergeConflict,
    mergeDecided,
    mergeBoth,
    mergeNoneBoth,
    base,
    mine,
    theirs,
    absent,
    result,
    takeMine,
    takeTheirs,
    takeEdited,
    leaveOut,
    remembered,
    revoke,
    preview,
    placeOf,
    remembersHeading,
    remembersNote,
    revoked,
    stateRunning,
    stateReady,
    stateMerged,
    stateAbandoned,
    stateFailed,
    mergeKeys,
    draftKept,
    revokeOf,
    columnPlace,
    columnDecision,
    columnUses,
    columnDeed,
    choiceMine,
    choiceTheirs,
    choiceEdited,
    choiceLeftOut,
    sending,
};
