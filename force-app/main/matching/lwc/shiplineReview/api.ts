/** Apex of the page. */
import accept from '@salesforce/apex/ReviewController.accept';
import canDecide from '@salesforce/apex/ReviewController.canDecide';
import count from '@salesforce/apex/ReviewController.count';
import countByReason from '@salesforce/apex/ReviewController.countByReason';
import create from '@salesforce/apex/ReviewController.create';
import decisions from '@salesforce/apex/ReviewController.decisions';
import detail from '@salesforce/apex/ReviewController.detail';
import findPage from '@salesforce/apex/ReviewController.findPage';
import ignore from '@salesforce/apex/ReviewController.ignore';
import isConnected from '@salesforce/apex/ReviewController.isConnected';
import rematch from '@salesforce/apex/ReviewController.rematch';
import undo from '@salesforce/apex/ReviewController.undo';
import type { Api } from 'c/reviewData';

export const API: Api = {
    accept,
    canDecide,
    count,
    countByReason,
    create,
    decisions,
    detail,
    findPage,
    ignore,
    isConnected,
    rematch,
    undo
};
