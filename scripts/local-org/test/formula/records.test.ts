import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formulaProblems } from '../../src/formula/index.ts';
import { ApexDate } from '../../src/runtime/date.ts';
import { formulaWorld } from './formula-world.ts';

describe('formula fields', () => {
    const world = formulaWorld();
    const account = world.insert('Account', { Name: 'Acme' });
    const full = world.insert('Parcel__c', {
        Name: 'P',
        Width__c: 3,
        Height__c: 4,
        Share__c: 25,
        Due__c: ApexDate.of(2026, 1, 13),
        Account__c: account
    });
    const empty = world.insert('Parcel__c', { Name: 'E' });
    const rows: readonly (readonly [string, string, string, string])[] = [
        ['numbers are rounded to the places of the field', full, 'Area__c', '12.00'],
        ['formulas read other formulas', full, 'Twice__c', '24'],
        ['quotients are rounded half up', full, 'Ratio__c', '0.750'],
        ['percents are fractions inside and percents outside', full, 'Part__c', '12.50'],
        ['parents of parents are read', full, 'Customer__c', 'Acme / Miller'],
        ['today is the day of the running user', full, 'Late__c', 'true'],
        ['CASE knows picklists', full, 'Phase__c', 'A'],
        ['ids have 15 characters', full, 'Key__c', full.slice(0, 15)],
        ['global merge fields are read', full, 'Who__c', 'Miller,System Administrator,Hello'],
        ['hierarchy settings are read', full, 'Limit__c', '5'],
        ['custom metadata is read', full, 'Rate__c', '7.50'],
        ['defaults are formulas', full, 'Code__c', 'AB2026'],
        ['blanks count as zeroes where the field says so', empty, 'Area__c', '0.00'],
        ['blanks stay blanks where the field says so', empty, 'Strict_Area__c', 'null'],
        ['an error is a blank', empty, 'Ratio__c', 'null'],
        ['a blank condition is an unchecked box', empty, 'Late__c', 'false'],
        ['missing parents are blank', empty, 'Customer__c', ' / ']
    ];
    for (const [title, id, field, value] of rows) {
        test(title, () => assert.equal(world.value('Parcel__c', id, field), value));
    }

    test('queries filter by formulas', () => {
        const found = world.apex(`System.debug([SELECT COUNT() FROM Parcel__c WHERE Area__c > 10 WITH SYSTEM_MODE]);`);
        assert.deepEqual(found, ['1']);
    });

    test('a formula that needs itself is refused', () => {
        const knot = world.insert('Knot__c', { Name: 'K' });
        assert.match(
            world.failure(() => world.value('Knot__c', knot, 'Loop__c')),
            /Loop__c, which refers to itself/
        );
    });

    test('triggers see formulas of the record they are about', () => {
        const other = formulaWorld({
            'ParcelTrigger.trigger':
                'trigger ParcelTrigger on Parcel__c (before insert) { for (Parcel__c p : Trigger.new) { p.Discount__c = p.Area__c; } }'
        });
        const id = other.insert('Parcel__c', { Name: 'T', Width__c: 2, Height__c: 5 });
        assert.equal(other.value('Parcel__c', id, 'Discount__c'), '10.00');
    });

    test('formulas of the schema can be checked ahead', () => {
        assert.deepEqual(formulaProblems(world.org.schema, world.org.store), []);
    });
});

describe('validation rules', () => {
    const world = formulaWorld();
    const first = (message: string): string => `Insert failed. First exception on row 0; first error: ${message}`;

    test('a rule that is true puts its message on its field', () => {
        assert.equal(
            world.failure(() => world.insert('Parcel__c', { Name: 'A', Width__c: 1 })),
            first('FIELD_CUSTOM_VALIDATION_EXCEPTION, A width needs a height: [Height__c]')
        );
    });

    test('rules of new records see that they are new', () => {
        assert.equal(
            world.failure(() => world.insert('Parcel__c', { Name: 'A', Status__c: 'Sent' })),
            first('FIELD_CUSTOM_VALIDATION_EXCEPTION, Start as New: [Status__c]')
        );
    });

    test('rules of updates see what was before', () => {
        const id = world.insert('Parcel__c', { Name: 'A', Width__c: 5, Height__c: 1 });
        world.update('Parcel__c', id, { Status__c: 'Sent', Width__c: 6 });
        assert.match(
            world.failure(() => world.update('Parcel__c', id, { Width__c: 4 })),
            /FIELD_CUSTOM_VALIDATION_EXCEPTION, Parcels do not shrink: \[\]/
        );
        assert.equal(world.value('Parcel__c', id, 'Width__c'), '6.00', 'nothing was stored');
    });

    test('all rules that are true are reported', () => {
        const log = world.apex(`
            Database.SaveResult result = Database.insert(new Parcel__c(Name = 'A', Width__c = 1, Status__c = 'Sent'), false, AccessLevel.SYSTEM_MODE);
            for (Database.Error error : result.getErrors()) { System.debug(error.getMessage() + ' ' + error.getFields()); }`);
        assert.deepEqual(log, ['A width needs a height (Height__c)', 'Start as New (Status__c)']);
    });

    test('a rule that cannot be evaluated fails the record', () => {
        assert.match(
            world.failure(() => world.insert('Parcel__c', { Name: 'A', Discount__c: 0 })),
            /The formula in the "No_Division" validation rule is invalid or generated an error: Division by zero/
        );
    });

    test('VLOOKUP finds other records, $Permission asks for custom permissions, Owner:User leads to users', () => {
        world.insert('Knot__c', { Name: 'good', Note__c: 'ok' });
        const save = (name: string, code: string): string =>
            world.failure(() => world.insert('Parcel__c', { Name: name, Code__c: code }));
        assert.equal(save('good', 'CHECK'), '');
        assert.match(save('bad', 'CHECK'), /Unknown name/);
        assert.match(save('x', 'SECRET'), /Not for you/);
        assert.match(save('x', 'OWNER'), /Owned by Miller/);
    });

    test('rules come after before-triggers', () => {
        const other = formulaWorld({
            'ParcelTrigger.trigger':
                'trigger ParcelTrigger on Parcel__c (before insert) { for (Parcel__c p : Trigger.new) { p.Height__c = 1; } }'
        });
        assert.equal(
            other.failure(() => other.insert('Parcel__c', { Name: 'A', Width__c: 1 })),
            ''
        );
    });
});

describe('roll-up summaries', () => {
    const world = formulaWorld();
    const parcel = (name: string): string => world.insert('Parcel__c', { Name: name });
    const line = (parent: string, fields: Readonly<Record<string, unknown>>): string =>
        world.insert('Line__c', { Name: 'L', Parcel__c: parent, ...fields });
    const values = (id: string): string[] =>
        ['Lines__c', 'Total__c', 'Paid__c', 'Cheapest__c', 'Last__c'].map((field) =>
            world.value('Parcel__c', id, field)
        );

    test('a parent without children has counts and sums of zero, and no smallest', () => {
        assert.deepEqual(values(parcel('none')), ['0', '0.00', '0.00', 'null', 'null']);
    });

    test('children that are inserted, changed, moved, deleted and restored count', () => {
        const [one, two] = [parcel('one'), parcel('two')];
        const cheap = line(one, { Price__c: 10, Day__c: ApexDate.of(2026, 1, 2) });
        const free = line(one, { Price__c: 30, Free__c: true, Day__c: ApexDate.of(2026, 1, 1) });
        assert.deepEqual(values(one), ['2', '40.00', '10.00', '10.00', '2026-01-02 00:00:00']);
        world.update('Line__c', cheap, { Price__c: 50 });
        assert.deepEqual(values(one), ['2', '80.00', '50.00', '30.00', '2026-01-02 00:00:00']);
        world.update('Line__c', cheap, { Parcel__c: two });
        assert.deepEqual(values(one).slice(0, 3), ['1', '30.00', '0.00']);
        assert.deepEqual(values(two).slice(0, 2), ['1', '50.00']);
        world.remove('Line__c', free);
        assert.deepEqual(values(one), ['0', '0.00', '0.00', 'null', 'null']);
        world.apex(`undelete as system [SELECT Id FROM Line__c WHERE Id = '${free}' ALL ROWS];`);
        assert.deepEqual(values(one).slice(0, 2), ['1', '30.00']);
    });

    test('formulas and rules of the parent see the roll-up, and a parent that refuses fails the child', () => {
        const id = parcel('capped');
        assert.match(
            world.failure(() => line(id, { Price__c: 1500 })),
            /FIELD_CUSTOM_VALIDATION_EXCEPTION, .*Too expensive/
        );
        assert.deepEqual(values(id).slice(0, 2), ['0', '0.00']);
    });

    test('triggers of the parent run', () => {
        const other = formulaWorld({
            'ParcelTrigger.trigger': `trigger ParcelTrigger on Parcel__c (before update) {
                for (Parcel__c p : Trigger.new) { p.Code__c = Trigger.oldMap.get(p.Id).Lines__c + ' to ' + p.Lines__c; } }`
        });
        const id = other.insert('Parcel__c', { Name: 'P' });
        other.insert('Line__c', { Name: 'L', Parcel__c: id });
        assert.equal(other.value('Parcel__c', id, 'Code__c'), '0 to 1');
    });
});

describe('FormulaEval', () => {
    const world = formulaWorld({
        'Boat.cls':
            'global class Boat { global Integer length; global String name; public String hidden; global Account owner; }'
    });
    const evaluate = (setUp: string, type: string, returnType: string, formula: string, extra = ''): string[] =>
        world.apex(`${setUp}
            FormulaEval.FormulaInstance f = Formula.builder().withType(${type})
                .withReturnType(FormulaEval.FormulaReturnType.${returnType}).withFormula('${formula}')${extra}.build();
            System.debug(f.evaluate(context));`);

    test('a formula about a record in memory', () => {
        const account = `Account context = new Account(Name = 'Acme', Website = 'acme.com');`;
        assert.deepEqual(evaluate(account, 'Account.SObjectType', 'STRING', 'name & " (" & website & ")"'), [
            'Acme (acme.com)'
        ]);
        assert.deepEqual(evaluate(account, 'Schema.Account.class', 'BOOLEAN', 'ISBLANK(Site)'), ['true']);
        assert.deepEqual(evaluate(account, 'Account.class', 'INTEGER', 'LEN(Name) * 1.5'), ['6']);
    });

    test('a template', () => {
        const account = `Account context = new Account(Name = 'Acme', Website = 'acme.com');`;
        assert.deepEqual(
            evaluate(account, 'Account.class', 'STRING', '{!name} ({!website})', '.parseAsTemplate(true)'),
            ['Acme (acme.com)']
        );
    });

    test('a formula about an object of a class', () => {
        const boat = `Boat context = new Boat(); context.length = 52; context.owner = new Account(Name = 'Acme Watercraft');`;
        assert.deepEqual(evaluate(boat, 'Boat.class', 'STRING', 'IF(length < 100, "Not Super", "Super")'), [
            'Not Super'
        ]);
        assert.deepEqual(evaluate(boat, 'Boat.class', 'STRING', 'owner.Name'), ['Acme Watercraft']);
        assert.match(
            world.failure(() => evaluate(boat, 'Boat.class', 'STRING', 'hidden')),
            /Field hidden does not exist/
        );
    });

    test('global variables must be asked for', () => {
        const account = `Account context = new Account(Name = 'Acme');`;
        assert.match(
            world.failure(() => evaluate(account, 'Account.class', 'STRING', '$User.LastName')),
            /does not exist/
        );
        const asked = '.withGlobalVariables(new List<FormulaEval.FormulaGlobal>{ FormulaEval.FormulaGlobal.USER })';
        assert.deepEqual(evaluate(account, 'Account.class', 'STRING', '$User.LastName', asked), ['Miller']);
    });

    test('referenced fields, and blanks as zeroes', () => {
        const log = world.apex(`
            FormulaEval.FormulaInstance f = Formula.builder().withType(Parcel__c.SObjectType).treatNumericNullAsZero(true)
                .withReturnType(FormulaEval.FormulaReturnType.DECIMAL).withFormula('Width__c + Height__c').build();
            System.debug(f.getReferencedFields());
            System.debug(f.evaluate(new Parcel__c(Width__c = 2)));`);
        assert.deepEqual(log, ['{Width__c, Height__c}', '2']);
    });

    test('formula fields of records in memory are recalculated', () => {
        const log = world.apex(`
            Parcel__c parcel = new Parcel__c(Width__c = 2, Height__c = 0, Account__r = new Account(Name = 'Acme'));
            List<FormulaRecalcResult> results = Formula.recalculateFormulas(new List<Parcel__c>{ parcel });
            System.debug(parcel.get('Twice__c') + ' ' + parcel.get('Phase__c') + ' ' + parcel.get('Customer__c'));
            System.debug(results[0].isSuccess() + ' ' + results[0].getErrors()[0].getFieldName());`);
        assert.deepEqual(log, ['0 ? Acme / ', 'false Ratio__c']);
    });
});
