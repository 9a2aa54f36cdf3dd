import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeClass, describeEnum, unsupported } from '../../src/library/declare.ts';
import { DuplicateDeclarationError, Registry } from '../../src/library/registry.ts';
import { SignatureError, parseSignature, platformMemberId } from '../../src/library/signature.ts';

test('a static method has its return type, name and parameters', () => {
    assert.deepEqual(parseSignature('static String join(Iterable<Object> parts, String separator)'), {
        kind: 'method',
        isStatic: true,
        returnType: { name: 'String', args: [] },
        name: 'join',
        params: [
            { type: { name: 'Iterable', args: [{ name: 'Object', args: [] }] }, name: 'parts' },
            { type: { name: 'String', args: [] }, name: 'separator' }
        ]
    });
});

test('arrays are lists, and ids are written without spaces', () => {
    const signature = parseSignature('Map<String, List<Object>> group(String[] keys, Schema.SObjectField by)');
    assert.equal(platformMemberId('System.Foo', signature), 'System.Foo.group(List<String>,Schema.SObjectField)');
});

test('constructors and properties have ids of their own', () => {
    assert.equal(platformMemberId('System.Foo', parseSignature('new(String x)')), 'System.Foo.new(String)');
    assert.equal(platformMemberId('System.Label', parseSignature('static property Integer size')), 'System.Label.size');
});

for (const text of [
    '',
    'Integer',
    'Integer length',
    'Integer length(',
    'Integer length(String)',
    'static new()',
    'Integer a() b',
    'List<String a()'
]) {
    test(`'${text}' is refused as a declaration`, () => {
        assert.throws(() => parseSignature(text), SignatureError);
    });
}

test('a registry finds classes in any case and implementations by id', () => {
    const registry = new Registry();
    const length = (self: string): number => self.length;
    registry.add(
        describeClass('System.Foo', {
            members: {
                'Integer length()': length,
                'Integer width()': unsupported(),
                'property Integer size': { get: () => 1 }
            }
        })
    );
    assert.equal(registry.find('system.FOO')?.name, 'System.Foo');
    assert.equal(registry.implementation('System.Foo.length()'), length);
    assert.equal(registry.implementation('System.Foo.width()'), undefined);
    assert.equal(registry.accessors('System.Foo.size')?.get(), 1);
});

test('a class or member that is declared twice is refused', () => {
    const registry = new Registry();
    registry.add(describeEnum('System.Foo', ['A']));
    assert.throws(() => registry.add(describeEnum('system.foo', ['A'])), DuplicateDeclarationError);
    const twice = describeClass('System.Bar', {
        members: { 'Integer a(String x)': () => 1, 'Long a(String y)': () => 1 }
    });
    assert.throws(() => registry.add(twice), DuplicateDeclarationError);
});

test('accessors belong to properties and functions to everything else', () => {
    assert.throws(() => describeClass('System.Foo', { members: { 'Integer a()': { get: () => 1 } } }), SignatureError);
    assert.throws(() => describeClass('System.Foo', { members: { 'property Integer a': () => 1 } }), SignatureError);
});
