import { LightningElement, api } from 'lwc';

export default class InstallationTile extends LightningElement {
    @api job;
}
