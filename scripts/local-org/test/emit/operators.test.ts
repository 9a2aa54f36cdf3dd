import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugOutput, exceptionOf, valueOf } from './harness.ts';

const EXPRESSIONS: readonly (readonly [title: string, expression: string, value: string])[] = [
    ['Integer addition wraps', '2147483647 + 1', '-2147483648'],
    ['Integer multiplication wraps', '65536 * 65536', '0'],
    ['Integer division truncates towards zero', '-7 / 2', '-3'],
    ['The remainder has the sign of the dividend', 'Math.mod(-7, 3)', '-1'],
    ['Long keeps all 64 bits', '9007199254740993L', '9007199254740993'],
    ['Long addition wraps', '9223372036854775807L + 1', '-9223372036854775808'],
    ['Integer and Long compute as Long', '2147483647 + 1L', '2147483648'],
    ['Decimal addition is exact', '0.1 + 0.2', '0.3'],
    ['Decimal keeps its scale', '1.10 + 1', '2.10'],
    ['Double is binary', '0.1d + 0.2d', '0.30000000000000004'],
    ['A whole Double has one decimal', '2.0d', '2.0'],
    ['An unsigned shift stays an Integer', '-1 >>> 28', '15'],
    ['A Long shift uses six bits', '1L << 40', '1099511627776'],
    ['Text compares without case', "'abc' == 'ABC'", 'true'],
    ['A null Integer is neither less', '(Integer) null < 1', 'false'],
    ['… nor greater', '(Integer) null > 1', 'false'],
    ['Concatenation writes null', "'a' + null", 'anull'],
    ['Concatenation writes a date with midnight', "'' + Date.newInstance(2024, 1, 31)", '2024-01-31 00:00:00'],
    ['A list prints in parentheses', "'' + new List<Integer>{1, 2}", '(1, 2)'],
    ['A map prints in braces', "'' + new Map<String, Integer>{'a' => 1}", '{a=1}'],
    ['Null coalescing takes the right side', "(String) null ?? 'x'", 'x'],
    ['A date moves by days', 'Date.newInstance(2024, 2, 28) + 2', '2024-03-01 00:00:00']
];

for (const [title, expression, value] of EXPRESSIONS) {
    test(title, () => {
        assert.equal(valueOf(expression), value);
    });
}

test('Arithmetic with null is a NullPointerException', () => {
    const { text } = exceptionOf('Integer a; Integer b = a + 1;');
    assert.equal(text, 'System.NullPointerException: Attempt to de-reference a null object');
});

test('Division by zero is a MathException', () => {
    assert.equal(exceptionOf('Integer zero = 0; Integer a = 1 / zero;').text, 'System.MathException: Divide by 0');
});

test('&& does not look at its right side when the left is false', () => {
    const log = debugOutput('Boolean n; Boolean no = false; System.debug(no && n);');
    assert.deepEqual(log, ['false']);
});

test('A compound assignment evaluates its target once', () => {
    const log = debugOutput(`
        List<Integer> xs = new List<Integer>{ 1, 2, 3 };
        Integer i = 0;
        xs[i++] += 10;
        Integer before = xs[i++]++;
        System.debug(xs);
        System.debug(i);
        System.debug(before);`);
    assert.deepEqual(log, ['(11, 3, 3)', '2', '2']);
});

test('Safe navigation makes the whole rest of the chain null', () => {
    const log = debugOutput(`
        String s;
        System.debug(s?.trim().length());
        Account a = null;
        System.debug(a?.Name.length());`);
    assert.deepEqual(log, ['null', 'null']);
});

test('An index out of bounds is a ListException', () => {
    const { text } = exceptionOf('List<Integer> xs = new List<Integer>{ 1 }; Integer x = xs[3];');
    assert.equal(text, 'System.ListException: List index out of bounds: 3');
});

test('A cast that does not fit names both types', () => {
    const { text } = exceptionOf("Object o = 'x'; Integer i = (Integer) o;");
    assert.equal(text, 'System.TypeException: Invalid conversion from runtime type String to Integer');
});
