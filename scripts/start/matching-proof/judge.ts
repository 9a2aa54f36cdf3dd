/** Holds what matching did against who really ordered. */
import type { ProofOrder } from './orders.ts';
import type { Population } from './population.ts';

/** What matching made of one order. */
export interface Decided {
    readonly status: string;
    readonly contactId: string | null;
    readonly accountId: string | null;
    /** Contacts matching named as candidates. */
    readonly candidates: readonly string[];
    readonly explanation: string;
}

/** Which records stand for whom. */
export interface Records {
    /** Contacts of a person, by index; two for a duplicated one. */
    readonly contacts: ReadonlyMap<number, readonly string[]>;
    readonly accounts: readonly string[];
}

export interface Verdict {
    readonly orders: number;
    /** Given to a record without a person. */
    readonly automatic: number;
    /** Of those, to somebody else's; each with its explanation. */
    readonly wrong: readonly string[];
    readonly findable: number;
    readonly findableMatched: number;
    /** Findable ones that were not matched. */
    readonly rest: number;
    /** Of those, the ones with the right Contact among the candidates. */
    readonly restWithTruth: number;
    /** Orders of known people that were not matched, findable or not. */
    readonly unmatched: number;
    /** Of those, the ones with the right Contact among the candidates. */
    readonly unmatchedWithTruth: number;
    /** Orders of known people that were not matched and whose Contact is no candidate, each with its explanation. */
    readonly lost: readonly string[];
}

/** Counts. */
export function judge(
    population: Population,
    orders: readonly ProofOrder[],
    records: Records,
    decided: ReadonlyMap<string, Decided>
): Verdict {
    const isFindable = findable(population);
    const wrong: string[] = [];
    const lost: string[] = [];
    const told = (order: ProofOrder, found?: Decided): string => `${JSON.stringify(order)}\n${found?.explanation}`;
    const counts = {
        automatic: 0,
        findable: 0,
        findableMatched: 0,
        rest: 0,
        restWithTruth: 0,
        unmatched: 0,
        unmatchedWithTruth: 0
    };
    for (const order of orders) {
        const found = decided.get(order.number);
        const own = records.contacts.get(order.buyer.index) ?? [];
        const isMatched = found?.status === 'Matched';
        const isRight = isMatched && isOwn(order, found, own, records);
        counts.automatic += isMatched ? 1 : 0;
        if (isMatched && !isRight) {
            wrong.push(told(order, found));
        }
        const hasContact = isRight && found.contactId !== null;
        const hasTruth = own.some((id) => found?.candidates.includes(id));
        const findsIt = isFindable(order);
        counts.findable += findsIt ? 1 : 0;
        counts.findableMatched += findsIt && hasContact ? 1 : 0;
        counts.rest += findsIt && !hasContact ? 1 : 0;
        counts.restWithTruth += findsIt && !hasContact && hasTruth ? 1 : 0;
        if (order.buyer.known && !hasContact) {
            counts.unmatched += 1;
            counts.unmatchedWithTruth += hasTruth ? 1 : 0;
            if (!hasTruth) {
                lost.push(told(order, found));
            }
        }
    }
    return { orders: orders.length, wrong, lost, ...counts };
}

function isOwn(order: ProofOrder, found: Decided, own: readonly string[], records: Records): boolean {
    return found.contactId === null
        ? found.accountId === records.accounts[order.buyer.account]
        : own.includes(found.contactId);
}

/** One undamaged identifier only this Contact has, or two damaged ones that agree. */
function findable({ people, duplicated }: Population): (order: ProofOrder) => boolean {
    const known = people.filter((person) => person.known);
    const holders = (key: (person: (typeof known)[number]) => string): Map<string, number> => {
        const counts = new Map<string, number>();
        for (const person of known) {
            counts.set(key(person), (counts.get(key(person)) ?? 0) + (duplicated.has(person.index) ? 2 : 1));
        }
        return counts;
    };
    const emails = holders((person) => person.email);
    const phones = holders((person) => person.phone);
    return ({ buyer, damage }) => {
        if (!buyer.known || duplicated.has(buyer.index)) {
            return false;
        }
        const byEmail = damage.email === 'none' && emails.get(buyer.email) === 1;
        const byPhone = damage.phone === 'none' && phones.get(buyer.phone) === 1;
        const named = (damage.name === 'none' || damage.name === 'slip') && damage.postcode === 'none';
        const agreeing = [damage.email === 'slip', damage.phone === 'slip', named].filter(Boolean).length;
        return byEmail || byPhone || agreeing >= 2;
    };
}
