/** A small version of what `npm run test:long` plays 500 times. */
import { test } from 'node:test';
import { playHistories } from './order-export-histories.ts';

test('60 random histories end with one right order each, nothing of the warehouse lost, every conflict in review', () =>
    playHistories(60, 8, 'histories'));
