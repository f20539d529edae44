import heading from '@salesforce/label/c.LockPanelHeading';
import note from '@salesforce/label/c.LockPanelNote';
import emptyHeading from '@salesforce/label/c.LockPanelEmptyHeading';
import emptyText from '@salesforce/label/c.LockPanelEmptyText';
import component from '@salesforce/label/c.LockPanelComponent';
import componentHelp from '@salesforce/label/c.LockPanelComponentHelp';
import place from '@salesforce/label/c.LockPanelPlace';
import hours from '@salesforce/label/c.LockPanelHours';
import reason from '@salesforce/label/c.LockPanelReason';
import take from '@salesforce/label/c.LockPanelTake';
import heldBy from '@salesforce/label/c.LockPanelHeldBy';
import until from '@salesforce/label/c.LockPanelUntil';
import expired from '@salesforce/label/c.LockPanelExpired';
import release from '@salesforce/label/c.LockPanelRelease';
import takeOver from '@salesforce/label/c.LockPanelTakeOver';
import why from '@salesforce/label/c.LockPanelWhy';
import you from '@salesforce/label/c.LockPanelYou';
import whyTaken from '@salesforce/label/c.LockPanelWhyTaken';
import columnDeed from '@salesforce/label/c.LockPanelColumnDeed';
import releaseOf from '@salesforce/label/c.LockPanelReleaseOf';
import takeOverOf from '@salesforce/label/c.LockPanelTakeOverOf';

/** Every sentence of these panels. `{0}` is filled by `sentence`. */
import all from '@salesforce/label/c.LockPanelAll';
import takeAll from '@salesforce/label/c.LockPanelTakeAll';

export const labels = {
    heading,
    note,
    emptyHeading,
    emptyText,
    component,
    componentHelp,
    place,
    hours,
    reason,
    take,
    heldBy,
    until,
    expired,
    release,
    takeOver,
    why,
    you,
    whyTaken,
    columnDeed,
    releaseOf,
    takeOverOf,
    all,
    takeAll,
};
