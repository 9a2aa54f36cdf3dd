/** Probes of SOQL: null, comparison, order, aggregates. */
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/';
const guide = 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/';

/** Three accounts with a site of their own, so that a probe sees no other rows. */
const rows = (site: string): string =>
    `insert as system new List<Account>{
        new Account(Name = 'Alpha', Site = '${site}', NumberOfEmployees = 5, Industry = 'Energy'),
        new Account(Name = 'beta', Site = '${site}', NumberOfEmployees = null, Industry = 'Energy'),
        new Account(Name = 'Gamma', Site = '${site}', NumberOfEmployees = 10, Industry = null) };`;

const count = (site: string, where: string): { before: string; apex: string } => ({
    before: rows(site),
    apex: `[SELECT COUNT() FROM Account WHERE Site = '${site}' AND ${where} WITH SYSTEM_MODE]`
});

const names = (site: string, rest: string): { before: string; apex: string } => ({
    before: `${rows(site)} List<String> names = new List<String>();
        for (Account a : [SELECT Name FROM Account WHERE Site = '${site}' ${rest}]) { names.add(a.Name); }`,
    apex: 'names'
});

/** What the platform's pages say of SOQL. */
export const soqlProbes: readonly ProbeTable[] = [
    {
        about: 'SOQL compares text without case and treats null as a value',
        doc: `${reference}sforce_api_calls_soql_select_comparisonoperators.htm`,
        inOrg: true,
        probes: [
            { ...count('p1', `Name = 'ALPHA'`), expect: '1' },
            { ...count('p2', `Name LIKE 'A%'`), expect: '1' },
            { ...count('p3', `Name LIKE '_eta'`), expect: '1' },
            { ...count('p4', `NumberOfEmployees = null`), expect: '1' },
            { ...count('p5', `NumberOfEmployees != null`), expect: '2' },
            { ...count('p6', `NumberOfEmployees != 5`), expect: '2' },
            { ...count('p7', `NumberOfEmployees < 10`), expect: '1' },
            { ...count('p8', `(NOT NumberOfEmployees < 10)`), expect: '2' },
            { ...count('p9', `Industry NOT IN ('Energy')`), expect: '1' },
            { ...count('p10', `Industry IN ('energy', null)`), expect: '3' },
            { ...count('p11', `Industry = ''`), expect: '1' },
            { ...count('p12', `(Name = 'Alpha' OR Industry = null)`), expect: '2' }
        ]
    },
    {
        about: 'SOQL puts nulls first unless told otherwise',
        doc: `${reference}sforce_api_calls_soql_select_orderby.htm`,
        inOrg: true,
        probes: [
            { ...names('q1', 'ORDER BY NumberOfEmployees'), expect: '(beta, Alpha, Gamma)' },
            { ...names('q2', 'ORDER BY NumberOfEmployees DESC'), expect: '(beta, Gamma, Alpha)' },
            { ...names('q3', 'ORDER BY NumberOfEmployees NULLS LAST'), expect: '(Alpha, Gamma, beta)' },
            { ...names('q4', 'ORDER BY NumberOfEmployees DESC NULLS LAST'), expect: '(Gamma, Alpha, beta)' },
            { ...names('q5', 'ORDER BY Name'), expect: '(Alpha, beta, Gamma)' },
            { ...names('q6', 'ORDER BY Name LIMIT 1 OFFSET 1'), expect: '(beta)' }
        ]
    },
    {
        about: 'SOQL aggregates skip nulls',
        doc: `${reference}sforce_api_calls_soql_select_agg_functions.htm`,
        inOrg: true,
        probes: [
            {
                before: rows('r1'),
                apex: `[SELECT COUNT(NumberOfEmployees) n FROM Account WHERE Site = 'r1'][0].get('n')`,
                expect: '2'
            },
            {
                before: rows('r2'),
                apex: `[SELECT AVG(NumberOfEmployees) FROM Account WHERE Site = 'r2'][0].get('expr0')`,
                expect: '7.5'
            },
            {
                before: rows('r3'),
                apex: `[SELECT COUNT_DISTINCT(Industry) n FROM Account WHERE Site = 'r3'][0].get('n')`,
                expect: '1'
            },
            {
                before: rows('r4'),
                apex: `[SELECT Industry, COUNT(Id) n FROM Account WHERE Site = 'r4' GROUP BY Industry].size()`,
                expect: '2'
            },
            {
                before: rows('r5'),
                apex: `[SELECT Industry FROM Account WHERE Site = 'r5' GROUP BY Industry HAVING COUNT(Id) > 1][0].get('Industry')`,
                expect: 'Energy'
            },
            { apex: `[SELECT MAX(NumberOfEmployees) n FROM Account WHERE Site = 'none'][0].get('n')`, expect: 'null' }
        ]
    },
    {
        about: 'Assigning a query to one record asks for exactly one row',
        doc: `${guide}langCon_apex_SOQL_single_row.htm`,
        inOrg: true,
        probes: [
            {
                before: `Account a = [SELECT Id FROM Account WHERE Site = 'nothing'];`,
                apex: 'a',
                expect: '! System.QueryException: List has no rows for assignment to SObject'
            },
            {
                before: `${rows('s1')} Account a = [SELECT Id FROM Account WHERE Site = 's1'];`,
                apex: 'a',
                expect: '! System.QueryException: List has more than 1 row for assignment to SObject'
            },
            {
                before: `${rows('s2')} Account a = [SELECT Id FROM Account WHERE Site = 's2' LIMIT 1];`,
                apex: 'a.Name',
                expect: '! System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Name'
            },
            { apex: `[SELECT Id FROM Account WHERE Id IN :new List<Id>()].size()`, expect: '0' },
            {
                before: `insert as system new Contact(LastName = 'Lone');`,
                apex: `[SELECT Account.Name FROM Contact WHERE LastName = 'Lone'][0].Account?.Name`,
                expect: 'null'
            },
            {
                before: `Account a = new Account(Name = 'Bound', Site = 'b1'); insert a; List<Id> ids = new List<Id>{ a.Id };`,
                apex: `[SELECT Id FROM Account WHERE Id = :ids].size() + [SELECT Id FROM Account WHERE Site = 'b1' AND Id != :ids].size()`,
                expect: '1'
            },
            {
                apex: `Database.query('SELECT COUNT(Id) FROM Account WHERE Site = \\'t1\\' GROUP BY Site') instanceof List<AggregateResult>`,
                expect: 'true'
            },
            {
                apex: `Database.query('SELECT Id FROM Account WHERE Site = \\'t1\\'', AccessLevel.SYSTEM_MODE).size()`,
                expect: '0'
            }
        ]
    }
];
