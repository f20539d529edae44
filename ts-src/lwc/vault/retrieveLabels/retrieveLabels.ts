import heading from '@salesforce/label/c.RetrievePlanHeading';
import count from '@salesforce/label/c.RetrievePlanCount';
import countAgain from '@salesforce/label/c.RetrievePlanCountAgain';
import uncounted from '@salesforce/label/c.RetrievePlanUncounted';
import countedAt from '@salesforce/label/c.RetrievePlanCountedAt';
import show from '@salesforce/label/c.RetrievePlanShow';
import hide from '@salesforce/label/c.RetrievePlanHide';
import guessed from '@salesforce/label/c.RetrievePlanGuessed';
import chosen from '@salesforce/label/c.RetrievePlanChosen';
import table from '@salesforce/label/c.RetrievePlanTable';
import choose from '@salesforce/label/c.RetrievePlanChoose';
import columnType from '@salesforce/label/c.RetrievePlanColumnType';
import columnFiles from '@salesforce/label/c.RetrievePlanColumnFiles';
import columnSize from '@salesforce/label/c.RetrievePlanColumnSize';
import columnWeight from '@salesforce/label/c.RetrievePlanColumnWeight';
import measured from '@salesforce/label/c.RetrievePlanMeasured';
import usual from '@salesforce/label/c.RetrievePlanUsual';
import columnMoved from '@salesforce/label/c.RetrievePlanColumnMoved';
import always from '@salesforce/label/c.RetrievePlanAlways';
import byDate from '@salesforce/label/c.RetrievePlanByDate';
import scopeWhole from '@salesforce/label/c.RetrievePlanScopeWhole';
import changedOnly from '@salesforce/label/c.RetrievePlanChangedOnly';

/** Words of the plan before a reading. */
export const labels = {
    heading,
    count,
    countAgain,
    uncounted,
    countedAt,
    show,
    hide,
    guessed,
    chosen,
    table,
    choose,
    columnType,
    columnFiles,
    columnSize,
    columnWeight,
    measured,
    usual,
    columnMoved,
    always,
    byDate,
    scopeWhole,
    changedOnly,
};
