import { LightningElement, api } from 'lwc';

/** Nothing here yet: what it is, what it takes, and one button in the slot. */
export default class EmptyState extends LightningElement {
    @api heading = '';
    @api text = '';
    @api icon = 'utility:info_alt';
}
