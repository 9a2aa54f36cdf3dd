/** Probes of String. */
import type { ProbeTable } from './probe.ts';

const doc = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_string.htm';

/** What the platform's pages say of String. */
export const stringProbes: readonly ProbeTable[] = [
    {
        about: 'String methods take texts apart as their page shows',
        doc,
        probes: [
            { apex: `'Hello Maximillian'.abbreviate(8)`, expect: 'Hello...' },
            { apex: `'Hello Maximillian'.abbreviate(20)`, expect: 'Hello Maximillian' },
            { apex: `'Hello Maximillian'.abbreviate(9, 10)`, expect: '...mil...' },
            { apex: `'hello maximillian'.capitalize()`, expect: 'Hello maximillian' },
            { apex: `'hello'.center(9)`, expect: '  hello  ' },
            { apex: `'hello'.center(9, '-')`, expect: '--hello--' },
            { apex: `'abcde'.left(3)`, expect: 'abc' },
            { apex: `'abcde'.right(2)`, expect: 'de' },
            { apex: `'abcde'.mid(2, 3)`, expect: 'cde' },
            { apex: `'ab'.leftPad(5)`, expect: '   ab' },
            { apex: `'ab'.leftPad(5, 'xy')`, expect: 'xyxab' },
            { apex: `'ab'.rightPad(5, '0')`, expect: 'ab000' },
            { apex: `'SFDC'.repeat(2)`, expect: 'SFDCSFDC' },
            { apex: `'SFDC'.repeat('-', 2)`, expect: 'SFDC-SFDC' },
            { apex: `'Salesforce and force.com'.remove('force')`, expect: 'Sales and .com' },
            { apex: `'Salesforce and force.com'.removeEnd('.com')`, expect: 'Salesforce and force' },
            { apex: `'Salesforce and force.com'.removeEndIgnoreCase('.COM')`, expect: 'Salesforce and force' },
            { apex: `'Salesforce and force.com'.removeStart('Sales')`, expect: 'force and force.com' },
            { apex: `'hamburger'.substring(3)`, expect: 'burger' },
            { apex: `'hamburger'.substring(4, 8)`, expect: 'urge' },
            { apex: `'Salesforce.com.org'.substringAfter('.')`, expect: 'com.org' },
            { apex: `'Salesforce.com.org'.substringAfterLast('.')`, expect: 'org' },
            { apex: `'Salesforce.com.org'.substringBefore('.')`, expect: 'Salesforce' },
            { apex: `'Salesforce.com.org'.substringBeforeLast('.')`, expect: 'Salesforce.com' },
            { apex: `'tagYellowtag'.substringBetween('tag')`, expect: 'Yellow' },
            { apex: `'xYellowy'.substringBetween('x', 'y')`, expect: 'Yellow' },
            { apex: `'Force.com'.swapCase()`, expect: 'fORCE.COM' },
            { apex: `'Hello \\t there  '.normalizeSpace()`, expect: 'Hello there' },
            { apex: `'  Hello\\n Jane '.deleteWhitespace()`, expect: 'HelloJane' },
            { apex: `'Lightning.platform'.splitByCharacterType()`, expect: '(L, ightning, ., platform)' },
            { apex: `'Lightning.platform'.splitByCharacterTypeCamelCase()`, expect: '(Lightning, ., platform)' },
            { apex: `'a,b,,c,,'.split(',')`, expect: '(a, b, , c)' },
            { apex: `'boo:and:foo'.split('o', 5)`, expect: '(b, , :and:f, , )' },
            { apex: `'boo:and:foo'.split(':', 2)`, expect: '(boo, and:foo)' },
            { apex: `'abc'.split('')`, expect: '(a, b, c)' }
        ]
    },
    {
        about: 'String methods search and compare as their page shows',
        doc,
        probes: [
            { apex: `'abcde'.compareTo('abcdef')`, expect: '-1' },
            { apex: `'hello'.containsAny('hx')`, expect: 'true' },
            { apex: `'abcde'.containsNone('fg')`, expect: 'true' },
            { apex: `'abba'.containsOnly('abcd')`, expect: 'true' },
            { apex: `'Hello Jane'.containsWhitespace()`, expect: 'true' },
            { apex: `'Hello Jane'.countMatches('an')`, expect: '1' },
            { apex: `'Hello Jane'.difference('Hello Max')`, expect: 'Max' },
            { apex: `'abcd'.equals('ABCD')`, expect: 'false' },
            { apex: `'abcd' == 'ABCD'`, expect: 'true' },
            { apex: `'abcd'.equalsIgnoreCase('ABCD')`, expect: 'true' },
            { apex: `'kitten'.getLevenshteinDistance('sitting')`, expect: '3' },
            { apex: `'kitten'.getLevenshteinDistance('sitting', 2)`, expect: '-1' },
            { apex: `'hello'.hashCode()`, expect: '99162322' },
            { apex: `'abcde'.indexOf('cd')`, expect: '2' },
            { apex: `'abcdabcd'.indexOf('ab', 1)`, expect: '4' },
            { apex: `'abcd'.indexOfAny('xc')`, expect: '2' },
            { apex: `'abcd'.indexOfAnyBut('xc')`, expect: '0' },
            { apex: `'abcd'.indexOfDifference('abxc')`, expect: '2' },
            { apex: `'abcd'.indexOfIgnoreCase('BC', 0)`, expect: '1' },
            { apex: `'abcdcd'.lastIndexOf('cd')`, expect: '4' },
            { apex: `'\\\\\\n'.indexOfChar(10)`, expect: '1' },
            { apex: `'abcABC'.isAlpha()`, expect: 'true' },
            { apex: `'abc 21'.isAlphanumericSpace()`, expect: 'true' },
            { apex: `'1234567890'.isNumeric()`, expect: 'true' },
            { apex: `'12.2'.isNumeric()`, expect: 'false' },
            { apex: `''.isNumeric()`, expect: 'false' },
            { apex: `'abc'.isAllLowerCase()`, expect: 'true' },
            { apex: `String.isBlank(' ')`, expect: 'true' },
            { apex: `String.isEmpty(' ')`, expect: 'false' },
            { apex: `String.getCommonPrefix(new List<String>{ 'SFDCApex', 'SFDCVisualforce' })`, expect: 'SFDC' },
            { apex: `'charAt'.charAt(0)`, expect: '99' },
            { apex: `'Salesforce'.getChars()[0]`, expect: '83' }
        ]
    },
    {
        about: 'String escapes and unescapes text of other languages',
        doc,
        probes: [
            { apex: `String.escapeSingleQuotes('It\\'s')`, expect: `It\\'s` },
            { apex: `'Max1, "Max2"'.escapeCsv()`, expect: '"Max1, ""Max2"""' },
            { apex: `'"Max1, ""Max2"""'.unescapeCsv()`, expect: 'Max1, "Max2"' },
            { apex: `'"grade": 3.9/4.0'.escapeEcmaScript()`, expect: '\\"grade\\": 3.9\\/4.0' },
            { apex: `'"<Black&White>"'.escapeHtml4()`, expect: '&quot;&lt;Black&amp;White&gt;&quot;' },
            {
                apex: `'&quot;&lt;Black&amp;White&gt;&quot; &eacute;&#65;'.unescapeHtml4()`,
                expect: '"<Black&White>" éA'
            },
            { apex: `'De onde você é?'.escapeUnicode()`, expect: 'De onde voc\\u00EA \\u00E9?' },
            { apex: `'De onde voc\\\\u00EA'.unescapeUnicode()`, expect: 'De onde você' },
            { apex: `'Company: "Salesforce.com"'.escapeJava()`, expect: 'Company: \\"Salesforce.com\\"' },
            { apex: `'<b>hello world</b>'.stripHtmlTags()`, expect: 'hello world' }
        ]
    },
    {
        about: 'String.format and String.join put texts together',
        doc,
        probes: [
            {
                apex: `String.format('Hello {0}, shall we {1}?', new List<Object>{ 'Pat', 'go' })`,
                expect: 'Hello Pat, shall we go?'
            },
            { apex: `String.format('It\\'\\'s {0}', new List<Object>{ 1 })`, expect: "It's 1" },
            { apex: `String.format('{0} {1}', new List<Object>{ 'a' })`, expect: 'a {1}' },
            { apex: `String.join(new List<Integer>{ 10, 20, 30 }, '/')`, expect: '10/20/30' },
            { apex: `String.join(new Set<String>{ 'b', 'a' }, ', ')`, expect: 'b, a' },
            { apex: `String.valueOf(Date.newInstance(2024, 1, 5))`, expect: '2024-01-05' },
            { apex: `'' + Date.newInstance(2024, 1, 5)`, expect: '2024-01-05 00:00:00' },
            { apex: `String.valueOf(1.50)`, expect: '1.50' },
            { apex: `String.valueOf(10000000000.0d)`, expect: '1.0E10' },
            { apex: `String.fromCharArray(new List<Integer>{ 65, 66 })`, expect: 'AB' }
        ]
    },
    {
        about: 'String methods fail with the exceptions of the platform',
        doc,
        probes: [
            { apex: `'abc'.substring(4)`, expect: '! System.StringException: Starting position out of bounds: 4' },
            { apex: `'abc'.substring(1, 9)`, expect: '! System.StringException: Ending position out of bounds: 9' },
            { apex: `'abc'.contains(null)`, expect: '! System.NullPointerException: Argument 1 cannot be null' },
            {
                before: 'String s;',
                apex: 's.length()',
                expect: '! System.NullPointerException: Attempt to de-reference a null object'
            },
            {
                apex: `'a'.replaceAll('(', '')`,
                expect: '! System.StringException: Invalid regex: Unclosed group near index 1'
            }
        ]
    }
];
