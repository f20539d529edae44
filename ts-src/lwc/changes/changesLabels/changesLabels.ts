import heading from '@salesforce/label/c.ChangesPageHeading';
import subheading from '@salesforce/label/c.ChangesPageSubheading';
import newChange from '@salesforce/label/c.ChangesPageNewChange';
import tabOpen from '@salesforce/label/c.ChangesPageTabOpen';
import tabAll from '@salesforce/label/c.ChangesPageTabAll';
import tabDone from '@salesforce/label/c.ChangesPageTabDone';
import search from '@salesforce/label/c.ChangesPageSearch';
import columnChange from '@salesforce/label/c.ChangesPageColumnChange';
import columnStatus from '@salesforce/label/c.ChangesPageColumnStatus';
import columnItems from '@salesforce/label/c.ChangesPageColumnItems';
import columnRisk from '@salesforce/label/c.ChangesPageColumnRisk';
import columnSigned from '@salesforce/label/c.ChangesPageColumnSigned';
import columnOwner from '@salesforce/label/c.ChangesPageColumnOwner';
import columnDate from '@salesforce/label/c.ChangesPageColumnDate';
import fromTo from '@salesforce/label/c.ChangesPageFromTo';
import signedOf from '@salesforce/label/c.ChangesPageSignedOf';
import notAsked from '@salesforce/label/c.ChangesPageNotAsked';
import shown from '@salesforce/label/c.ChangesPageShown';
import emptyHeading from '@salesforce/label/c.ChangesPageEmptyHeading';
import emptyText from '@salesforce/label/c.ChangesPageEmptyText';
import compareOrgs from '@salesforce/label/c.ChangesPageCompareOrgs';
import noMatchHeading from '@salesforce/label/c.ChangesPageNoMatchHeading';
import noMatchText from '@salesforce/label/c.ChangesPageNoMatchText';
import clear from '@salesforce/label/c.ChangesPageClear';
import newHint from '@salesforce/label/c.ChangesPageNewHint';
import oneWay from '@salesforce/label/c.ChangesPageOneWay';
import loadingText from '@salesforce/label/c.ChangesPageLoadingText';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    heading,
    subheading,
    newChange,
    tabOpen,
    tabAll,
    tabDone,
    search,
    columnChange,
    columnStatus,
    columnItems,
    columnRisk,
    columnSigned,
    columnOwner,
    columnDate,
    fromTo,
    signedOf,
    notAsked,
    shown,
    emptyHeading,
    emptyText,
    compareOrgs,
    noMatchHeading,
    noMatchText,
    clear,
    newHint,
    oneWay,
    loadingText,
};
