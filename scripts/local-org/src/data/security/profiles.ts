/**
 * What the standard profiles of a new org may do with standard objects, as far as the local org tells them apart.
 * https://help.salesforce.com/s/articleView?id=sf.standard_profiles.htm
 */
import type { ObjectGrant } from '../../schema/permission-source.ts';

const NOTHING: ObjectGrant = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};
const READ: ObjectGrant = { ...NOTHING, read: true };
const FULL: ObjectGrant = { ...NOTHING, read: true, create: true, edit: true, delete: true };
const ALL: ObjectGrant = { ...FULL, viewAll: true, modifyAll: true };

/** Objects whose access profiles and permission sets decide. Everything else is open to read for every user. */
export const PERMISSIONED: ReadonlySet<string> = new Set([
    'Account', 'Contact', 'Lead', 'Opportunity', 'Campaign', 'Product2', 'Pricebook2', 'Order', 'Case', 'Asset',
    'Individual', 'Document', 'Contract', 'UserExternalCredential'
]); // prettier-ignore

/** Objects that follow another object's permissions, because they are parts of it. */
export const FOLLOWS: ReadonlyMap<string, string> = new Map([
    ['OpportunityLineItem', 'Opportunity'],
    ['OpportunityContactRole', 'Opportunity'],
    ['OrderItem', 'Order'],
    ['PricebookEntry', 'Pricebook2'],
    ['CaseComment', 'Case'],
    ['CampaignMember', 'Campaign']
]);

/** Setup objects only administrators write. */
export const ADMIN_WRITES: ReadonlySet<string> = new Set([
    'User', 'UserRole', 'Profile', 'Group', 'GroupMember', 'QueueSobject', 'PermissionSet', 'PermissionSetAssignment',
    'PermissionSetGroup', 'PermissionSetGroupComponent', 'ObjectPermissions', 'FieldPermissions', 'SetupEntityAccess',
    'CustomPermission', 'Organization', 'BusinessHours', 'Holiday', 'RecordType'
]); // prettier-ignore

/** Fields a new org shows to administrators only, until a permission set opens them. */
export const ADMIN_FIELDS: ReadonlySet<string> = new Set(
    ['DunsNumber', 'Tradestyle', 'NaicsCode', 'NaicsDesc', 'YearStarted', 'SicDesc'].map((name) => `Account.${name}`)
);

export interface StandardProfile {
    readonly name: string;
    readonly license: string;
    readonly userType: string;
    /** Which standard fields are open where the object is; `usual`: all but those of {@link ADMIN_FIELDS}. */
    readonly standardFields: 'all' | 'usual' | 'none';
    /** System permissions. */
    readonly permissions: readonly string[];
    objectGrant(object: string): ObjectGrant;
}

const SALES_FULL = new Set([
    'Account',
    'Contact',
    'Lead',
    'Opportunity',
    'Case',
    'Asset',
    'Order',
    'Document',
    'Individual'
]);
const SALES_READ = new Set(['Campaign', 'Product2', 'Pricebook2', 'UserExternalCredential']);

function profile(
    name: string,
    license: string,
    objectGrant: (object: string) => ObjectGrant,
    more: Partial<StandardProfile> = {}
): StandardProfile {
    return {
        name,
        license,
        userType: 'Standard',
        standardFields: 'usual',
        permissions: ['ApiEnabled'],
        objectGrant,
        ...more
    };
}

/** A Standard User creates and edits cases and contracts but does not delete them. */
const NO_DELETE = new Set(['Case', 'Contract']);

function fullGrant(object: string): ObjectGrant {
    return NO_DELETE.has(object) ? { ...FULL, delete: false } : FULL;
}

const salesUser = (object: string): ObjectGrant =>
    SALES_FULL.has(object) ? fullGrant(object) : SALES_READ.has(object) ? READ : NOTHING;
const reader = (object: string): ObjectGrant => (PERMISSIONED.has(object) ? READ : NOTHING);
const nothing = (): ObjectGrant => NOTHING;

const BARE = { standardFields: 'none' } as const;

/** The profiles every org has. */
export const STANDARD_PROFILES: readonly StandardProfile[] = [
    profile('System Administrator', 'Salesforce', () => ALL, {
        standardFields: 'all',
        permissions: [
            'ApiEnabled',
            'ModifyAllData',
            'ViewAllData',
            'ViewSetup',
            'AuthorApex',
            'CustomizeApplication',
            'ManageUsers',
            'ManageInternalUsers',
            'AssignPermissionSets',
            'ManageCustomPermissions',
            'ViewAllUsers',
            'ViewRoles',
            'RunFlow',
            'ManageNamedCredentials'
        ]
    }),
    profile('Standard User', 'Salesforce', salesUser),
    profile('Marketing User', 'Salesforce', (object) => (object === 'Campaign' ? FULL : salesUser(object))),
    profile('Contract Manager', 'Salesforce', salesUser),
    profile('Solution Manager', 'Salesforce', salesUser),
    profile('Read Only', 'Salesforce', reader),
    profile('Minimum Access - Salesforce', 'Salesforce', nothing, { ...BARE, permissions: [] }),
    profile('Minimum Access - API Only Integrations', 'Salesforce Integration', nothing, BARE),
    profile('Standard Platform User', 'Salesforce Platform', (object) =>
        ['Account', 'Contact', 'Document', 'Asset'].includes(object)
            ? FULL
            : object === 'UserExternalCredential'
              ? READ
              : NOTHING
    ),
    profile('Chatter Free User', 'Chatter Free', nothing, { ...BARE, userType: 'CsnOnly', permissions: [] }),
    profile('Guest License User', 'Guest User License', nothing, { ...BARE, userType: 'Guest', permissions: [] })
];

/** The standard profile of that name, or null. */
export function standardProfile(name: string): StandardProfile | null {
    return STANDARD_PROFILES.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase()) ?? null;
}
