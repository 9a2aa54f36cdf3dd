/** Who logs in to the product on this machine. */
import type { Org } from '../local-org/src/platform/org.ts';
import type { RunningUser } from '../local-org/src/platform/users.ts';
import type { LoginUser } from '../local-org/src/server/org-backend.ts';
import { addUser } from '../local-org/src/server/page-users.ts';

export type PersonName = 'admin' | 'integration' | 'rep' | 'support' | 'nobody';

interface Person {
    readonly username: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly about: string;
    readonly profile: string;
    readonly permissionSets: readonly string[];
}

/** Everybody, in the order the login menu offers them. */
export const PEOPLE: Readonly<Record<PersonName, Person>> = {
    admin: {
        username: 'admin@local.org',
        firstName: 'Dana',
        lastName: 'Whitfield',
        about: 'Administrator with Shipline Admin',
        profile: 'System Administrator',
        permissionSets: ['Shipline_Admin']
    },
    integration: {
        username: 'integration@local.org',
        firstName: 'Shipline',
        lastName: 'Integration',
        about: 'Integration user with Shipline Integration',
        profile: 'Standard User',
        permissionSets: ['Shipline_Integration']
    },
    rep: {
        username: 'rep@local.org',
        firstName: 'Priya',
        lastName: 'Raman',
        about: 'Sales rep with Shipline User',
        profile: 'Standard User',
        permissionSets: ['Shipline_User']
    },
    support: {
        username: 'support@local.org',
        firstName: 'Marcus',
        lastName: 'Bell',
        about: 'Support agent with Shipline User',
        profile: 'Standard User',
        permissionSets: ['Shipline_User']
    },
    nobody: {
        username: 'nobody@local.org',
        firstName: 'Noel',
        lastName: 'Abbott',
        about: 'Without access to Shipline',
        profile: 'Standard User',
        permissionSets: []
    }
};

const TIME_ZONE = 'America/Chicago';

/** Gives the administrator a name and adds the others to the org. */
export function addPeople(org: Org, admin: RunningUser): void {
    const { firstName, lastName } = PEOPLE.admin;
    org.rows.update('User', admin.id, {
        FirstName: firstName,
        LastName: lastName,
        Name: `${firstName} ${lastName}`,
        TimeZoneSidKey: TIME_ZONE
    });
    for (const person of Object.values(PEOPLE)) {
        if (person !== PEOPLE.admin) {
            addUser(org, { ...person, timeZone: TIME_ZONE });
        }
    }
}

/** What the login menu says. */
export const LOGINS: readonly LoginUser[] = Object.values(PEOPLE).map(({ username, about }) => ({ username, about }));
