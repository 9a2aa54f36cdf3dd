/** Organization, profiles, and the users every org starts with. */
import { PERMISSIONED, STANDARD_PROFILES } from '../../data/security/profiles.ts';
import type { SystemRows } from '../system-rows.ts';
import { seedObjectGrants } from './permissions.ts';

/** Keys of the licences whose key is known; the others have none here. */
const LICENSE_KEYS: Readonly<Record<string, string>> = { Salesforce: 'SFDC', 'Salesforce Platform': 'AUL' };

export interface SeededPeople {
    readonly organizationId: string;
    /** Profile ids by name. */
    readonly profiles: ReadonlyMap<string, string>;
    readonly adminId: string;
}

/** How the new org is set up; everything else is the same in every org. */
export interface OrgProfile {
    readonly name: string;
    readonly timeZone: string;
    readonly isSandbox: boolean;
    readonly edition: string;
    readonly namespace: string | null;
}

/** Stores the organization, the standard profiles, an administrator and the Automated Process user. */
export function seedPeople(rows: SystemRows, org: OrgProfile): SeededPeople {
    const organizationId = rows.insert('Organization', {
        Name: org.name,
        OrganizationType: org.edition,
        IsSandbox: org.isSandbox,
        TimeZoneSidKey: org.timeZone,
        DefaultLocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        NamespacePrefix: org.namespace,
        InstanceName: 'LOCAL',
        FiscalYearStartMonth: 1
    });
    const licenses = new Map<string, string>();
    const profiles = new Map<string, string>();
    for (const profile of STANDARD_PROFILES) {
        if (!licenses.has(profile.license)) {
            licenses.set(
                profile.license,
                rows.insert('UserLicense', {
                    Name: profile.license,
                    MasterLabel: profile.license,
                    LicenseDefinitionKey: LICENSE_KEYS[profile.license] ?? null,
                    Status: 'Active'
                })
            );
        }
        const id = rows.insert('Profile', {
            Name: profile.name,
            UserType: profile.userType,
            UserLicenseId: licenses.get(profile.license)
        });
        profiles.set(profile.name, id);
        const own = rows.insert('PermissionSet', {
            Name: `X${id}`,
            Label: `X${id}`,
            ProfileId: id,
            IsOwnedByProfile: true,
            IsCustom: false,
            Type: 'Profile'
        });
        seedObjectGrants(rows, own, new Map([...PERMISSIONED].map((name) => [name, profile.objectGrant(name)])));
    }
    const adminId = seedUser(rows, org, {
        FirstName: 'User',
        LastName: 'User',
        Username: 'admin@local.org',
        Email: 'admin@local.org',
        Alias: 'admin',
        ProfileId: profiles.get('System Administrator'),
        UserType: 'Standard'
    });
    seedUser(rows, org, {
        LastName: 'Automated Process',
        Username: 'autoproc@local.org',
        Email: 'autoproc@local.org',
        Alias: 'autoproc',
        UserType: 'AutomatedProcess'
    });
    return { organizationId, profiles, adminId };
}

/** Stores an active user with the org's own zone and language. */
export function seedUser(rows: SystemRows, org: OrgProfile, fields: Readonly<Record<string, unknown>>): string {
    return rows.insert('User', {
        IsActive: true,
        TimeZoneSidKey: org.timeZone,
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        CommunityNickname: fields['Alias'],
        Name: [fields['FirstName'], fields['LastName']].filter(Boolean).join(' '),
        ...fields
    });
}
