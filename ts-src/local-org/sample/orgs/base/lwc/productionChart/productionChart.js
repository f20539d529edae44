import { LightningElement, api } from 'lwc';
import SOLAR_ICONS from '@salesforce/resourceUrl/SolarIcons';

export default class ProductionChart extends LightningElement {
    @api recordId;
    icon = SOLAR_ICONS + '/sun.svg';
}
