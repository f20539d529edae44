import heading from '@salesforce/label/c.SetupPageHeading';
import subheading from '@salesforce/label/c.SetupPageSubheading';
import done from '@salesforce/label/c.SetupPageDone';
import open from '@salesforce/label/c.SetupPageOpen';
import waits from '@salesforce/label/c.SetupPageWaits';
import deploy from '@salesforce/label/c.SetupPageDeploy';
import addApprovers from '@salesforce/label/c.SetupPageAddApprovers';
import schedule from '@salesforce/label/c.SetupPageSchedule';
import openOrgs from '@salesforce/label/c.SetupPageOpenOrgs';
import steps from '@salesforce/label/c.SetupPageSteps';
import doneOf from '@salesforce/label/c.SetupPageDoneOf';
import allDone from '@salesforce/label/c.SetupPageAllDone';
import allDoneText from '@salesforce/label/c.SetupPageAllDoneText';
import working from '@salesforce/label/c.SetupPageWorking';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    heading,
    subheading,
    done,
    open,
    waits,
    deploy,
    addApprovers,
    schedule,
    openOrgs,
    steps,
    doneOf,
    allDone,
    allDoneText,
    working,
};
