/** Probes of DML: statuses, partial success, save results. */
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';
const guide = 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/';
const two = `List<Account> l = new List<Account>{ new Account(Name = 'Good'), new Account() };
    List<Database.SaveResult> r = Database.insert(l, false, AccessLevel.SYSTEM_MODE);`;

/** What the platform's pages say of DML. */
export const dmlProbes: readonly ProbeTable[] = [
    {
        about: 'DML statements fail with the first row that failed',
        doc: `${guide}langCon_apex_dml_exceptions.htm`,
        inOrg: true,
        probes: [
            {
                before: 'insert as system new Account();',
                apex: '1',
                expect: '! System.DmlException: Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]'
            },
            {
                before: `String s; try { insert as system new List<Account>{ new Account(Name = 'ok'), new Account() }; }
                    catch (DmlException e) { s = e.getDmlIndex(0) + ' ' + e.getNumDml() + ' ' + e.getDmlType(0); }`,
                apex: 's',
                expect: '1 1 REQUIRED_FIELD_MISSING'
            },
            {
                before: `String s; try { insert as system new Account(); } catch (DmlException e) { s = String.join(e.getDmlFieldNames(0), ','); }`,
                apex: 's',
                expect: 'Name'
            },
            {
                before: `Account a = new Account(Name = 'twice'); insert as system a; String s;
                    try { insert as system a; } catch (DmlException e) { s = e.getDmlType(0) + ' ' + (e.getDmlId(0) == a.Id); }`,
                apex: 's',
                expect: 'INVALID_FIELD_FOR_INSERT_UPDATE true'
            },
            {
                before: `update as system new Account(Name = 'no id');`,
                apex: '1',
                expect: '! System.DmlException: Update failed. First exception on row 0; first error: MISSING_ARGUMENT, Id not specified in an update call: []'
            },
            {
                before: 'Account a; insert as system a;',
                apex: '1',
                expect: '! System.NullPointerException: Attempt to de-reference a null object'
            },
            { before: 'insert as system new List<Account>();', apex: `'nothing to do'`, expect: 'nothing to do' },
            {
                before: `Account a = new Account(Name = 'gone'); insert as system a; delete as system a;
                    String s; try { update as system a; } catch (DmlException e) { s = e.getDmlType(0).name(); }`,
                apex: 's',
                expect: 'ENTITY_IS_DELETED'
            },
            {
                before: `String s; try { insert as system new Account(Name = 'x'.repeat(256)); } catch (DmlException e) { s = e.getDmlType(0).name(); }`,
                apex: 's',
                expect: 'STRING_TOO_LONG'
            },
            {
                before: `Account a = new Account(Name = 'dup'); insert as system a; Account b = new Account(Id = a.Id); String s;
                    try { update as system new List<Account>{ a, b }; } catch (ListException e) { s = e.getMessage().substringBefore(':'); }`,
                apex: 's',
                expect: 'Duplicate id in list'
            }
        ]
    },
    {
        about: 'Database methods store what they can and say what they could not',
        doc: `${guide}langCon_apex_dml_database.htm`,
        inOrg: true,
        probes: [
            { before: two, apex: `r[0].isSuccess() + ' ' + r[1].isSuccess()`, expect: 'true false' },
            { before: two, apex: 'r[1].getErrors()[0].getStatusCode()', expect: 'REQUIRED_FIELD_MISSING' },
            { before: two, apex: 'r[1].getErrors()[0].getMessage()', expect: 'Required fields are missing: [Name]' },
            { before: two, apex: 'r[1].getErrors()[0].getFields()', expect: '(Name)' },
            { before: two, apex: 'l[0].Id == r[0].getId()', expect: 'true' },
            { before: two, apex: 'l[1].Id', expect: 'null' },
            { before: two, apex: 'r[1].getId()', expect: 'null' },
            { before: two, apex: 'r[0].getErrors()', expect: '()' }
        ]
    },
    {
        about: 'Deleted rows can come back, and rolled back ones never were',
        doc: `${guide}langCon_apex_dml_undelete.htm`,
        inOrg: true,
        probes: [
            {
                before: `Account a = new Account(Name = 'back'); insert as system a; delete as system a;`,
                apex: `[SELECT COUNT() FROM Account WHERE Id = :a.Id]`,
                expect: '0'
            },
            {
                before: `Account a = new Account(Name = 'bin'); insert as system a; delete as system a;`,
                apex: `[SELECT COUNT() FROM Account WHERE Id = :a.Id ALL ROWS]`,
                expect: '1'
            },
            {
                before: `Account a = new Account(Name = 'again'); insert as system a; delete as system a; undelete as system a;`,
                apex: `[SELECT COUNT() FROM Account WHERE Id = :a.Id]`,
                expect: '1'
            },
            {
                before: `Savepoint sp = Database.setSavepoint(); Account a = new Account(Name = 'undo'); insert as system a; Database.rollback(sp);`,
                apex: `[SELECT COUNT() FROM Account WHERE Name = 'undo']`,
                expect: '0'
            },
            {
                before: `Savepoint sp = Database.setSavepoint(); Account a = new Account(Name = 'id'); insert as system a; Database.rollback(sp);`,
                apex: 'a.Id != null',
                expect: 'true'
            },
            {
                before: `Account a = new Account(Name = 'one'); upsert as system a; Id first = a.Id; a.Name = 'two'; upsert as system a;`,
                apex: 'first == a.Id',
                expect: 'true'
            },
            {
                before: `Account a = new Account(Name = 'parent'); insert as system a; insert as system new Contact(LastName = 'Child', AccountId = a.Id);
                    delete as system a;`,
                apex: `[SELECT COUNT() FROM Contact WHERE LastName = 'Child' AND AccountId = :a.Id]`,
                expect: '0'
            },
            {
                before: `Database.UpsertResult r = Database.upsert(new Account(Name = 'new'), Account.Fields.Id, true, AccessLevel.SYSTEM_MODE);`,
                apex: 'r.isCreated()',
                expect: 'true'
            }
        ]
    },
    {
        about: 'Errors are put on records and read back',
        doc: `${reference}apex_methods_system_sobject.htm`,
        inOrg: true,
        probes: [
            {
                before: `Account a = new Account(Name = 'e'); a.addError('no');`,
                apex: 'a.hasErrors()',
                expect: 'true'
            },
            {
                before: `Account a = new Account(Name = 'e'); a.Name.addError('bad name');`,
                apex: 'a.getErrors()[0].getFields()',
                expect: '(Name)'
            },
            { before: `Account a = new Account(Name = 'e'); a.put('Name', 'f');`, apex: `a.get('Name')`, expect: 'f' },
            {
                apex: `new Account().get('Nothing__c')`,
                expect: '! System.SObjectException: Invalid field Nothing__c for Account'
            },
            {
                before: `Account a = new Account(Name = 'e', Site = null);`,
                apex: `a.isSet('Site') + ' ' + a.isSet('Industry')`,
                expect: 'true false'
            },
            {
                before: `Account a = new Account(Name = 'c'); insert as system a; Account b = a.clone();`,
                apex: `b.Id + ' ' + b.isClone()`,
                expect: 'null true'
            },
            {
                before: `Account a = new Account(Name = 'c', Site = 's');`,
                apex: 'a.getPopulatedFieldsAsMap().keySet()',
                expect: '{Name, Site}'
            }
        ]
    },
    {
        about: 'What left the recycle bin is seen by queries of all rows and does not come back',
        doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_database.htm',
        inOrg: true,
        probes: [
            {
                before: `Account a = new Account(Name = 'gone'); insert a; delete a; Database.EmptyRecycleBinResult r = Database.emptyRecycleBin(a);`,
                apex: `r.isSuccess() + ' ' + [SELECT COUNT() FROM Account WHERE Id = :a.Id ALL ROWS] + ' ' + Database.undelete(a, false).isSuccess()`,
                expect: 'true 1 false'
            }
        ]
    }
];
