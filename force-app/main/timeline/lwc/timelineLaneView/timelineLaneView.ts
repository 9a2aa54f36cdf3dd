import { api, LightningElement } from 'lwc';
import type { Path } from 'c/timelineMarks';

/** A drawn lane; its story in words is the caller's. */
export default class TimelineLaneView extends LightningElement {
    @api paths: readonly Path[] = [];
    @api words: readonly { key: string; x: number; y: number; text: string; className: string }[] = [];
    @api height = 50;
}
