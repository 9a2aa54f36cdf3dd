import { api, LightningElement } from 'lwc';

interface Section {
    readonly label: string;
    readonly fields: readonly unknown[];
}

/** Sections of fields, as a page layout arranges them. */
export default class Details extends LightningElement {
    @api sections: readonly Section[] = [];
}
