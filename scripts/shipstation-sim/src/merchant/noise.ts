import type { Random } from '../core/random.ts';
import { address } from '../world/orders.ts';
import type { Address, Store, TrueCompany, TruePerson } from '../world/types.ts';
import { COMPANY_FORMS, FIRST_NAMES, STREET_KINDS } from './names.ts';
import { asciiWord } from './people.ts';

/** Contact data as an order carries it, and what was done to the truth. */
export interface WrittenContact {
    customerUsername: string | null;
    customerEmail: string | null;
    billTo: Address;
    shipTo: Address;
    damage: string[];
}

/** Share of orders whose identifiers are damaged (typo, missing, junk). */
export const DAMAGE_SHARE = 0.1;

/** Writes a buyer's contact data the way a channel and a hurried person would. */
export function writeContact(
    random: Random,
    store: Store,
    buyer: TruePerson,
    company: TrueCompany | undefined,
    recipient: TruePerson
): WrittenContact {
    if (store.orderSourceCode?.startsWith('amazon')) return writeForAmazon(random, buyer, recipient);
    const damage: string[] = [];
    const shipTo = writeAddress(random, recipient, company, damage);
    const email = writeEmail(random, buyer, damage);
    const username = email ?? (random.chance(0.5) ? asciiWord(buyer.firstName + buyer.lastName) : null);
    const billTo = random.chance(0.6)
        ? address({ name: fullName(random, buyer, damage) })
        : { ...writeAddress(random, buyer, company, damage), residential: null, addressVerified: null };
    return { customerUsername: username, customerEmail: email, billTo, shipTo, damage };
}

function writeForAmazon(random: Random, buyer: TruePerson, recipient: TruePerson): WrittenContact {
    const alias = `${asciiWord(buyer.personId)}${random.fork(buyer.personId).guid().slice(0, 8)}@marketplace.amazon.com`;
    const damage = ['marketplace-alias'];
    const shipTo = { ...writeAddress(random, recipient, undefined, damage), company: '' };
    shipTo.phone = random.chance(0.5) ? '' : '+1 415-851-9136 ext. 01234';
    damage.push('marketplace-phone');
    if (random.chance(0.35)) redact(shipTo, damage);
    return { customerUsername: alias, customerEmail: alias, billTo: address({ name: shipTo.name }), shipTo, damage };
}

/** Takes the person out of an address, as Amazon masks it at source or after its deadline. */
export function redact(shipTo: Address, damage: string[]): void {
    Object.assign(shipTo, { name: 'Redacted', street1: 'Redacted', street2: null, street3: null, phone: null });
    if (!damage.includes('redacted')) damage.push('redacted');
}

function writeAddress(random: Random, person: TruePerson, company: TrueCompany | undefined, damage: string[]): Address {
    const written: Address = { ...person.address, name: fullName(random, person, damage) };
    written.company = company ? companyName(random, company.name, damage) : random.chance(0.5) ? '' : null;
    written.street1 = street(random, written.street1 ?? '');
    written.phone = writePhone(random, person, damage);
    if (written.country === 'US' && random.chance(0.3)) written.postalCode += `-${random.int(1000, 9999)}`;
    if (random.chance(0.12)) written.city = written.city?.toUpperCase() ?? null;
    written.addressVerified = random.weighted({
        'Address validated successfully': 80,
        'Address validation warning': 8,
        'Address not yet validated': 9,
        'Address validation failed': 3
    });
    return written;
}

function fullName(random: Random, person: TruePerson, damage: string[]): string {
    const short = FIRST_NAMES.find(([name]) => name === person.firstName)?.[1];
    let first = person.firstName;
    if (short && random.chance(0.15)) {
        first = short;
        damage.push('nickname');
    }
    let name = `${first} ${person.lastName}`;
    if (random.chance(DAMAGE_SHARE / 3)) {
        name = typo(random, name);
        damage.push('name-typo');
    }
    if (random.chance(0.08)) return name.toUpperCase();
    if (random.chance(0.05)) return name.toLowerCase();
    return random.chance(0.02) ? `${person.lastName}, ${first}` : name;
}

function writeEmail(random: Random, person: TruePerson, damage: string[]): string | null {
    const email = person.emails.length > 1 && random.chance(0.3) ? person.emails[1]! : person.emails[0]!;
    if (email !== person.emails[0]) damage.push('second-email');
    if (random.chance(0.03)) {
        damage.push('email-missing');
        return null;
    }
    const [mailbox, domain] = email.split('@') as [string, string];
    if (random.chance(DAMAGE_SHARE / 2)) {
        damage.push('email-typo');
        return random.chance(0.4)
            ? `${mailbox}@${domain.replace(/com$/u, 'con')}`
            : `${typo(random, mailbox)}@${domain}`;
    }
    if (domain === 'gmail.com' && random.chance(0.1)) {
        damage.push('email-tag');
        return `${mailbox}+shop@${domain}`;
    }
    return random.chance(0.06) ? email.toUpperCase() : email;
}

function writePhone(random: Random, person: TruePerson, damage: string[]): string | null {
    const digits = person.phone;
    if (!digits || random.chance(0.08)) return random.pick([null, '']);
    if (random.chance(DAMAGE_SHARE / 4)) {
        damage.push('phone-junk');
        return random.pick(['0000000000', 'n/a', '555-555-5555', '1', '123456']);
    }
    if (digits.length !== 10) return random.chance(0.5) ? `+44 ${digits}` : `0044${digits}`;
    const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
    return random.pick([
        digits,
        `(${area}) ${exchange}-${line}`,
        `${area}-${exchange}-${line}`,
        `${area}.${exchange}.${line}`,
        `+1 ${area} ${exchange} ${line}`,
        `1${digits}`,
        `+1${digits}`,
        `${area} ${exchange}${line} x${random.int(1, 99)}`
    ]);
}

function companyName(random: Random, name: string, damage: string[]): string {
    const form = random.pick(COMPANY_FORMS);
    if (random.chance(0.05)) {
        damage.push('company-typo');
        return typo(random, name);
    }
    const comma = form && random.chance(0.3) ? ',' : '';
    const written = form ? `${name}${comma} ${form}` : name;
    return random.chance(0.1) ? written.toUpperCase() : written;
}

function street(random: Random, text: string): string {
    const kind = STREET_KINDS.find(([long]) => text.endsWith(long));
    const written = kind && random.chance(0.5) ? `${text.slice(0, -kind[0].length)}${kind[1]}` : text;
    return random.chance(0.15) ? written.toUpperCase() : written;
}

/** One slip of the finger: two letters swapped, one lost or one doubled. */
export function typo(random: Random, text: string): string {
    if (text.length < 3) return `${text}x`;
    const at = random.int(1, text.length - 2);
    const [before, one, two, after] = [text.slice(0, at), text[at]!, text[at + 1]!, text.slice(at + 2)];
    const kind = one === two ? 2 : random.int(0, 2);
    if (kind === 0) return `${before}${two}${one}${after}`;
    return kind === 1 ? `${before}${two}${after}` : `${before}${one}${one}${two}${after}`;
}
