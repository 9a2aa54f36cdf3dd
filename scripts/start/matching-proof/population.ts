/**
 * The CRM of the proof: people, their households and companies, and what makes them hard to tell apart. The shares were
 * fixed before any rule was written and are not tuned; docs/matching.md states them.
 */
import { Random } from '../../shipstation-sim/src/core/random.ts';
import { DOMAINS, FIRST_NAMES, LAST_NAMES, STREETS, TRADES } from './words.ts';

/** Shares of people, and of accounts for the last one. */
export const MIX = {
    sharedEmail: 0.02,
    sharedPhone: 0.02,
    parentChild: 0.01,
    recycledPhone: 0.005,
    businessMailbox: 0.03,
    duplicateContact: 0.05,
    /** People of the same kind who are not in the CRM, and order all the same. */
    strangers: 0.1,
    parentChildAccounts: 0.01
} as const;

/** Somebody who orders. */
export interface Person {
    readonly index: number;
    first: string;
    last: string;
    email: string;
    phone: string;
    street: string;
    postcode: string;
    /** Number of the account. */
    account: number;
    /** Whether the CRM knows them. */
    readonly known: boolean;
}

/** A company or a household. */
export interface AccountSeed {
    name: string;
    readonly isCompany: boolean;
    readonly domain: string;
    street: string;
    postcode: string;
    parent: number | null;
}

export interface Population {
    readonly people: readonly Person[];
    readonly accounts: readonly AccountSeed[];
    /** Indexes of people with a second Contact. */
    readonly duplicated: ReadonlySet<number>;
}

/** Makes the CRM. The same seed and sizes make the same one. */
export function makePopulation(seed: string, contacts: number, accounts: number): Population {
    const random = new Random(`matching-proof/${seed}/population`);
    const known = Math.round(contacts / (1 + MIX.duplicateContact));
    const total = Math.round(known / (1 - MIX.strangers));
    const companies = Array.from({ length: accounts }, (_, index) => makeAccount(random, index));
    makeFamilies(random, companies);
    const people = Array.from({ length: total }, (_, index) => makePerson(random, index, companies));
    separateMailboxes(people);
    confuse(random, people, companies);
    const duplicated = people.filter((person) => person.known && random.chance(MIX.duplicateContact));
    return { people, accounts: companies, duplicated: new Set(duplicated.map((person) => person.index)) };
}

function makeAccount(random: Random, index: number): AccountSeed {
    const isCompany = random.chance(0.5);
    const last = random.pick(LAST_NAMES);
    const name = isCompany ? `${last} ${random.pick(TRADES)}` : `${last} Household`;
    return { name, isCompany, domain: `${last.toLowerCase()}${index}.com`, ...makePlace(random), parent: null };
}

function makeFamilies(random: Random, accounts: AccountSeed[]): void {
    for (const child of accounts) {
        const parent = random.int(0, accounts.length - 1);
        const other = accounts[parent];
        if (other?.isCompany && child.isCompany && other !== child && random.chance(2 * MIX.parentChildAccounts)) {
            Object.assign(child, { name: other.name, street: other.street, postcode: other.postcode, parent });
        }
    }
}

function makePerson(random: Random, index: number, accounts: readonly AccountSeed[]): Person {
    const [first] = random.pick(FIRST_NAMES);
    const last = random.pick(LAST_NAMES);
    const account = random.int(0, accounts.length - 1);
    const { isCompany, domain, street, postcode } = accounts[account]!;
    const home = isCompany ? { street, postcode } : makePlace(random);
    const box = `${first}.${last}`.toLowerCase();
    return {
        index,
        first,
        last,
        email: isCompany
            ? `${box}@${domain}`
            : `${box}${random.chance(0.6) ? random.int(1, 99) : ''}@${random.pick(DOMAINS)}`,
        phone: makePhone(random),
        ...home,
        account,
        known: !random.chance(MIX.strangers)
    };
}

/** A mailbox belongs to one person, or to those the mix says; only names repeat by accident. */
function separateMailboxes(people: readonly Person[]): void {
    const taken = new Set<string>();
    for (const person of people) {
        if (taken.has(person.email)) {
            person.email = person.email.replace('@', `.${person.index}@`);
        }
        taken.add(person.email);
    }
}

/**
 * Each kind of confusion is with somebody of its own: with one other person for all of them, whoever shared a mailbox and was
 * then made a namesake at the same address would be that person over again, which the mix does not ask for.
 */
function confuse(random: Random, people: Person[], accounts: readonly AccountSeed[]): void {
    for (const person of people) {
        const other = (): Person => somebodyElse(random, person, people);
        if (random.chance(MIX.sharedEmail)) {
            const { email } = joinHousehold(random, person, other());
            person.email = email;
        }
        if (random.chance(MIX.sharedPhone)) {
            const { phone } = joinHousehold(random, person, other());
            person.phone = phone;
        }
        if (random.chance(MIX.parentChild)) {
            const { first, last, street, postcode } = other();
            Object.assign(person, { first, last, street, postcode });
        }
        if (random.chance(MIX.recycledPhone)) {
            person.phone = other().phone;
        }
        const company = accounts[person.account];
        if (company?.isCompany && random.chance(2 * MIX.businessMailbox)) {
            person.email = `orders@${company.domain}`;
        }
    }
}

function somebodyElse(random: Random, person: Person, people: readonly Person[]): Person {
    let other = person;
    while (other === person) {
        other = random.pick(people);
    }
    return other;
}

/** Couples and families: one place, mostly one last name. Returns whom the person lives with. */
function joinHousehold(random: Random, person: Person, other: Person): Person {
    Object.assign(person, { street: other.street, postcode: other.postcode });
    if (random.chance(0.7)) {
        person.last = other.last;
    }
    while (person.first === other.first) {
        [person.first] = random.pick(FIRST_NAMES);
    }
    return other;
}

function makePlace(random: Random): { street: string; postcode: string } {
    return {
        street: `${random.int(1, 999)} ${random.pick(STREETS)} St`,
        postcode: String(random.int(10_001, 99_950))
    };
}

/** A number of the North American plan. */
export function makePhone(random: Random): string {
    return `${random.int(201, 989)}${random.int(200, 999)}${String(random.int(0, 9998)).padStart(4, '0')}`;
}
