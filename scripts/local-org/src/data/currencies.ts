/** Amounts in other currencies, by the rates of CurrencyType. */
import { Decimal } from '../runtime/decimal.ts';
import type { Store } from './store.ts';

/** Places a converted amount keeps. */
const PLACES = 6;

export class Currencies {
    readonly #store: Store;

    constructor(store: Store) {
        this.#store = store;
    }

    /** The currency that all rates are stated against. */
    get corporate(): string {
        return this.#find((row) => row.get('IsCorporate') === true)?.code ?? 'USD';
    }

    /** Whether records may be in that currency. */
    isActive(code: string): boolean {
        return this.#find((row) => row.get('IsoCode') === code && row.get('IsActive') === true) !== null;
    }

    /** The amount in another currency; as it is where a currency is missing or unknown. */
    convert(amount: Decimal, from: string | null, to: string): Decimal {
        const source = from === null ? null : this.#find((row) => row.get('IsoCode') === from);
        const target = this.#find((row) => row.get('IsoCode') === to);
        if (!source || !target || source.code === target.code) {
            return amount;
        }
        return amount.multiply(target.rate).divide(source.rate).setScale(Math.max(PLACES, amount.scale), 'HALF_UP');
    }

    #find(matches: (row: { get(name: string): unknown }) => boolean): { code: string; rate: Decimal } | null {
        for (const row of this.#store.rows('CurrencyType')) {
            const rate = row.get('ConversionRate');
            if (matches(row) && rate instanceof Decimal) {
                return { code: String(row.get('IsoCode')), rate };
            }
        }
        return null;
    }
}
