import type { ProofSize } from './run.ts';

/** The size of the promise. */
export const FULL: ProofSize = { orders: 20_000, contacts: 200_000, accounts: 50_000, opportunities: 50_000 };
/** A small copy of it. */
export const SMALL: ProofSize = { orders: 1_000, contacts: 10_000, accounts: 2_500, opportunities: 2_500 };
