/** What users see and change of the package's objects and fields, as their permission sets say. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openOrg, openWorkspace } from '../../local-org/src/cli/workspace.ts';
import { runDml } from '../../local-org/src/data/dml/run.ts';
import { idOf } from '../../local-org/src/data/ids.ts';
import { queryRecords } from '../../local-org/src/data/queries.ts';
import { enforceSharing } from '../../local-org/src/data/security/enforce-sharing.ts';
import { SObjectValue } from '../../local-org/src/data/sobject.ts';
import { parseSoql } from '../../local-org/src/data/soql/parse.ts';
import type { Org } from '../../local-org/src/platform/org.ts';
import { ApexDate } from '../../local-org/src/runtime/date.ts';
import { ApexDatetime } from '../../local-org/src/runtime/datetime.ts';
import { Decimal } from '../../local-org/src/runtime/decimal.ts';
import { ApexException } from '../../local-org/src/runtime/exception.ts';
import type { FieldSchema } from '../../local-org/src/schema/fields.ts';
import type { ObjectSchema } from '../../local-org/src/schema/model.ts';
import type { FieldGrant, ObjectGrant } from '../../local-org/src/schema/permission-source.ts';
import { addUser } from '../../local-org/src/server/page-users.ts';

const workspace = openWorkspace({ source: join(import.meta.dirname, '../../..') });
const { schema, permissionSets } = workspace.metadata;
const objects = schema.objects.filter((object) => object.kind === 'custom');
/** Custom fields of the package on standard objects. */
const extended = schema.objects
    .filter((object) => object.kind === 'standard')
    .flatMap((object) => customFields(object).map((field): [ObjectSchema, FieldSchema] => [object, field]));
const shared = [...new Set([...objects, ...extended.map(([object]) => object)])];

/** Organization-wide defaults: as the package ships them, and as open as an administrator can make them. */
const SHARING = {
    shipped: new Map(shared.map((object) => [object, object.sharingModel])),
    open: 'ReadWrite'
} as const;
type Sharing = keyof typeof SHARING;

function customFields(object: ObjectSchema): FieldSchema[] {
    return [...object.fields.values()].filter((field) => field.custom);
}

interface World {
    readonly org: Org;
    readonly user: string;
    /** The stored row of each object, owned by an administrator. */
    readonly rows: ReadonlyMap<ObjectSchema, string>;
}

function world(sharing: Sharing, { profile, sets }: Person): World {
    for (const object of shared) {
        const own = SHARING.shipped.get(object);
        const sharingModel = sharing === 'open' && own !== 'ControlledByParent' ? SHARING.open : own;
        Object.assign(object, { sharingModel });
    }
    const { org, admin } = openOrg(workspace);
    enforceSharing(org.store);
    const user = addUser(org, {
        username: 'user@example.com',
        firstName: 'Some',
        lastName: 'Body',
        profile,
        permissionSets: sets,
        timeZone: 'GMT'
    });
    const rows = new Map<ObjectSchema, string>();
    shared.forEach((object) => store(org, object, admin.id, rows));
    return { org, user, rows };
}

function store(org: Org, object: ObjectSchema, owner: string, rows: Map<ObjectSchema, string>): string {
    const known = rows.get(object);
    if (known !== undefined) {
        return known;
    }
    const masters = [...object.fields.values()]
        .filter((field) => field.masterDetail)
        .map((field) => [field.name, store(org, schema.require(field.referenceTo[0] as string), owner, rows)]);
    const id = org.rows.insert(object.name, {
        ...Object.fromEntries(masters),
        ...(object.field('OwnerId') ? { OwnerId: owner } : {})
    });
    rows.set(object, id);
    return id;
}

/** Number of rows, or the name of the exception. */
function query({ org, user }: World, soql: string): number | string {
    return outcome(org, user, () => queryRecords(parseSoql(soql), [], { access: 'user', sharing: 'with' }).length);
}

function change(world: World, kind: 'insert' | 'update' | 'delete', object: ObjectSchema, fields: object): string {
    const record = new SObjectValue(object);
    Object.entries(fields).forEach(([name, value]) => record.put(name, value));
    const done = outcome(world.org, world.user, () => runDml(kind, [record], { access: 'user' }).length);
    return done === 1 ? 'done' : String(done);
}

function outcome(org: Org, user: string, work: () => number): number | string {
    try {
        return org.run('anonymous', org.user(user), work);
    } catch (error) {
        if (error instanceof ApexException) {
            return /fields being inaccessible/.test(error.text) ? INACCESSIBLE : error.typeName;
        }
        throw error;
    }
}

/** `Object`, `Object.create`, `Object.Field`, `Object.Field.edit` …: what describe says is open, by Apex itself. */
function described({ org, user }: World): string[] {
    const lines = objects.map((object) => `describeObject(${object.name}.SObjectType, true);`);
    const names = new Set(extended.map(([object]) => object.name));
    names.forEach((name) => lines.push(`describeObject(${name}.SObjectType, false);`));
    const code = `
        void describeObject(SObjectType type, Boolean whole) {
            DescribeSObjectResult about = type.getDescribe();
            String name = about.getName();
            if (whole) {
                if (about.isAccessible()) { System.debug(name); }
                if (about.isCreateable()) { System.debug(name + '.create'); }
                if (about.isUpdateable()) { System.debug(name + '.edit'); }
                if (about.isDeletable()) { System.debug(name + '.delete'); }
            }
            for (SObjectField field : about.fields.getMap().values()) {
                DescribeFieldResult one = field.getDescribe();
                if (!one.isCustom()) { continue; }
                if (one.isAccessible()) { System.debug(name + '.' + one.getName()); }
                if (one.isUpdateable() || one.isCreateable()) { System.debug(name + '.' + one.getName() + '.edit'); }
            }
        }
        ${lines.join('\n')}`;
    const script = workspace.compiled.anonymous(code);
    const transaction = org.newTransaction('anonymous', org.user(user));
    org.complete(transaction, () => org.program.runAnonymous(script));
    return transaction.log.map((line) => /[\w.]+$/.exec(line)?.[0] ?? line);
}

/** Object permissions refuse a statement as a whole, whatever sharing says about its rows. */
const REFUSED = 'System.SecurityException';

/** Field permissions refuse the records that set the field. */
const INACCESSIBLE = 'fields being inaccessible';

/** Something other than the blank the field holds. */
function valueFor({ type, referenceTo }: FieldSchema): unknown {
    switch (type) {
        case 'boolean':
            return true;
        case 'date':
            return ApexDate.of(2026, 1, 15);
        case 'datetime':
            return new ApexDatetime(Date.UTC(2026, 0, 15));
        case 'int':
            return 1;
        case 'double':
        case 'currency':
        case 'percent':
            return Decimal.fromInteger(1);
        case 'reference':
            return idOf(schema.require(referenceTo[0] as string).keyPrefix as string, 1);
        default:
            return 'text';
    }
}

const NOTHING: ObjectGrant = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};

function grantsOf(sets: readonly string[]): {
    object: (object: ObjectSchema) => ObjectGrant;
    field: (object: ObjectSchema, field: FieldSchema) => FieldGrant;
} {
    const source = permissionSets.find((set) => sets.includes(set.name));
    const ofObject = (object: ObjectSchema): ObjectGrant => source?.objects.get(object.name) ?? NOTHING;
    return {
        object: ofObject,
        field: (object, field) => {
            if (field.permissionable) {
                return source?.fields.get(`${object.name}.${field.name}`) ?? NOTHING;
            }
            const { read, create, edit } = ofObject(object);
            return { read, edit: create || edit };
        }
    };
}

/** Whether the only row, which is another user's, is open by default or by View All. */
function seesOthers(sharing: Sharing, object: ObjectSchema, grant: ObjectGrant): boolean {
    if (grant.viewAll || sharing === 'open') {
        return true;
    }
    const own = SHARING.shipped.get(object);
    if (own !== 'ControlledByParent') {
        return own !== 'Private';
    }
    const master = [...object.fields.values()].find((field) => field.masterDetail)?.referenceTo[0] as string;
    return SHARING.shipped.get(schema.require(master)) !== 'Private';
}

interface Person {
    readonly who: string;
    readonly profile: string;
    readonly sets: readonly string[];
    /** How writing a field of a standard object is refused: guests may not write the object either. */
    readonly refusal: typeof REFUSED | typeof INACCESSIBLE;
}

const PEOPLE: readonly Person[] = [
    { who: 'a user without permission sets', profile: 'Standard User', sets: [], refusal: INACCESSIBLE },
    { who: 'a user with Shipline_User', profile: 'Standard User', sets: ['Shipline_User'], refusal: INACCESSIBLE },
    { who: 'a guest of a site', profile: 'Guest License User', sets: [], refusal: REFUSED }
];

for (const person of PEOPLE) {
    for (const sharing of Object.keys(SHARING) as Sharing[]) {
        const { who, sets, refusal } = person;
        const where = `under ${sharing} organization-wide defaults`;
        const grants = grantsOf(sets);

        test(`SOQL shows ${who} exactly what is granted, object by object and field by field, ${where}`, () => {
            const tried = world(sharing, person);
            for (const object of objects) {
                const grant = grants.object(object);
                const count = seesOthers(sharing, object, grant) ? 1 : 0;
                const expected = grant.read ? count : 'System.QueryException';
                assert.equal(query(tried, `SELECT Id FROM ${object.name}`), expected, object.name);
                for (const field of customFields(object)) {
                    const seen = grant.read && grants.field(object, field).read;
                    const soql = `SELECT ${field.name} FROM ${object.name}`;
                    assert.equal(query(tried, soql), seen ? count : 'System.QueryException', soql);
                }
            }
            for (const [object, field] of extended) {
                const soql = `SELECT ${field.name} FROM ${object.name}`;
                const seen = grants.field(object, field).read;
                const count = seesOthers(sharing, object, grants.object(object)) ? 1 : 0;
                assert.equal(query(tried, soql), seen ? count : 'System.QueryException', soql);
            }
        });

        test(`DML lets ${who} change exactly what is granted, ${where}`, () => {
            const tried = world(sharing, person);
            for (const object of objects) {
                const Id = tried.rows.get(object);
                assert.equal(change(tried, 'insert', object, {}), REFUSED, object.name);
                assert.equal(change(tried, 'delete', object, { Id }), REFUSED, object.name);
                for (const field of customFields(object).filter((one) => one.updateable)) {
                    const told = `${object.name}.${field.name}`;
                    assert.equal(change(tried, 'update', object, { Id, [field.name]: null }), REFUSED, told);
                }
                assert.ok(tried.org.store.row(object.name, Id as string), `${object.name} is untouched`);
            }
            for (const [object, field] of extended.filter(([, one]) => one.updateable)) {
                const Id = tried.rows.get(object);
                const told = `${object.name}.${field.name}`;
                const value = valueFor(field);
                const isRefused = !grants.field(object, field).edit;
                for (const done of [
                    change(tried, 'insert', object, { [field.name]: value }),
                    change(tried, 'update', object, { Id, [field.name]: value })
                ]) {
                    assert.equal(done === refusal, isRefused, `${told}: ${done}`);
                }
                if (isRefused) {
                    assert.notEqual(tried.org.store.row(object.name, Id as string)?.get(field.name), value, told);
                }
            }
        });

        test(`Describe tells ${who} exactly what is granted, ${where}`, () => {
            const expected: string[] = [];
            for (const object of objects) {
                const grant = grants.object(object);
                const names = {
                    [object.name]: grant.read,
                    create: grant.create,
                    edit: grant.edit,
                    delete: grant.delete
                };
                Object.entries(names)
                    .filter(([, granted]) => granted)
                    .forEach(([name]) => expected.push(name === object.name ? name : `${object.name}.${name}`));
            }
            const fields = objects.flatMap((object) => customFields(object).map((field) => [object, field] as const));
            for (const [object, field] of [...fields, ...extended]) {
                const grant = grants.field(object, field);
                const name = `${object.name}.${field.name}`;
                expected.push(...(grant.read ? [name] : []));
                const writable = (field.createable || field.updateable) && field.formula === null;
                expected.push(...(grant.edit && writable ? [`${name}.edit`] : []));
            }
            assert.deepEqual(described(world(sharing, person)).sort(), expected.sort());
        });
    }
}
