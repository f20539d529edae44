import heading from '@salesforce/label/c.VaultPageHeading';
import subheading from '@salesforce/label/c.VaultPageSubheading';
import tabSnapshots from '@salesforce/label/c.VaultPageTabSnapshots';
import tabHistory from '@salesforce/label/c.VaultPageTabHistory';
import tabStore from '@salesforce/label/c.VaultPageTabStore';
import loadingText from '@salesforce/label/c.VaultPageLoadingText';
import emptyHeading from '@salesforce/label/c.VaultPageEmptyHeading';
import emptyText from '@salesforce/label/c.VaultPageEmptyText';
import compareOrgs from '@salesforce/label/c.VaultPageCompareOrgs';
import allOrgs from '@salesforce/label/c.VaultPageAllOrgs';
import orgFilter from '@salesforce/label/c.VaultPageOrgFilter';
import columnSelect from '@salesforce/label/c.VaultPageColumnSelect';
import columnSnapshot from '@salesforce/label/c.VaultPageColumnSnapshot';
import columnOrg from '@salesforce/label/c.VaultPageColumnOrg';
import columnState from '@salesforce/label/c.VaultPageColumnState';
import columnComponents from '@salesforce/label/c.VaultPageColumnComponents';
import columnStored from '@salesforce/label/c.VaultPageColumnStored';
import columnShared from '@salesforce/label/c.VaultPageColumnShared';
import columnTaken from '@salesforce/label/c.VaultPageColumnTaken';
import stateSealed from '@salesforce/label/c.VaultPageStateSealed';
import stateIncomplete from '@salesforce/label/c.VaultPageStateIncomplete';
import stateFailed from '@salesforce/label/c.VaultPageStateFailed';
import stateReading from '@salesforce/label/c.VaultPageStateReading';
import scopeComponents from '@salesforce/label/c.VaultPageScopeComponents';
import modeFull from '@salesforce/label/c.VaultPageModeFull';
import modeIncremental from '@salesforce/label/c.VaultPageModeIncremental';
import against from '@salesforce/label/c.VaultPageAgainst';
import skipped from '@salesforce/label/c.VaultPageSkipped';
import newContents from '@salesforce/label/c.VaultPageNewContents';
import sharedOf from '@salesforce/label/c.VaultPageSharedOf';
import comparePair from '@salesforce/label/c.VaultPageComparePair';
import compareHint from '@salesforce/label/c.VaultPageCompareHint';
import compareOlder from '@salesforce/label/c.VaultPageCompareOlder';
import chooseOne from '@salesforce/label/c.VaultPageChooseOne';
import shown from '@salesforce/label/c.VaultPageShown';
import storeHeading from '@salesforce/label/c.VaultPageStoreHeading';
import storeNote from '@salesforce/label/c.VaultPageStoreNote';
import factContents from '@salesforce/label/c.VaultPageFactContents';
import factPacks from '@salesforce/label/c.VaultPageFactPacks';
import factBytes from '@salesforce/label/c.VaultPageFactBytes';
import factComponents from '@salesforce/label/c.VaultPageFactComponents';
import factSaved from '@salesforce/label/c.VaultPageFactSaved';
import factSavedText from '@salesforce/label/c.VaultPageFactSavedText';
import factNothing from '@salesforce/label/c.VaultPageFactNothing';
import verify from '@salesforce/label/c.VaultPageVerify';
import verifyNote from '@salesforce/label/c.VaultPageVerifyNote';
import neverVerified from '@salesforce/label/c.VaultPageNeverVerified';
import verifiedAt from '@salesforce/label/c.VaultPageVerifiedAt';
import sweep from '@salesforce/label/c.VaultPageSweep';
import sweepNote from '@salesforce/label/c.VaultPageSweepNote';
import allSound from '@salesforce/label/c.VaultPageAllSound';
import badHeading from '@salesforce/label/c.VaultPageBadHeading';
import badAdvice from '@salesforce/label/c.VaultPageBadAdvice';
import badColumnPack from '@salesforce/label/c.VaultPageBadColumnPack';
import badColumnHurt from '@salesforce/label/c.VaultPageBadColumnHurt';
import damaged from '@salesforce/label/c.VaultPageDamaged';
import missing from '@salesforce/label/c.VaultPageMissing';
import lastRun from '@salesforce/label/c.VaultPageLastRun';
import noRun from '@salesforce/label/c.VaultPageNoRun';
import historyHeading from '@salesforce/label/c.VaultPageHistoryHeading';
import historyLabel from '@salesforce/label/c.VaultPageHistoryLabel';
import historyPlaceholder from '@salesforce/label/c.VaultPageHistoryPlaceholder';
import historySearch from '@salesforce/label/c.VaultPageHistorySearch';
import historyStartHeading from '@salesforce/label/c.VaultPageHistoryStartHeading';
import historyStartText from '@salesforce/label/c.VaultPageHistoryStartText';
import historyNoneHeading from '@salesforce/label/c.VaultPageHistoryNoneHeading';
import historyNoneText from '@salesforce/label/c.VaultPageHistoryNoneText';
import historyHidden from '@salesforce/label/c.VaultPageHistoryHidden';
import versionsHeading from '@salesforce/label/c.VaultPageVersionsHeading';
import versionCurrent from '@salesforce/label/c.VaultPageVersionCurrent';
import versionGone from '@salesforce/label/c.VaultPageVersionGone';
import versionBy from '@salesforce/label/c.VaultPageVersionBy';
import versionUnknown from '@salesforce/label/c.VaultPageVersionUnknown';
import versionIn from '@salesforce/label/c.VaultPageVersionIn';
import versionOne from '@salesforce/label/c.VaultPageVersionOne';
import versionPair from '@salesforce/label/c.VaultPageVersionPair';
import before from '@salesforce/label/c.VaultPageBefore';
import after from '@salesforce/label/c.VaultPageAfter';
import notThere from '@salesforce/label/c.VaultPageNotThere';
import pickHeading from '@salesforce/label/c.VaultPagePickHeading';
import pickText from '@salesforce/label/c.VaultPagePickText';
import compareWith from '@salesforce/label/c.VaultPageCompareWith';
import restore from '@salesforce/label/c.VaultPageRestore';
import restoreNote from '@salesforce/label/c.VaultPageRestoreNote';
import readingVersions from '@salesforce/label/c.VaultPageReadingVersions';
import kilobytes from '@salesforce/label/c.VaultPageKilobytes';
import megabytes from '@salesforce/label/c.VaultPageMegabytes';
import versionCount from '@salesforce/label/c.VaultPageVersionCount';

/** Every sentence of the Vault page. `{0}` is filled by `sentence`. */
import messages from '@salesforce/label/c.VaultPageMessages';
import messagesNote from '@salesforce/label/c.VaultPageMessagesNote';
import messagesCut from '@salesforce/label/c.VaultPageMessagesCut';
import messagesNone from '@salesforce/label/c.VaultPageMessagesNone';
import messagesShow from '@salesforce/label/c.VaultPageMessagesShow';
import messagesClose from '@salesforce/label/c.VaultPageMessagesClose';
import messagesType from '@salesforce/label/c.VaultPageMessagesType';
import messagesName from '@salesforce/label/c.VaultPageMessagesName';
import messagesWhat from '@salesforce/label/c.VaultPageMessagesWhat';
import messagesSaid from '@salesforce/label/c.VaultPageMessagesSaid';
import kindUnread from '@salesforce/label/c.VaultPageKindUnread';
import kindSilent from '@salesforce/label/c.VaultPageKindSilent';
import kindSaid from '@salesforce/label/c.VaultPageKindSaid';
import kindAbsent from '@salesforce/label/c.VaultPageKindAbsent';

export const labels = {
    heading,
    subheading,
    tabSnapshots,
    tabHistory,
    tabStore,
    loadingText,
    emptyHeading,
    emptyText,
    compareOrgs,
    allOrgs,
    orgFilter,
    columnSelect,
    columnSnapshot,
    columnOrg,
    columnState,
    columnComponents,
    columnStored,
    columnShared,
    columnTaken,
    stateSealed,
    stateIncomplete,
    stateFailed,
    stateReading,
    scopeComponents,
    modeFull,
    modeIncremental,
    against,
    skipped,
    newContents,
    sharedOf,
    comparePair,
    compareHint,
    compareOlder,
    chooseOne,
    shown,
    storeHeading,
    storeNote,
    factContents,
    factPacks,
    factBytes,
    factComponents,
    factSaved,
    factSavedText,
    factNothing,
    verify,
    verifyNote,
    neverVerified,
    verifiedAt,
    sweep,
    sweepNote,
    allSound,
    badHeading,
    badAdvice,
    badColumnPack,
    badColumnHurt,
    damaged,
    missing,
    lastRun,
    noRun,
    historyHeading,
    historyLabel,
    historyPlaceholder,
    historySearch,
    historyStartHeading,
    historyStartText,
    historyNoneHeading,
    historyNoneText,
    historyHidden,
    versionsHeading,
    versionCurrent,
    versionGone,
    versionBy,
    versionUnknown,
    versionIn,
    versionOne,
    versionPair,
    before,
    after,
    notThere,
    pickHeading,
    pickText,
    compareWith,
    restore,
    restoreNote,
    readingVersions,
    kilobytes,
    megabytes,
    versionCount,
    messages,
    messagesNote,
    messagesCut,
    messagesNone,
    messagesShow,
    messagesClose,
    messagesType,
    messagesName,
    messagesWhat,
    messagesSaid,
    kindUnread,
    kindSilent,
    kindSaid,
    kindAbsent,
} as const;
