import crumb from '@salesforce/label/c.ApprovalPageCrumb';
import whatHeading from '@salesforce/label/c.ApprovalPageWhatHeading';
import whatNote from '@salesforce/label/c.ApprovalPageWhatNote';
import groupPeople from '@salesforce/label/c.ApprovalPageGroupPeople';
import groupRecords from '@salesforce/label/c.ApprovalPageGroupRecords';
import groupAutomation from '@salesforce/label/c.ApprovalPageGroupAutomation';
import groupCode from '@salesforce/label/c.ApprovalPageGroupCode';
import groupScreens from '@salesforce/label/c.ApprovalPageGroupScreens';
import groupOther from '@salesforce/label/c.ApprovalPageGroupOther';
import groupDeleted from '@salesforce/label/c.ApprovalPageGroupDeleted';
import nItems from '@salesforce/label/c.ApprovalPageNItems';
import oneItem from '@salesforce/label/c.ApprovalPageOneItem';
import readingWords from '@salesforce/label/c.ApprovalPageReadingWords';
import moreWords from '@salesforce/label/c.ApprovalPageMoreWords';
import oneWay from '@salesforce/label/c.ApprovalPageOneWay';
import contentHeading from '@salesforce/label/c.ApprovalPageContentHeading';
import contentNote from '@salesforce/label/c.ApprovalPageContentNote';
import contentNew from '@salesforce/label/c.ApprovalPageContentNew';
import contentDeleted from '@salesforce/label/c.ApprovalPageContentDeleted';
import pickItem from '@salesforce/label/c.ApprovalPagePickItem';
import readingItem from '@salesforce/label/c.ApprovalPageReadingItem';
import itemRefused from '@salesforce/label/c.ApprovalPageItemRefused';
import undoText from '@salesforce/label/c.ApprovalPageUndoText';
import signHeading from '@salesforce/label/c.ApprovalPageSignHeading';
import confirm from '@salesforce/label/c.ApprovalPageConfirm';
import stateRead from '@salesforce/label/c.ApprovalPageStateRead';
import stateOneWay from '@salesforce/label/c.ApprovalPageStateOneWay';
import stateOneOneWay from '@salesforce/label/c.ApprovalPageStateOneOneWay';
import stateAccess from '@salesforce/label/c.ApprovalPageStateAccess';
import stateWaiver from '@salesforce/label/c.ApprovalPageStateWaiver';
import stateUnread from '@salesforce/label/c.ApprovalPageStateUnread';
import meaning from '@salesforce/label/c.ApprovalPageMeaning';
import meaningApproval from '@salesforce/label/c.ApprovalPageMeaningApproval';
import meaningApprovalText from '@salesforce/label/c.ApprovalPageMeaningApprovalText';
import meaningReview from '@salesforce/label/c.ApprovalPageMeaningReview';
import meaningReviewText from '@salesforce/label/c.ApprovalPageMeaningReviewText';
import meaningResponsibility from '@salesforce/label/c.ApprovalPageMeaningResponsibility';
import meaningResponsibilityText from '@salesforce/label/c.ApprovalPageMeaningResponsibilityText';
import comment from '@salesforce/label/c.ApprovalPageComment';
import commentHelp from '@salesforce/label/c.ApprovalPageCommentHelp';
import printed from '@salesforce/label/c.ApprovalPagePrinted';
import printedTime from '@salesforce/label/c.ApprovalPagePrintedTime';
import sign from '@salesforce/label/c.ApprovalPageSign';
import signNew from '@salesforce/label/c.ApprovalPageSignNew';
import reject from '@salesforce/label/c.ApprovalPageReject';
import whyStatements from '@salesforce/label/c.ApprovalPageWhyStatements';
import whyOneStatement from '@salesforce/label/c.ApprovalPageWhyOneStatement';
import whyReject from '@salesforce/label/c.ApprovalPageWhyReject';
import signed from '@salesforce/label/c.ApprovalPageSigned';
import rejected from '@salesforce/label/c.ApprovalPageRejected';
import voidedOne from '@salesforce/label/c.ApprovalPageVoidedOne';
import voidedMany from '@salesforce/label/c.ApprovalPageVoidedMany';
import voidedContent from '@salesforce/label/c.ApprovalPageVoidedContent';
import voidedPlain from '@salesforce/label/c.ApprovalPageVoidedPlain';
import showThese from '@salesforce/label/c.ApprovalPageShowThese';
import showThis from '@salesforce/label/c.ApprovalPageShowThis';
import showEverything from '@salesforce/label/c.ApprovalPageShowEverything';
import gateHeading from '@salesforce/label/c.ApprovalPageGateHeading';
import gateText from '@salesforce/label/c.ApprovalPageGateText';
import yourName from '@salesforce/label/c.ApprovalPageYourName';
import moreWordsOne from '@salesforce/label/c.ApprovalPageMoreWordsOne';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    crumb,
    whatHeading,
    whatNote,
    groupPeople,
    groupRecords,
    groupAutomation,
    groupCode,
    groupScreens,
    groupOther,
    groupDeleted,
    nItems,
    oneItem,
    readingWords,
    moreWords,
    oneWay,
    contentHeading,
    contentNote,
    contentNew,
    contentDeleted,
    pickItem,
    readingItem,
    itemRefused,
    undoText,
    signHeading,
    confirm,
    stateRead,
    stateOneWay,
    stateOneOneWay,
    stateAccess,
    stateWaiver,
    stateUnread,
    meaning,
    meaningApproval,
    meaningApprovalText,
    meaningReview,
    meaningReviewText,
    meaningResponsibility,
    meaningResponsibilityText,
    comment,
    commentHelp,
    printed,
    printedTime,
    sign,
    signNew,
    reject,
    whyStatements,
    whyOneStatement,
    whyReject,
    signed,
    rejected,
    voidedOne,
    voidedMany,
    voidedContent,
    voidedPlain,
    showThese,
    showThis,
    showEverything,
    gateHeading,
    gateText,
    yourName,
    moreWordsOne,
};
