/** Probes of Pattern and Matcher. */
import type { ProbeTable } from './probe.ts';

const doc =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_pattern_and_matcher_matcher_methods.htm';

/** What the platform's pages say of Pattern and Matcher. */
export const regexProbes: readonly ProbeTable[] = [
    {
        about: 'Matchers find, look and replace as java.util.regex does',
        doc,
        probes: [
            {
                before: `Matcher m = Pattern.compile('a(b)?').matcher('xaab');`,
                apex: "m.find() + ':' + m.group(1)",
                expect: 'true:null'
            },
            {
                before: `Matcher m = Pattern.compile('a*b').matcher('aabfooaabfooabfoob');`,
                apex: `m.replaceAll('-')`,
                expect: '-foo-foo-foo-'
            },
            {
                before: `Matcher m = Pattern.compile('dog').matcher('zzzdogzzzdogzzz');`,
                apex: `m.replaceFirst('cat')`,
                expect: 'zzzcatzzzdogzzz'
            },
            { apex: `Pattern.matches('a+b', 'aab')`, expect: 'true' },
            { apex: `Pattern.compile('ab').matcher('abc').matches()`, expect: 'false' },
            { apex: `Pattern.compile('ab').matcher('abc').lookingAt()`, expect: 'true' },
            {
                before: `Matcher m = Pattern.compile('b').matcher('abab'); m.region(2, 4);`,
                apex: 'm.find() ? m.start() : -1',
                expect: '3'
            },
            {
                before: `Matcher m = Pattern.compile('^b').matcher('ab'); m.region(1, 2);`,
                apex: 'm.find()',
                expect: 'true'
            },
            { apex: `Pattern.compile('x').matcher('a').group()`, expect: '! System.StringException: No match found' },
            {
                before: `Matcher m = Pattern.compile('(a)').matcher('a'); m.find();`,
                apex: 'm.group(2)',
                expect: '! System.StringException: No group 2'
            },
            { apex: `Pattern.compile('(a)(b)').matcher('').groupCount()`, expect: '2' },
            {
                apex: `Pattern.compile('*a')`,
                expect: `! System.StringException: Invalid regex: Dangling meta character '*' near index 0`
            }
        ]
    },
    {
        about: 'Patterns keep the syntax of Java',
        doc,
        probes: [
            { apex: `Pattern.matches('(?i)HELLO', 'Hello')`, expect: 'true' },
            { apex: `Pattern.matches('a(?i)b', 'aB')`, expect: 'true' },
            { apex: `Pattern.matches('a(?i)b', 'AB')`, expect: 'false' },
            { apex: `Pattern.matches('(?i:a)b', 'AB')`, expect: 'false' },
            { apex: `Pattern.matches('(?s)a.b', 'a\\nb')`, expect: 'true' },
            { apex: `Pattern.matches('a.b', 'a\\nb')`, expect: 'false' },
            { apex: `'one\\ntwo'.replaceAll('(?m)^', '> ')`, expect: '> one\n> two' },
            { apex: `Pattern.matches('a*+a', 'aaa')`, expect: 'false' },
            { apex: `Pattern.matches('(?>a|ab)c', 'abc')`, expect: 'false' },
            { apex: `Pattern.matches('\\\\p{Alpha}+\\\\d', 'abc1')`, expect: 'true' },
            { apex: `Pattern.matches('[a-z&&[^b]]+', 'abc')`, expect: 'false' },
            {
                apex: `Pattern.matches('[\\\\w.-]+@[\\\\w.-]+\\\\.[A-Za-z]{2,}', 'pat.probe@example.com')`,
                expect: 'true'
            },
            { apex: `'a.b.c'.split('\\\\.').size()`, expect: '3' },
            { apex: `'a1b22'.replaceAll('(\\\\d+)', '<$1>')`, expect: 'a<1>b<22>' },
            { apex: `'abc'.replaceAll('(?<first>a)', '\${first}!')`, expect: 'a!bc' },
            { apex: `'x'.replaceAll('x', '\\\\$')`, expect: '$' },
            { apex: `'x'.replaceAll('x', '$1')`, expect: '! System.StringException: No group 1' },
            { apex: `'abcabc'.replaceAll(Pattern.quote('b'), '.')`, expect: 'a.ca.c' },
            { apex: `Pattern.matches('(a)\\\\1', 'aa')`, expect: 'true' },
            { apex: `'end\\n'.replaceAll('d\\\\Z', 'D')`, expect: 'enD\n' },
            { apex: `'Straße'.replaceAll('[^\\\\x00-\\\\x7F]', '?')`, expect: 'Stra?e' }
        ]
    }
];
