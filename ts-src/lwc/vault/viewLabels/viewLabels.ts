import viewFlow from '@salesforce/label/c.ViewFlow';
import viewLayout from '@salesforce/label/c.ViewLayout';
import viewValues from '@salesforce/label/c.ViewValues';
import added from '@salesforce/label/c.ViewAdded';
import removed from '@salesforce/label/c.ViewRemoved';
import changed from '@salesforce/label/c.ViewChanged';
import moved from '@salesforce/label/c.ViewMoved';
import same from '@salesforce/label/c.ViewSame';
import flowTitle from '@salesforce/label/c.ViewFlowTitle';
import flowElement from '@salesforce/label/c.ViewFlowElement';
import flowKind from '@salesforce/label/c.ViewFlowKind';
import change from '@salesforce/label/c.ViewChange';
import flowWays from '@salesforce/label/c.ViewFlowWays';
import flowWay from '@salesforce/label/c.ViewFlowWay';
import flowFactsHeading from '@salesforce/label/c.ViewFlowFacts';
import changedOnly from '@salesforce/label/c.ViewChangedOnly';
import name from '@salesforce/label/c.ViewName';
import was from '@salesforce/label/c.ViewWas';
import nothingChanged from '@salesforce/label/c.ViewNothingChanged';
import relatedLists from '@salesforce/label/c.ViewRelatedLists';
import movedFrom from '@salesforce/label/c.ViewMovedFrom';
import required from '@salesforce/label/c.ViewRequired';
import readonly from '@salesforce/label/c.ViewReadonly';
import edit from '@salesforce/label/c.ViewEdit';
import columnOf from '@salesforce/label/c.ViewColumnOf';
import unreadable from '@salesforce/label/c.ViewUnreadable';
import noiseHidden from '@salesforce/label/c.NoiseHidden';
import noiseShown from '@salesforce/label/c.NoiseShown';
import noiseRule from '@salesforce/label/c.NoiseRuleCount';
import noiseShow from '@salesforce/label/c.NoiseShow';
import noiseHide from '@salesforce/label/c.NoiseHide';

/** Every sentence of the drawn views. `{0}` is filled by `sentence`. */
export const labels = {
    viewFlow,
    viewLayout,
    viewValues,
    added,
    removed,
    changed,
    moved,
    same,
    flowTitle,
    flowElement,
    flowKind,
    change,
    flowWays,
    flowWay,
    flowFactsHeading,
    changedOnly,
    name,
    was,
    nothingChanged,
    relatedLists,
    movedFrom,
    required,
    readonly,
    edit,
    columnOf,
    unreadable,
    noiseHidden,
    noiseShown,
    noiseRule,
    noiseShow,
    noiseHide,
};

/** What became of a thing, in words and as a sign that does not rest on colour. */
export const changeWord: Readonly<Record<string, string>> = {
    added,
    removed,
    changed,
    moved,
    same,
};
export const changeSign: Readonly<Record<string, string>> = {
    added: '+',
    removed: '−',
    changed: '✎',
    moved: '↕',
    same: '',
};
