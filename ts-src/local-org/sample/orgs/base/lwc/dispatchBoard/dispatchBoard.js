import { LightningElement, wire } from 'lwc';
import startingBetween from '@salesforce/apex/DispatchBoardController.startingBetween';
import boardEmpty from '@salesforce/label/c.Board_Empty';
import boardTitle from '@salesforce/label/c.Board_Title';

export default class DispatchBoard extends LightningElement {
    labels = { boardEmpty, boardTitle };
    first = new Date().toISOString().slice(0, 10);
    last = new Date(Date.now() + 6 * 86400000).toISOString().slice(0, 10);

    @wire(startingBetween, { first: '$first', last: '$last' })
    installations;

    get isEmpty() {
        return this.installations.data?.length === 0;
    }
}
