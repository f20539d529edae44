import heading from '@salesforce/label/c.ComparePageHeading';
import subheading from '@salesforce/label/c.ComparePageSubheading';
import subheadingNone from '@salesforce/label/c.ComparePageSubheadingNone';
import source from '@salesforce/label/c.ComparePageSource';
import target from '@salesforce/label/c.ComparePageTarget';
import scope from '@salesforce/label/c.ComparePageScope';
import scopeStandard from '@salesforce/label/c.ComparePageScopeStandard';
import scopeTypes from '@salesforce/label/c.ComparePageScopeTypes';
import types from '@salesforce/label/c.ComparePageTypes';
import typesHelp from '@salesforce/label/c.ComparePageTypesHelp';
import swap from '@salesforce/label/c.ComparePageSwap';
import start from '@salesforce/label/c.ComparePageStart';
import startAgain from '@salesforce/label/c.ComparePageStartAgain';
import chooseOrg from '@salesforce/label/c.ComparePageChooseOrg';
import orgRead from '@salesforce/label/c.ComparePageOrgRead';
import orgNeverRead from '@salesforce/label/c.ComparePageOrgNeverRead';
import whyBoth from '@salesforce/label/c.ComparePageWhyBoth';
import whySame from '@salesforce/label/c.ComparePageWhySame';
import whyTypes from '@salesforce/label/c.ComparePageWhyTypes';
import whyRunning from '@salesforce/label/c.ComparePageWhyRunning';
import readOnly from '@salesforce/label/c.ComparePageReadOnly';
import emptyHeading from '@salesforce/label/c.ComparePageEmptyHeading';
import emptyText from '@salesforce/label/c.ComparePageEmptyText';
import noOrgsHeading from '@salesforce/label/c.ComparePageNoOrgsHeading';
import noOrgsText from '@salesforce/label/c.ComparePageNoOrgsText';
import openOrgs from '@salesforce/label/c.ComparePageOpenOrgs';
import stageList from '@salesforce/label/c.ComparePageStageList';
import stageRetrieve from '@salesforce/label/c.ComparePageStageRetrieve';
import stageCompare from '@salesforce/label/c.ComparePageStageCompare';
import stageDone from '@salesforce/label/c.ComparePageStageDone';
import stageWaits from '@salesforce/label/c.ComparePageStageWaits';
import stageOf from '@salesforce/label/c.ComparePageStageOf';
import stageRuns from '@salesforce/label/c.ComparePageStageRuns';
import done from '@salesforce/label/c.ComparePageDone';
import doneTookSeconds from '@salesforce/label/c.ComparePageDoneTookSeconds';
import doneTook from '@salesforce/label/c.ComparePageDoneTook';
import differences from '@salesforce/label/c.ComparePageDifferences';
import failedHeading from '@salesforce/label/c.ComparePageFailedHeading';
import failedAdvice from '@salesforce/label/c.ComparePageFailedAdvice';
import tabAll from '@salesforce/label/c.ComparePageTabAll';
import tabNew from '@salesforce/label/c.ComparePageTabNew';
import tabChanged from '@salesforce/label/c.ComparePageTabChanged';
import tabDeleted from '@salesforce/label/c.ComparePageTabDeleted';
import tabSame from '@salesforce/label/c.ComparePageTabSame';
import tabUnreadable from '@salesforce/label/c.ComparePageTabUnreadable';
import search from '@salesforce/label/c.ComparePageSearch';
import allTypes from '@salesforce/label/c.ComparePageAllTypes';
import anyAuthor from '@salesforce/label/c.ComparePageAnyAuthor';
import hidden from '@salesforce/label/c.ComparePageHidden';
import orderOnly from '@salesforce/label/c.ComparePageOrderOnly';
import oneDifference from '@salesforce/label/c.ComparePageOneDifference';
import oneOrderOnly from '@salesforce/label/c.ComparePageOneOrderOnly';
import notReadable from '@salesforce/label/c.ComparePageNotReadable';
import show from '@salesforce/label/c.ComparePageShow';
import why from '@salesforce/label/c.ComparePageWhy';
import hide from '@salesforce/label/c.ComparePageHide';
import whyUnreadable from '@salesforce/label/c.ComparePageWhyUnreadable';
import orderHeading from '@salesforce/label/c.ComparePageOrderHeading';
import orderNote from '@salesforce/label/c.ComparePageOrderNote';
import orderEntries from '@salesforce/label/c.ComparePageOrderEntries';
import columnComponent from '@salesforce/label/c.ComparePageColumnComponent';
import columnType from '@salesforce/label/c.ComparePageColumnType';
import columnChange from '@salesforce/label/c.ComparePageColumnChange';
import columnAuthor from '@salesforce/label/c.ComparePageColumnAuthor';
import columnAt from '@salesforce/label/c.ComparePageColumnAt';
import wordNew from '@salesforce/label/c.ComparePageWordNew';
import wordChanged from '@salesforce/label/c.ComparePageWordChanged';
import wordDeleted from '@salesforce/label/c.ComparePageWordDeleted';
import wordSame from '@salesforce/label/c.ComparePageWordSame';
import wordUnreadable from '@salesforce/label/c.ComparePageWordUnreadable';
import notReported from '@salesforce/label/c.ComparePageNotReported';
import partsChanged from '@salesforce/label/c.ComparePagePartsChanged';
import onePartChanged from '@salesforce/label/c.ComparePageOnePartChanged';
import rowsLabel from '@salesforce/label/c.ComparePageRowsLabel';
import selectRow from '@salesforce/label/c.ComparePageSelectRow';
import selectAll from '@salesforce/label/c.ComparePageSelectAll';
import expand from '@salesforce/label/c.ComparePageExpand';
import collapse from '@salesforce/label/c.ComparePageCollapse';
import rowsShown from '@salesforce/label/c.ComparePageRowsShown';
import rowsNone from '@salesforce/label/c.ComparePageRowsNone';
import loadingRows from '@salesforce/label/c.ComparePageLoadingRows';
import noMatchHeading from '@salesforce/label/c.ComparePageNoMatchHeading';
import noMatchText from '@salesforce/label/c.ComparePageNoMatchText';
import clearFilters from '@salesforce/label/c.ComparePageClearFilters';
import inSyncHeading from '@salesforce/label/c.ComparePageInSyncHeading';
import inSyncText from '@salesforce/label/c.ComparePageInSyncText';
import keys from '@salesforce/label/c.ComparePageKeys';
import nNew from '@salesforce/label/c.ComparePageNNew';
import nChanged from '@salesforce/label/c.ComparePageNChanged';
import nDeleted from '@salesforce/label/c.ComparePageNDeleted';
import selected from '@salesforce/label/c.ComparePageSelected';
import addTo from '@salesforce/label/c.ComparePageAddTo';
import newChange from '@salesforce/label/c.ComparePageNewChange';
import toChange from '@salesforce/label/c.ComparePageToChange';
import showSelection from '@salesforce/label/c.ComparePageShowSelection';
import showAll from '@salesforce/label/c.ComparePageShowAll';
import clear from '@salesforce/label/c.ComparePageClear';
import placeOf from '@salesforce/label/c.ComparePagePlaceOf';
import detailNow from '@salesforce/label/c.ComparePageDetailNow';
import detailSent from '@salesforce/label/c.ComparePageDetailSent';
import changedBy from '@salesforce/label/c.ComparePageChangedBy';
import readingDetail from '@salesforce/label/c.ComparePageReadingDetail';
import couldNotRead from '@salesforce/label/c.ComparePageCouldNotRead';
import added from '@salesforce/label/c.ComparePageAdded';
import addedOne from '@salesforce/label/c.ComparePageAddedOne';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    heading,
    subheading,
    subheadingNone,
    source,
    target,
    scope,
    scopeStandard,
    scopeTypes,
    types,
    typesHelp,
    swap,
    start,
    startAgain,
    chooseOrg,
    orgRead,
    orgNeverRead,
    whyBoth,
    whySame,
    whyTypes,
    whyRunning,
    readOnly,
    emptyHeading,
    emptyText,
    noOrgsHeading,
    noOrgsText,
    openOrgs,
    stageList,
    stageRetrieve,
    stageCompare,
    stageDone,
    stageWaits,
    stageOf,
    stageRuns,
    done,
    doneTook,
    doneTookSeconds,
    differences,
    failedHeading,
    failedAdvice,
    tabAll,
    tabNew,
    tabChanged,
    tabDeleted,
    tabSame,
    tabUnreadable,
    search,
    allTypes,
    anyAuthor,
    hidden,
    orderOnly,
    oneDifference,
    oneOrderOnly,
    notReadable,
    show,
    why,
    hide,
    whyUnreadable,
    orderHeading,
    orderNote,
    orderEntries,
    columnComponent,
    columnType,
    columnChange,
    columnAuthor,
    columnAt,
    wordNew,
    wordChanged,
    wordDeleted,
    wordSame,
    wordUnreadable,
    notReported,
    partsChanged,
    onePartChanged,
    rowsLabel,
    selectRow,
    selectAll,
    expand,
    collapse,
    rowsShown,
    rowsNone,
    loadingRows,
    noMatchHeading,
    noMatchText,
    clearFilters,
    inSyncHeading,
    inSyncText,
    keys,
    nNew,
    nChanged,
    nDeleted,
    selected,
    addTo,
    newChange,
    toChange,
    showSelection,
    showAll,
    clear,
    placeOf,
    detailNow,
    detailSent,
    changedBy,
    readingDetail,
    couldNotRead,
    added,
    addedOne,
};
