import { api, LightningElement } from 'lwc';
import type { Chart } from './chart';

export type { Chart, Column } from './chart';

/** A small chart of columns, or the same as a table. */
export default class SummaryColumns extends LightningElement {
    @api chart: Chart | null = null;
    @api asTable = false;
    /** Whether every column carries its value. */
    @api withValues = false;
    /** Headings of the table. */
    @api nameLabel = '';
    @api valueLabel = '';
}
