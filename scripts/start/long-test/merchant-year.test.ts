/** A merchant's year at full size. */
import { proveYear } from '../test/use-cases/year/year-proof.ts';

proveYear('a scripted year of a merchant with 5,000 orders', { history: 1000, orders: 5000, step: 6 });
