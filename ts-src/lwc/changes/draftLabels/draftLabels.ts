import heading from '@salesforce/label/c.DraftPageHeading';
import note from '@salesforce/label/c.DraftPageNote';
import oneNote from '@salesforce/label/c.DraftPageOneNote';
import title from '@salesforce/label/c.DraftPageTitle';
import titlePlaceholder from '@salesforce/label/c.DraftPageTitlePlaceholder';
import reason from '@salesforce/label/c.DraftPageReason';
import reasonPlaceholder from '@salesforce/label/c.DraftPageReasonPlaceholder';
import impact from '@salesforce/label/c.DraftPageImpact';
import impactPlaceholder from '@salesforce/label/c.DraftPageImpactPlaceholder';
import tests from '@salesforce/label/c.DraftPageTests';
import testsDefault from '@salesforce/label/c.DraftPageTestsDefault';
import testsLocal from '@salesforce/label/c.DraftPageTestsLocal';
import testsSpecified from '@salesforce/label/c.DraftPageTestsSpecified';
import testsNone from '@salesforce/label/c.DraftPageTestsNone';
import testNames from '@salesforce/label/c.DraftPageTestNames';
import testNamesHelp from '@salesforce/label/c.DraftPageTestNamesHelp';
import waiver from '@salesforce/label/c.DraftPageWaiver';
import waiverHelp from '@salesforce/label/c.DraftPageWaiverHelp';
import create from '@salesforce/label/c.DraftPageCreate';
import save from '@salesforce/label/c.DraftPageSave';
import cancel from '@salesforce/label/c.DraftPageCancel';
import titleNeeded from '@salesforce/label/c.DraftPageTitleNeeded';
import testsNeeded from '@salesforce/label/c.DraftPageTestsNeeded';
import voids from '@salesforce/label/c.DraftPageVoids';
import oneVoids from '@salesforce/label/c.DraftPageOneVoids';
import takesBack from '@salesforce/label/c.DraftPageTakesBack';
import editHeading from '@salesforce/label/c.DraftPageEditHeading';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    heading,
    note,
    oneNote,
    title,
    titlePlaceholder,
    reason,
    reasonPlaceholder,
    impact,
    impactPlaceholder,
    tests,
    testsDefault,
    testsLocal,
    testsSpecified,
    testsNone,
    testNames,
    testNamesHelp,
    waiver,
    waiverHelp,
    create,
    save,
    cancel,
    titleNeeded,
    testsNeeded,
    voids,
    oneVoids,
    takesBack,
    editHeading,
};
