import cancel from '@salesforce/label/c.SharedPageCancel';
import copied from '@salesforce/label/c.SharedPageCopied';
import copyDigest from '@salesforce/label/c.SharedPageCopyDigest';
import noDigest from '@salesforce/label/c.SharedPageNoDigest';
import leavePage from '@salesforce/label/c.SharedPageLeavePage';
import stepOf from '@salesforce/label/c.SharedPageStepOf';
import ofTotal from '@salesforce/label/c.SharedPageOfTotal';
import timeLeft from '@salesforce/label/c.SharedPageTimeLeft';
import timeSoFar from '@salesforce/label/c.SharedPageTimeSoFar';
import stopping from '@salesforce/label/c.SharedPageStopping';
import seconds from '@salesforce/label/c.SharedPageSeconds';
import minutes from '@salesforce/label/c.SharedPageMinutes';
import loading from '@salesforce/label/c.SharedPageLoading';
import tryAgain from '@salesforce/label/c.SharedPageTryAgain';
import refused from '@salesforce/label/c.SharedPageRefused';
import close from '@salesforce/label/c.SharedPageClose';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    cancel,
    copied,
    copyDigest,
    noDigest,
    leavePage,
    stepOf,
    ofTotal,
    timeLeft,
    timeSoFar,
    stopping,
    seconds,
    minutes,
    loading,
    tryAgain,
    refused,
    close,
};
