import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from '../../src/runtime/decimal.ts';
import { hashKey, valuesEqual } from '../../src/runtime/equality.ts';
import { ApexList } from '../../src/runtime/list.ts';
import { isInstance, runtimeType, typeOf } from '../../src/runtime/types.ts';

test('Types are interned whatever their spelling', () => {
    assert.equal(runtimeType('List<string>'), runtimeType('String[]'));
    assert.equal(runtimeType('System.String'), runtimeType('String'));
    assert.equal(runtimeType('map< id , list<Account> >').name, 'Map<Id,List<Account>>');
});

test('What is not a type is refused', () => {
    assert.throws(() => runtimeType('List<'), /Not a type/);
});

test('Values know their types', () => {
    assert.equal(typeOf(1)?.name, 'Integer');
    assert.equal(typeOf(1n)?.name, 'Long');
    assert.equal(typeOf(Decimal.ZERO)?.name, 'Decimal');
    assert.equal(typeOf(null), null);
});

test('Lists follow their elements', () => {
    const list = new ApexList(runtimeType('List<Account>'));
    assert.ok(isInstance(list, runtimeType('List<SObject>')));
    assert.ok(isInstance(list, runtimeType('System.Iterable<Account>')));
    assert.ok(!isInstance(list, runtimeType('List<String>')));
});

test('Equal values have equal hashes', () => {
    const pairs = [
        [new Decimal(10n, 1), new Decimal(1n, 0)],
        [new ApexList(runtimeType('List<String>'), ['a']), new ApexList(runtimeType('List<String>'), ['a'])]
    ];
    for (const [left, right] of pairs) {
        assert.ok(valuesEqual(left, right));
        assert.equal(hashKey(left), hashKey(right));
    }
});
