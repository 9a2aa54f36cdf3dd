import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexSyntaxError } from '../../src/apex/parse/index.ts';
import { expr, show } from './show-tree.ts';

function trees(cases: Readonly<Record<string, string>>): void {
    for (const [source, tree] of Object.entries(cases)) {
        assert.equal(show(source), tree, source);
    }
}

test('operators group by precedence, to the left', () => {
    trees({
        'a + b * c - d': '(- (+ a (* b c)) d)',
        'a - b - c': '(- (- a b) c)',
        'a < b == c >= d': '(== (< a b) (>= c d))',
        'a || b && c | d ^ e & f': '(|| a (&& b (| c (^ d (& e f)))))',
        'a >>> b >> c << d': '(<< (>> (>>> a b) c) d)',
        'a ?? b ?? c || d': '(?? (?? a b) (|| c d))',
        'a ? b : c ? d : e': '(? a b (? c d e))',
        'b = c += d': '(= b (+= c d))',
        '!a instanceof B': '(instanceof (! a) B)',
        'a instanceof List<String> && b': '(&& (instanceof a List<String>) b)',
        '-a * ~b': '(* (- a) (~ b))',
        'a === b !== c <> d': '(<> (!== (=== a b) c) d)'
    });
});

test('parentheses only group', () => {
    trees({ '(a + b) * c': '(* (+ a b) c)', '((a))': 'a', '(a).b': 'a.b' });
});

test('a parenthesised value before a sign is an operand, not a cast', () => {
    trees({
        "'a' + (x) + 'b'": '(+ (+ "a" x) "b")',
        '(a) - b * c': '(- a (* b c))',
        '(a.b) - (c) - d': '(- (- a.b c) d)',
        '(a) - b > c ? d : e': '(? (> (- a b) c) d e)',
        '-(a) + b': '(+ (- a) b)',
        '(Integer) (a) + b': '(+ (cast Integer a) b)',
        'x * (a) + b': '(+ (* x a) b)'
    });
});

test('casts bind tighter than operators and looser than dots', () => {
    trees({
        '(Integer) -1': '(cast Integer -1)',
        '(Decimal) +a * b': '(* (cast Decimal (+ a)) b)',
        '(Account) records[0]': '(cast Account (at records 0))',
        '(List<Outer.Inner>) JSON.read(x).items': '(cast List<Outer.Inner> (call JSON.read x).items)',
        '((Account) a).Name': '(cast Account a).Name',
        '(String) a + b': '(+ (cast String a) b)',
        '(Decimal) i++': '(cast Decimal (post++ i))',
        '(Object[]) x': '(cast Object[] x)',
        '(A) (B) c': '(cast A (cast B c))'
    });
});

test('numbers keep their kind and range', () => {
    trees({
        '012': '12',
        '5L': '5L',
        '1.50': '1.50',
        '.5': '.5',
        '1.5d': '1.5d',
        '-2147483648': '-2147483648',
        '-9223372036854775808L': '-9223372036854775808L',
        '9007199254740993L': '9007199254740993L'
    });
    const decimal = expr('1.50');
    assert.ok(decimal.kind === 'literal' && decimal.literal === 'Decimal');
    const double = expr('1.5D');
    assert.ok(double.kind === 'literal' && double.literal === 'Double' && double.value === '1.5');
    assert.throws(() => expr('2147483648'), /Illegal integer/);
    assert.throws(() => expr('9223372036854775808L'), /Illegal long/);
});

test('strings lose their escapes', () => {
    trees({
        "'it\\'s \\\"x\\\" \\\\ \\n\\t\\u0041'": JSON.stringify('it\'s "x" \\ \n\tA'),
        "''": '""',
        "'''\nfirst \\'x\\'\n  'second'\n'''": JSON.stringify("first 'x'\n  'second'\n"),
        "'''\r\na'''": '"a"'
    });
    assert.throws(() => expr("'\\q'"), ApexSyntaxError);
});

test('members and calls keep safe navigation and take keywords as names', () => {
    trees({
        'a?.b.c?.d(e)': '(call a?.b.c?.d e)',
        'x.insert(y).update().new.class_': '(call (call x.insert y).update).new.class_',
        'Trigger.new': 'Trigger.new',
        'System.Label.Some_Label': 'System.Label.Some_Label'
    });
});

test('new makes objects, records, collections and arrays', () => {
    trees({
        'new Foo()': '(new Foo)',
        'new Outer.Inner(a, 1)': '(new Outer.Inner a 1)',
        "new Account(Name = 'x', Parent__r = new Account(Key__c = y))":
            '(new Account Name="x" Parent__r=(new Account Key__c=y))',
        'new List<String>()': '(new List<String>)',
        'new List<String>{a, b}': '(new* List<String> a b)',
        'new Set<Id>{}': '(new* Set<Id>)',
        'new Map<String, List<A>>{}': '(new* Map<String,List<A>>)',
        "new Map<String, Integer>{'a' => 1, 'b' => 2}": '(new* Map<String,Integer> "a"=>1 "b"=>2)',
        'new Integer[3]': '(new* Integer[] size 3)',
        'new Integer[]{1, 2}': '(new* Integer[] 1 2)',
        'new Integer[]{}': '(new* Integer[])'
    });
    const map = expr('new Map<String, Integer>{}');
    assert.ok(map.kind === 'new-collection' && map.entries?.length === 0 && map.elements === null);
});

test('class literals, this, super and indexes', () => {
    trees({
        'Foo.class': 'Foo.class',
        'List<String>.class': 'List<String>.class',
        'Outer.Inner.class.getName()': '(call Outer.Inner.class.getName)',
        'this.a[1][i + 1]': '(at (at this.a 1) (+ i 1))',
        'super.run(this)': '(call super.run this)'
    });
});

test('positions are those of names, 1-based', () => {
    const call = expr('alpha\n  .beta(x)');
    assert.deepEqual(call.pos, { line: 2, column: 4 });
    assert.deepEqual(expr('alpha').pos, { line: 1, column: 10 });
});

test('names outside ASCII are refused', () => {
    assert.throws(() => expr('größe'), ApexSyntaxError);
    assert.throws(() => expr('ключ'), /Invalid character in identifier/);
});
