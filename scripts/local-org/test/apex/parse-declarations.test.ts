import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexSyntaxError, parseAnonymous, parseClass, parseTrigger } from '../../src/apex/parse/index.ts';
import { membersOf, showExpr, showType } from './show-tree.ts';

test('a class has its modifiers, supertypes and members in order', () => {
    const { type } = parseClass(
        'Shop.cls',
        `@IsTest(SeeAllData=false IsParallel=true)
         global virtual inherited sharing class Shop extends Base implements Database.Batchable<SObject>, Comparable {
             static { init(); }
             { count = 1; }
             private Integer a = 1, b;
             public Shop(Integer size) { this(size, null); }
             protected override void run() { }
             public abstract String name();
             enum Color { RED, GREEN }
             interface Walker extends A, B { void walk(List<Id> ids); }
             class Inner { }
             ;
         }`
    );
    assert.ok(type.kind === 'class');
    assert.deepEqual([...type.modifiers.words], ['global', 'virtual', 'inherited sharing']);
    const [annotation] = type.modifiers.annotations;
    assert.deepEqual(
        [annotation?.name, [...(annotation?.params ?? [])]],
        [
            'IsTest',
            [
                ['SeeAllData', false],
                ['IsParallel', true]
            ]
        ]
    );
    assert.equal(type.superclass && showType(type.superclass), 'Base');
    assert.deepEqual(type.interfaces.map(showType), ['Database.Batchable<SObject>', 'Comparable']);
    assert.deepEqual(
        type.members.map((member) => ('name' in member ? `${member.kind} ${member.name}` : member.kind)),
        [
            'initializer',
            'initializer',
            'field a',
            'field b',
            'constructor Shop',
            'method run',
            'method name',
            'enum Color',
            'interface Walker',
            'class Inner'
        ]
    );
});

test('a constructor keeps its leading call as first statement', () => {
    const [constructor] = membersOf('Sample(Integer a) { super(a, 1); b(); }');
    assert.ok(constructor?.kind === 'constructor');
    const [first] = constructor.body.statements;
    assert.ok(first?.kind === 'expr');
    assert.equal(showExpr(first.expr), '(super a 1)');
});

test('properties have accessors with their own access', () => {
    const [auto, written, readOnly] = membersOf(
        `public static String A { get; private set; }
         public Integer b { get { return 1; } protected set { b = value; } }
         Integer c { get; }`
    );
    assert.ok(auto?.kind === 'property' && written?.kind === 'property' && readOnly?.kind === 'property');
    assert.deepEqual([auto.getter?.body, [...(auto.setter?.modifiers.words ?? [])]], [null, ['private']]);
    assert.equal(written.getter?.body?.statements.length, 1);
    assert.deepEqual([...(written.setter?.modifiers.words ?? [])], ['protected']);
    assert.equal(readOnly.setter, null);
    assert.throws(() => membersOf('Integer c { get; get; }'), /declared twice/);
});

test('annotations take one value, pairs, or nothing', () => {
    const [method] = membersOf(
        `@InvocableMethod(label='Do it' description='x' callout=true) @Future @Deprecated('y') static void a() { }`
    );
    assert.ok(method?.kind === 'method');
    assert.deepEqual(
        method.modifiers.annotations.map(({ name, params }) => [name, Object.fromEntries(params)]),
        [
            ['InvocableMethod', { label: 'Do it', description: 'x', callout: true }],
            ['Future', {}],
            ['Deprecated', { value: 'y' }]
        ]
    );
});

test('methods may be called like SOQL words, with parameters that have modifiers', () => {
    const [method] = membersOf(
        'global static Map<Id, String[]> count(final List<Id> limit_, Set<String> set) { return null; }'
    );
    assert.ok(method?.kind === 'method');
    assert.equal(method.name, 'count');
    assert.equal(method.returnType && showType(method.returnType), 'Map<Id,String[]>');
    assert.deepEqual(
        method.params.map((param) => `${showType(param.type)} ${param.name}`),
        ['List<Id> limit_', 'Set<String> set']
    );
});

test('a trigger has its object, events, members and statements', () => {
    const unit = parseTrigger(
        'Orders.trigger',
        `trigger Orders on Order__c (before insert, after update, after undelete) {
            Integer n = Trigger.new.size();
            static Integer total = 0;
            void helper() { }
            class Inner { }
            helper();
        }`
    );
    assert.deepEqual(
        [unit.name, unit.object, unit.events],
        ['Orders', 'Order__c', ['before insert', 'after update', 'after undelete']]
    );
    assert.deepEqual(
        unit.members.map((member) => member.kind),
        ['field', 'method', 'class']
    );
    assert.deepEqual(
        unit.body.statements.map((statement) => statement.kind),
        ['local', 'expr']
    );
    assert.throws(() => parseTrigger('T.trigger', 'trigger T on Account (before undelete) { }'), /before undelete/);
});

test('anonymous Apex mixes declarations and statements', () => {
    const unit = parseAnonymous(
        'anonymous',
        'Integer a = 1, b; public String say() { return null; } say(); class C { }'
    );
    assert.deepEqual(
        unit.body.statements.map((statement) => statement.kind),
        ['local', 'expr']
    );
    assert.deepEqual(
        unit.members.map((member) => member.kind),
        ['method', 'class']
    );
});

test('every syntax error of a file is reported, with its place', () => {
    const source = 'public class A {\n  void a() { x = ; }\n  void b() { y y y; }\n}';
    assert.throws(
        () => parseClass('A.cls', source),
        (error) => {
            assert.ok(error instanceof ApexSyntaxError);
            assert.deepEqual([error.file, error.line, error.column], ['A.cls', 2, 18]);
            assert.ok(error.problems.some((problem) => problem.line === 3));
            return true;
        }
    );
});

test('text after the class and duplicate modifiers are errors', () => {
    assert.throws(() => parseClass('A.cls', 'class A { } class B { }'), ApexSyntaxError);
    assert.throws(() => parseClass('A.cls', 'public public class A { }'), /Duplicate modifier: public/);
});
