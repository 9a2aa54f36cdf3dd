/** A merchant's year; one of 5,000 orders takes `npm run test:long`. */
import { proveYear } from './year/year-proof.ts';

proveYear('a scripted year of a merchant with 1,250 orders', { history: 150, orders: 1250, step: 6 });
