import type { Random } from '../core/random.ts';
import { address } from '../world/orders.ts';
import type { Address, TrueCompany, TruePerson } from '../world/types.ts';
import {
    COMPANY_TRADES,
    COMPANY_WORDS,
    FIRST_NAMES,
    FOREIGN_PLACES,
    LAST_NAMES,
    LONG_LAST_NAMES,
    MAIL_DOMAINS,
    STREETS,
    STREET_KINDS,
    US_PLACES
} from './names.ts';

/** Shares of people who are hard to tell apart; fixed before any matching rule was written. */
export const CONFUSION_SHARES = {
    sharedEmail: 0.02,
    sharedPhone: 0.02,
    sameNameAndPostcode: 0.01,
    recycledPhone: 0.005,
    businessMailbox: 0.03
} as const;

/** The people and companies that buy. */
export interface Population {
    people: TruePerson[];
    companies: TrueCompany[];
}

/** Makes the buyers. The same random source makes the same buyers. */
export function makePopulation(random: Random, size: number): Population {
    const companies = makeCompanies(random.fork('companies'), Math.max(3, Math.round(size * 0.08)));
    const people: TruePerson[] = [];
    const byNumber = random.fork('people');
    for (let index = 0; index < size; index++) {
        people.push(makePerson(byNumber, index, companies));
    }
    confuse(random.fork('confusion'), people, companies);
    return { people, companies };
}

function makeCompanies(random: Random, size: number): TrueCompany[] {
    const companies: TrueCompany[] = [];
    for (let index = 0; index < size; index++) {
        const parent = index > 2 && random.chance(0.08) ? random.pick(companies) : undefined;
        const stem = parent?.name ?? `${random.pick(COMPANY_WORDS)} ${random.pick(COMPANY_TRADES)}`;
        const taken = companies.some((company) => company.name === stem);
        const name = taken && !parent ? `${stem} of ${random.pick(US_PLACES)[0]}` : stem;
        const base = asciiWord(name).slice(0, 24);
        const domain = parent?.domain ?? `${base}${companies.some((c) => c.domain === `${base}.com`) ? index : ''}.com`;
        companies.push({
            companyId: `C${String(index + 1).padStart(5, '0')}`,
            name,
            domain,
            mailbox: `${random.pick(['orders', 'purchasing', 'office', 'info', 'ap'])}@${domain}`,
            phone: `${random.int(201, 989)}${random.int(200, 999)}${String(random.int(0, 9999)).padStart(4, '0')}`,
            parentId: parent?.companyId ?? null,
            address: parent && random.chance(0.5) ? { ...parent.address } : makeAddress(random, false)
        });
    }
    return companies;
}

function makePerson(random: Random, index: number, companies: TrueCompany[]): TruePerson {
    const [firstName] = random.pick(FIRST_NAMES);
    const lastName = random.chance(0.002) ? random.pick(LONG_LAST_NAMES) : random.pick(LAST_NAMES);
    const company = random.chance(0.15) ? random.pick(companies) : undefined;
    const foreign = !company && random.chance(0.07);
    const home = company ? { ...company.address } : makeAddress(random, foreign);
    const mailbox = `${asciiWord(firstName)}${random.pick(['.', '', '_'])}${asciiWord(lastName).slice(0, 20)}${random.chance(0.7) ? index : ''}`;
    const emails = [
        company
            ? `${asciiWord(firstName)}.${asciiWord(lastName).slice(0, 20)}@${company.domain}`
            : `${mailbox}@${random.pick(MAIL_DOMAINS)}`
    ];
    if (random.chance(0.25)) emails.push(`${asciiWord(lastName).slice(0, 16)}${index}@${random.pick(MAIL_DOMAINS)}`);
    return {
        personId: `P${String(index + 1).padStart(6, '0')}`,
        firstName,
        lastName,
        emails,
        phone: random.chance(0.9) ? makePhone(random, home.country ?? 'US') : null,
        companyId: company?.companyId ?? null,
        address: { ...home, name: `${firstName} ${lastName}`, company: company?.name ?? null },
        traits: []
    };
}

/** Digits of a telephone number without its country code. */
function makePhone(random: Random, country: string): string {
    if (country === 'US' || country === 'CA') {
        return `${random.int(201, 989)}${random.int(200, 999)}${String(random.int(0, 9999)).padStart(4, '0')}`;
    }
    return random.digits(9);
}

function makeAddress(random: Random, foreign: boolean): Address {
    const [long] = random.pick(STREET_KINDS);
    const street1 = `${random.int(1, 9899)} ${random.pick(STREETS)} ${long}`;
    const street2 = random.chance(0.2) ? `${random.pick(['Apt', 'Unit', 'Suite', '#'])} ${random.int(1, 400)}` : '';
    if (foreign) {
        const [city, state, postalCode, country] = random.pick(FOREIGN_PLACES);
        return address({ street1, street2, city, state, postalCode, country, residential: true });
    }
    const [city, state, zip] = random.pick(US_PLACES);
    const postalCode = `${zip}${String(random.int(1, 99)).padStart(2, '0')}`;
    return address({ street1, street2, city, state, postalCode, country: 'US', residential: random.chance(0.8) });
}

/** Makes families, parents and children of one name, inherited numbers, and shared mailboxes of companies. */
function confuse(random: Random, people: TruePerson[], companies: TrueCompany[]): void {
    for (const person of people) {
        const other = random.pick(people);
        if (other === person) continue;
        if (random.chance(CONFUSION_SHARES.sharedEmail)) {
            person.emails[0] = other.emails[0]!;
            joinHousehold(person, other, 'shared-email');
        } else if (random.chance(CONFUSION_SHARES.sharedPhone) && other.phone) {
            person.phone = other.phone;
            joinHousehold(person, other, 'shared-phone');
        } else if (random.chance(CONFUSION_SHARES.sameNameAndPostcode)) {
            person.firstName = other.firstName;
            person.lastName = other.lastName;
            joinHousehold(person, other, 'same-name-and-postcode');
            person.address.name = other.address.name;
        } else if (random.chance(CONFUSION_SHARES.recycledPhone) && other.phone) {
            person.phone = other.phone;
            person.traits.push(`recycled-phone:${other.personId}`);
        } else if (person.companyId && random.chance(CONFUSION_SHARES.businessMailbox / 0.15)) {
            const company = companies.find((row) => row.companyId === person.companyId);
            if (company) person.emails[0] = company.mailbox;
            person.traits.push('business-mailbox');
        }
    }
}

function joinHousehold(person: TruePerson, other: TruePerson, trait: string): void {
    const { name, company } = person.address;
    person.address = { ...other.address, name, company };
    person.traits.push(`${trait}:${other.personId}`);
    other.traits.push(`${trait}:${person.personId}`);
}

/** Lower-case letters and digits of a text, accents removed. */
export function asciiWord(text: string): string {
    return text
        .normalize('NFD')
        .replace(/[łŁ]/gu, 'l')
        .replace(/[øØ]/gu, 'o')
        .toLowerCase()
        .replace(/[^a-z0-9]/gu, '');
}
