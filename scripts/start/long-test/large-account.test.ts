/** One Account with a quarter of a million orders, and thousands beside it, at full size. */
import { proveLargeAccount } from '../test/use-cases/large-account.ts';

proveLargeAccount({ orders: 250_000, accounts: 5000 });
