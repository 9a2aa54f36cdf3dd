/** Probes of triggers: their order, context variables, and what they may change. */
import type { ProbeTable } from './probe.ts';

const guide = 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/';

const trigger = `trigger ProbesTrigger on Account (before insert, after insert, before update, after update, before delete, after delete, after undelete) {
    if (Probes.isOn) { Probes.seen(); }
}`;

const classes = `public static Boolean isOn = false;
    public static List<String> log = new List<String>();
    public static Boolean changesOld = false;
    public static Boolean changesNewAfter = false;
    public static void seen() {
        log.add(Trigger.operationType.name());
        if (Trigger.isBefore && !Trigger.isDelete) {
            for (Account a : (List<Account>) Trigger.new) {
                if (a.Name == 'Refuse') { a.addError('refused'); }
                a.Description = 'set before';
            }
        }
        if (Trigger.isAfter && Trigger.isInsert && changesNewAfter) { ((Account) Trigger.new[0]).Name = 'late'; }
        if (Trigger.isUpdate && changesOld) { ((Account) Trigger.old[0]).Name = 'past'; }
        if (Trigger.isInsert) { log.add('old ' + (Trigger.old == null) + ' id ' + (Trigger.new[0].Id != null)); }
        if (Trigger.isDelete) { log.add('new ' + (Trigger.new == null)); }
        log.add('size ' + Trigger.size);
    }
    public static Account made(String name) {
        isOn = true; log.clear(); changesOld = false; changesNewAfter = false;
        return new Account(Name = name);
    }`;

/** What the platform's pages say of triggers. */
export const triggerProbes: readonly ProbeTable[] = [
    {
        about: 'Triggers run before and after the row is stored',
        doc: `${guide}apex_triggers_context_variables.htm`,
        inOrg: true,
        trigger,
        classes,
        probes: [
            {
                before: `Account a = made('a'); insert as system a;`,
                apex: 'log',
                expect: '(BEFORE_INSERT, old true id false, size 1, AFTER_INSERT, old true id true, size 1)'
            },
            {
                before: `Account a = made('b'); insert as system a;`,
                apex: `[SELECT Description FROM Account WHERE Id = :a.Id].Description`,
                expect: 'set before'
            },
            {
                before: `Account a = made('c'); insert as system a; log.clear(); update as system a;`,
                apex: 'log',
                expect: '(BEFORE_UPDATE, size 1, AFTER_UPDATE, size 1)'
            },
            {
                before: `Account a = made('d'); insert as system a; log.clear(); delete as system a;`,
                apex: 'log',
                expect: '(BEFORE_DELETE, new true, size 1, AFTER_DELETE, new true, size 1)'
            },
            {
                before: `Account a = made('e'); insert as system a; delete as system a; log.clear(); undelete as system a;`,
                apex: 'log',
                expect: '(AFTER_UNDELETE, size 1)'
            },
            {
                before: `made('x'); upsert as system new Account(Name = 'f');`,
                apex: 'log[0]',
                expect: 'BEFORE_INSERT'
            }
        ]
    },
    {
        about: 'Triggers refuse rows and may not change the past',
        doc: `${guide}apex_triggers_context_variables_considerations.htm`,
        inOrg: true,
        trigger,
        classes,
        probes: [
            {
                before: `Account a = made('Refuse'); insert as system a;`,
                apex: '1',
                expect: '! System.DmlException: Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, refused: []'
            },
            {
                before: `made('x'); List<Database.SaveResult> r = Database.insert(
                    new List<Account>{ new Account(Name = 'Refuse'), new Account(Name = 'fine') }, false, AccessLevel.SYSTEM_MODE);`,
                apex: `r[0].isSuccess() + ' ' + r[1].isSuccess()`,
                expect: 'false true'
            },
            {
                before: `made('x'); List<Account> many = new List<Account>(); for (Integer i = 0; i < 201; i++) { many.add(new Account(Name = 'm' + i)); }
                    insert as system many;`,
                apex: `log.contains('size 200') + ' ' + log.contains('size 1')`,
                expect: 'true true'
            },
            {
                before: `Account a = made('late'); changesNewAfter = true; String s;
                    try { insert as system a; } catch (Exception e) { s = String.valueOf(e.getMessage().contains('Record is read-only')); }`,
                apex: 's',
                expect: 'true'
            },
            {
                before: `Account a = made('past'); insert as system a; changesOld = true; String s;
                    try { update as system a; } catch (Exception e) { s = String.valueOf(e.getMessage().contains('Record is read-only')); }`,
                apex: 's',
                expect: 'true'
            },
            { apex: 'Trigger.isExecuting', expect: 'false' }
        ]
    }
];
