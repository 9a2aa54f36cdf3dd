/** Probes of access: modes, describe, stripping, sharing keywords; as an administrator. */
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';
const guide = 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/';

/** What the platform's pages say of access. */
export const securityProbes: readonly ProbeTable[] = [
    {
        about: 'Describe tells what the user may do',
        doc: `${reference}apex_methods_system_sobject_describe.htm`,
        inOrg: true,
        probes: [
            { apex: 'Schema.sObjectType.Account.isAccessible()', expect: 'true' },
            { apex: 'Schema.sObjectType.Account.isCreateable()', expect: 'true' },
            { apex: 'Schema.sObjectType.Account.fields.Name.isUpdateable()', expect: 'true' },
            { apex: 'Schema.sObjectType.Account.fields.CreatedDate.isCreateable()', expect: 'false' },
            { apex: 'Schema.sObjectType.Account.fields.CreatedDate.isUpdateable()', expect: 'false' },
            { apex: 'Schema.sObjectType.Account.fields.Name.isNillable()', expect: 'false' },
            { apex: 'Schema.sObjectType.Account.getKeyPrefix()', expect: '001' },
            { apex: 'Account.SObjectType.getDescribe().getName()', expect: 'Account' },
            { apex: `Schema.getGlobalDescribe().containsKey('account')`, expect: 'true' },
            { apex: 'Contact.AccountId.getDescribe().getRelationshipName()', expect: 'Account' },
            { apex: 'Account.Name.getDescribe().getType()', expect: 'STRING' },
            { apex: 'Contact.AccountId.getDescribe().getReferenceTo()', expect: '(Account)' }
        ]
    },
    {
        about: 'Stripping leaves what the user may see',
        doc: `${guide}apex_classes_with_security_stripInaccessible.htm`,
        inOrg: true,
        probes: [
            {
                before: `SObjectAccessDecision d = Security.stripInaccessible(AccessType.CREATABLE, new List<Account>{ new Account(Name = 'n') });`,
                apex: `((Account) d.getRecords()[0]).Name`,
                expect: 'n'
            },
            {
                before: `SObjectAccessDecision d = Security.stripInaccessible(AccessType.READABLE, new List<Account>{ new Account(Name = 'n') });`,
                apex: 'd.getRemovedFields().isEmpty()',
                expect: 'true'
            },
            {
                before: `SObjectAccessDecision d = Security.stripInaccessible(AccessType.READABLE, new List<Account>{ new Account(Name = 'n') });`,
                apex: 'd.getModifiedIndexes().isEmpty()',
                expect: 'true'
            }
        ]
    },
    {
        about: 'User mode is asked for by name',
        doc: `${guide}apex_classes_enforce_usermode.htm`,
        inOrg: true,
        probes: [
            { apex: `[SELECT Id FROM Account WHERE Site = 'u0' WITH USER_MODE].size()`, expect: '0' },
            {
                before: `Account a = new Account(Name = 'user'); insert as user a;`,
                apex: 'a.Id != null',
                expect: 'true'
            },
            {
                apex: `Database.query('SELECT Id FROM Account WHERE Site = \\'u1\\'', AccessLevel.USER_MODE).size()`,
                expect: '0'
            },
            {
                before: `String s = 'x\\' OR Name != \\'';`,
                apex: `Database.countQueryWithBinds('SELECT COUNT() FROM Account WHERE Site = :s', new Map<String, Object>{ 's' => s }, AccessLevel.USER_MODE)`,
                expect: '0'
            }
        ]
    }
];
