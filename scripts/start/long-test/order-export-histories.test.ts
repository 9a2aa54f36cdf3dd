/** Won Opportunities at full size: 500 random histories beside each other. */
import { test } from 'node:test';
import { playHistories } from '../test/order-export-histories.ts';

test('500 random histories end with one right order each, nothing of the warehouse lost, every conflict in review', () =>
    playHistories(500, 8, 'long histories'));
