/** Orders of the proof: who ordered, and what became of their identifiers on the way. */
import { Random } from '../../shipstation-sim/src/core/random.ts';
import type { Person, Population } from './population.ts';
import { DOMAINS, FIRST_NAMES } from './words.ts';

/** Share of each identifier that is damaged: e-mail, phone, name, postcode, each on its own. */
export const DAMAGED = 0.1;
/** Share of orders by people the CRM does not know. */
export const BY_STRANGERS = 0.15;
/** Share of orders by known people that an Opportunity names by number. */
export const WITH_OPPORTUNITY = 0.1;

/** What was done to an identifier. */
export type Damage = 'none' | 'slip' | 'missing' | 'other';

export interface ProofOrder {
    readonly number: string;
    readonly buyer: Person;
    readonly email: string | null;
    readonly phone: string | null;
    readonly name: string | null;
    readonly postcode: string | null;
    readonly company: string | null;
    readonly hasOpportunity: boolean;
    readonly damage: Readonly<Record<'email' | 'phone' | 'name' | 'postcode', Damage>>;
}

/** Writes orders. The same seed and population give the same ones. */
export function makeOrders(seed: string, population: Population, count: number): ProofOrder[] {
    const random = new Random(`matching-proof/${seed}/orders`);
    const known = population.people.filter((person) => person.known);
    const strangers = population.people.filter((person) => !person.known);
    return Array.from({ length: count }, (_, index) => {
        const isStranger = random.chance(BY_STRANGERS);
        const buyer = random.pick(isStranger ? strangers : known);
        return makeOrder(random, index, buyer, population);
    });
}

function makeOrder(random: Random, index: number, buyer: Person, { accounts }: Population): ProofOrder {
    const [email, emailDamage] = writeEmail(random, buyer.email);
    const [phone, phoneDamage] = writePhone(random, buyer.phone);
    const [name, nameDamage] = writeName(random, buyer);
    const [postcode, postcodeDamage] = writePostcode(random, buyer.postcode);
    const account = accounts[buyer.account];
    return {
        number: `MP-${100_000 + index}`,
        buyer,
        email,
        phone,
        name,
        postcode,
        company: account?.isCompany ? account.name : null,
        hasOpportunity: buyer.known && random.chance(WITH_OPPORTUNITY),
        damage: { email: emailDamage, phone: phoneDamage, name: nameDamage, postcode: postcodeDamage }
    };
}

type Written = readonly [text: string | null, damage: Damage];

function writeEmail(random: Random, email: string): Written {
    if (!random.chance(DAMAGED)) {
        return [random.chance(0.1) ? email.toUpperCase() : email, 'none'];
    }
    const [box = '', domain = ''] = email.split('@');
    const kind = random.next();
    if (kind < 0.5) {
        return [`${slip(random, box)}@${domain}`, 'slip'];
    }
    return kind < 0.8 ? [null, 'missing'] : [`${random.int(100, 999)}.${box}@${random.pick(DOMAINS)}`, 'other'];
}

function writePhone(random: Random, phone: string): Written {
    if (!random.chance(DAMAGED)) {
        const [area, exchange, line] = [phone.slice(0, 3), phone.slice(3, 6), phone.slice(6)];
        return [
            random.pick([phone, `(${area}) ${exchange}-${line}`, `+1 ${area} ${exchange} ${line}`, `1${phone}`]),
            'none'
        ];
    }
    const kind = random.next();
    if (kind < 0.4) {
        const at = random.int(3, 9);
        return [phone.slice(0, at) + String((Number(phone[at]) + random.int(1, 9)) % 10) + phone.slice(at + 1), 'slip'];
    }
    return kind < 0.8 ? [null, 'missing'] : ['0000000000', 'other'];
}

function writeName(random: Random, { first, last }: Person): Written {
    if (!random.chance(DAMAGED)) {
        const plain = `${first} ${last}`;
        return [random.pick([plain, plain, plain, plain.toUpperCase(), `${last}, ${first}`]), 'none'];
    }
    const kind = random.next();
    if (kind < 0.5) {
        return [random.chance(0.5) ? `${slip(random, first)} ${last}` : `${first} ${slip(random, last)}`, 'slip'];
    }
    if (kind < 0.75) {
        const short = FIRST_NAMES.find(([full]) => full === first)?.[1] ?? first.charAt(0);
        return [`${short} ${last}`, 'slip'];
    }
    return random.chance(0.5) ? [null, 'missing'] : [last, 'other'];
}

function writePostcode(random: Random, postcode: string): Written {
    if (!random.chance(DAMAGED)) {
        return [random.chance(0.3) ? `${postcode}-${random.int(1000, 9999)}` : postcode, 'none'];
    }
    return random.chance(0.5) ? [null, 'missing'] : [String(random.int(10_001, 99_950)), 'other'];
}

/** Two letters swapped, one lost or one doubled, not at either end. */
function slip(random: Random, text: string): string {
    const at = random.int(1, Math.max(1, text.length - 2));
    const [before, one, two, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
    const kind = one === two ? 1 : random.int(0, 2);
    if (kind === 0) {
        return `${before}${two}${one}${after}`;
    }
    return kind === 1 ? `${before}${two}${after}` : `${before}${one}${one}${two}${after}`;
}
