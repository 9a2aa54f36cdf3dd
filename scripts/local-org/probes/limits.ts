/** Probes of governor limits and what counts towards them. */
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';
const guide = 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/';

/** What the platform's pages say of limits. */
export const limitsProbes: readonly ProbeTable[] = [
    {
        about: 'A synchronous transaction has the published limits',
        doc: `${guide}apex_gov_limits.htm`,
        inOrg: true,
        probes: [
            { apex: 'Limits.getLimitQueries()', expect: '100' },
            { apex: 'Limits.getLimitQueryRows()', expect: '50000' },
            { apex: 'Limits.getLimitDmlStatements()', expect: '150' },
            { apex: 'Limits.getLimitDmlRows()', expect: '10000' },
            { apex: 'Limits.getLimitCallouts()', expect: '100' },
            { apex: 'Limits.getLimitCpuTime()', expect: '10000' },
            { apex: 'Limits.getLimitQueueableJobs()', expect: '50' },
            { apex: 'Limits.getLimitFutureCalls()', expect: '50' },
            { apex: 'Limits.getLimitEmailInvocations()', expect: '10' },
            { apex: 'Limits.getLimitAggregateQueries()', expect: '300' }
        ]
    },
    {
        about: 'Statements count as their page says',
        doc: `${reference}apex_methods_system_limits.htm`,
        inOrg: true,
        probes: [
            {
                before: `Integer n = Limits.getQueries(); List<Account> l = [SELECT Id FROM Account LIMIT 1];`,
                apex: 'Limits.getQueries() - n',
                expect: '1'
            },
            {
                before: `Integer n = Limits.getDmlStatements(); insert as system new List<Account>{ new Account(Name = 'l1'), new Account(Name = 'l2') };`,
                apex: 'Limits.getDmlStatements() - n',
                expect: '1'
            },
            {
                before: `Integer n = Limits.getDmlRows(); insert as system new List<Account>{ new Account(Name = 'l3'), new Account(Name = 'l4') };`,
                apex: 'Limits.getDmlRows() - n',
                expect: '2'
            },
            {
                before: `Integer n = Limits.getDmlStatements(); Savepoint sp = Database.setSavepoint(); Database.rollback(sp);`,
                apex: 'Limits.getDmlStatements() - n',
                expect: '2'
            },
            {
                before: `Integer n = Limits.getDmlStatements(); insert as system new List<Account>();`,
                apex: 'Limits.getDmlStatements() - n',
                expect: '0'
            },
            {
                before: `insert as system new List<Account>{ new Account(Name = 'row', Site = 'rows'), new Account(Name = 'row', Site = 'rows') };
                    Integer n = Limits.getQueryRows(); List<Account> l = [SELECT Id FROM Account WHERE Site = 'rows'];`,
                apex: 'Limits.getQueryRows() - n',
                expect: '2'
            }
        ]
    }
];
