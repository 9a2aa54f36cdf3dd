/** Users to log in as. */
import { seedUser } from '../platform/seed/people.ts';
import type { Org } from '../platform/org.ts';

export interface NewUser {
    readonly username: string;
    readonly firstName: string;
    readonly lastName: string;
    /** Name of a standard profile. */
    readonly profile: string;
    /** Names of permission sets. */
    readonly permissionSets: readonly string[];
    readonly timeZone: string;
}

/** Stores an active user with permission sets; gives its id. @throws Error for a profile or set that does not exist */
export function addUser(org: Org, user: NewUser): string {
    const profile = [...org.store.rows('Profile')].find((row) => row.get('Name') === user.profile);
    const [organization] = org.store.rows('Organization');
    if (!profile || !organization) {
        throw new Error(`There is no profile ${user.profile}`);
    }
    const id = seedUser(
        org.rows,
        {
            name: String(organization.get('Name')),
            timeZone: user.timeZone,
            isSandbox: organization.get('IsSandbox') === true,
            edition: String(organization.get('OrganizationType')),
            namespace: org.namespace
        },
        {
            FirstName: user.firstName,
            LastName: user.lastName,
            Username: user.username,
            Email: user.username,
            Alias: user.username.slice(0, 8),
            ProfileId: profile.id,
            UserType: profile.get('UserType')
        }
    );
    for (const name of user.permissionSets) {
        const set = [...org.store.rows('PermissionSet')].find(
            (row) => String(row.get('Name')).toLowerCase() === name.toLowerCase()
        );
        if (!set) {
            throw new Error(`There is no permission set ${name}`);
        }
        org.rows.insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: set.id });
    }
    return id;
}
