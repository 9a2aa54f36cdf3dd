/** A merchant's year at a size that takes less than a minute; those of 1,250 and of 5,000 orders take `npm run test:long`. */
import { proveYear } from './year/year-proof.ts';

proveYear('a scripted year of a merchant with 250 orders', { history: 60, orders: 250, step: 6 });
