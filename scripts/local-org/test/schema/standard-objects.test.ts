import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTable } from '../../src/schema/standard/define.ts';
import { buildSchema } from '../../src/schema/build-objects.ts';

const { schema } = buildSchema(new Map(), { namespace: null, valueSet: () => null });

test('Every lookup of a standard object leads to an object that exists', () => {
    const missing: string[] = [];
    for (const object of schema.objects) {
        for (const field of object.fields.values()) {
            missing.push(
                ...field.referenceTo
                    .filter((target) => !schema.object(target))
                    .map((target) => `${object.name}.${field.name}: ${target}`)
            );
        }
    }
    assert.deepEqual(missing, []);
});

test('No field name and no child relationship name of an object is there twice', () => {
    for (const object of schema.objects) {
        const names = object.childRelations.flatMap((relation) => relation.name ?? []);
        assert.equal(new Set(names).size, names.length, `${object.name}: ${names.join()}`);
        const fields = [...object.fields.keys()].map((name) => name.toLowerCase());
        assert.equal(new Set(fields).size, fields.length, object.name);
    }
});

test('Objects with owners have their shares and tracked ones their history', () => {
    assert.ok(schema.object('AccountShare')?.field('AccountAccessLevel'));
    assert.ok(schema.object('OpportunityFieldHistory')?.field('OldValue'));
});

test('A line of a table says everything about a field', () => {
    const [amount, status, parent] = parseTable(
        'X',
        `Amount currency(16,2) required label=Deal_Size
         Status picklist restricted : New*; Done
         ParentId ref(Account>Kids) cascade create`
    );
    assert.deepEqual([amount?.precision, amount?.scale, amount?.label, amount?.required], [16, 2, 'Deal Size', true]);
    assert.deepEqual([status?.defaultValue, status?.restrictedPicklist, status?.picklist.length], ['New', true, 2]);
    assert.deepEqual(
        [parent?.relationshipName, parent?.childRelationshipName, parent?.deleteConstraint, parent?.updateable],
        ['Parent', 'Kids', 'Cascade', false]
    );
    assert.throws(() => parseTable('X', 'nonsense'), /Not a field of X: nonsense/);
});
