import wordsAndXml from '@salesforce/label/c.DiffPageWordsAndXml';
import accessGrid from '@salesforce/label/c.DiffPageAccessGrid';
import sideBySide from '@salesforce/label/c.DiffPageSideBySide';
import unified from '@salesforce/label/c.DiffPageUnified';
import full from '@salesforce/label/c.DiffPageFull';
import views from '@salesforce/label/c.DiffPageViews';
import previous from '@salesforce/label/c.DiffPagePrevious';
import next from '@salesforce/label/c.DiffPageNext';
import inWords from '@salesforce/label/c.DiffPageInWords';
import added from '@salesforce/label/c.DiffPageAdded';
import removed from '@salesforce/label/c.DiffPageRemoved';
import changed from '@salesforce/label/c.DiffPageChanged';
import noWords from '@salesforce/label/c.DiffPageNoWords';
import unchangedLines from '@salesforce/label/c.DiffPageUnchangedLines';
import oneUnchangedLine from '@salesforce/label/c.DiffPageOneUnchangedLine';
import show from '@salesforce/label/c.DiffPageShow';
import hide from '@salesforce/label/c.DiffPageHide';
import moreLines from '@salesforce/label/c.DiffPageMoreLines';
import canonical from '@salesforce/label/c.DiffPageCanonical';
import orderHidden from '@salesforce/label/c.DiffPageOrderHidden';
import oneOrderHidden from '@salesforce/label/c.DiffPageOneOrderHidden';
import noOrder from '@salesforce/label/c.DiffPageNoOrder';
import orderPlace from '@salesforce/label/c.DiffPageOrderPlace';
import orderMoved from '@salesforce/label/c.DiffPageOrderMoved';
import orderBefore from '@salesforce/label/c.DiffPageOrderBefore';
import orderAfter from '@salesforce/label/c.DiffPageOrderAfter';
import movedOf from '@salesforce/label/c.DiffPageMovedOf';
import keptHeading from '@salesforce/label/c.DiffPageKeptHeading';
import keptText from '@salesforce/label/c.DiffPageKeptText';
import oneKept from '@salesforce/label/c.DiffPageOneKept';
import lineCount from '@salesforce/label/c.DiffPageLineCount';
import noLines from '@salesforce/label/c.DiffPageNoLines';
import objectPermissions from '@salesforce/label/c.DiffPageObjectPermissions';
import fieldPermissions from '@salesforce/label/c.DiffPageFieldPermissions';
import objectHead from '@salesforce/label/c.DiffPageObjectHead';
import fieldHead from '@salesforce/label/c.DiffPageFieldHead';
import changedOnly from '@salesforce/label/c.DiffPageChangedOnly';
import changedOf from '@salesforce/label/c.DiffPageChangedOf';
import rightRead from '@salesforce/label/c.DiffPageRightRead';
import rightCreate from '@salesforce/label/c.DiffPageRightCreate';
import rightEdit from '@salesforce/label/c.DiffPageRightEdit';
import rightDelete from '@salesforce/label/c.DiffPageRightDelete';
import rightViewAll from '@salesforce/label/c.DiffPageRightViewAll';
import rightModifyAll from '@salesforce/label/c.DiffPageRightModifyAll';
import rightViewAllFields from '@salesforce/label/c.DiffPageRightViewAllFields';
import has from '@salesforce/label/c.DiffPageHas';
import hasNot from '@salesforce/label/c.DiffPageHasNot';
import noRights from '@salesforce/label/c.DiffPageNoRights';

/** Every sentence of these pages. `{0}` is filled by `sentence`. */
export const labels = {
    wordsAndXml,
    accessGrid,
    sideBySide,
    unified,
    full,
    views,
    previous,
    next,
    inWords,
    added,
    removed,
    changed,
    noWords,
    unchangedLines,
    oneUnchangedLine,
    show,
    hide,
    moreLines,
    canonical,
    orderHidden,
    oneOrderHidden,
    noOrder,
    orderPlace,
    orderMoved,
    orderBefore,
    orderAfter,
    movedOf,
    keptHeading,
    keptText,
    oneKept,
    lineCount,
    noLines,
    objectPermissions,
    fieldPermissions,
    objectHead,
    fieldHead,
    changedOnly,
    changedOf,
    rightRead,
    rightCreate,
    rightEdit,
    rightDelete,
    rightViewAll,
    rightModifyAll,
    rightViewAllFields,
    has,
    hasNot,
    noRights,
};
