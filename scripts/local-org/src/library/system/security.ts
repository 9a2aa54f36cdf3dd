/**
 * Security.stripInaccessible and what it decides.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Security.htm
 */
import { servicesIn } from '../../data/services.ts';
import type { FieldRight, ObjectRight } from '../../data/security/permissions.ts';
import { SObjectValue } from '../../data/sobject.ts';
import { current } from '../../platform/context.ts';
import type { EnumValue } from '../../runtime/enum.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { ApexSet } from '../../runtime/set.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass, platformEnum, unsupported } from '../declare.ts';
import { required } from './support.ts';

const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

platformEnum(
    'System.AccessType',
    ['CREATABLE', 'READABLE', 'UPDATABLE', 'UPSERTABLE'],
    `${REFERENCE}apex_enum_System_AccessType.htm`
);

class AccessDecisionValue {
    static readonly apexName = 'System.SObjectAccessDecision';
    readonly records: ApexList;
    readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
    readonly modified: readonly number[];

    constructor(records: ApexList, removed: ReadonlyMap<string, ReadonlySet<string>>, modified: readonly number[]) {
        this.records = records;
        this.removed = removed;
        this.modified = modified;
    }
}

const RIGHTS: Readonly<Record<string, { readonly object: readonly ObjectRight[]; readonly field: FieldRight }>> = {
    CREATABLE: { object: ['create'], field: 'edit' },
    READABLE: { object: ['read'], field: 'read' },
    UPDATABLE: { object: ['edit'], field: 'edit' },
    UPSERTABLE: { object: ['create', 'edit'], field: 'edit' }
};

/** One run of stripInaccessible: copies records without what the user may not touch. */
class Stripper {
    readonly removed = new Map<string, Set<string>>();
    readonly #access: (typeof RIGHTS)[string];
    readonly #type: string;
    readonly #enforceObject: boolean;

    constructor(accessType: string, enforceObject: boolean) {
        this.#type = accessType;
        this.#access = RIGHTS[accessType] as (typeof RIGHTS)[string];
        this.#enforceObject = enforceObject;
    }

    /** @throws System.NoAccessException `No access to entity: Account` */
    strip(record: SObjectValue): { readonly copy: SObjectValue; readonly changed: boolean } {
        const execution = current();
        const { permissions } = servicesIn(execution);
        const userId = execution.transaction.user.id;
        const { schema } = record;
        if (
            this.#enforceObject &&
            !this.#access.object.every((right) => permissions.canObject(userId, schema.name, right))
        ) {
            throwApex('System.NoAccessException', `No access to entity: ${schema.name}`);
        }
        const copy = new SObjectValue(schema);
        copy.queried = record.queried;
        let changed = false;
        for (const [name, value] of record.fields) {
            const field = schema.field(name);
            if (name === 'Id' || !field || permissions.canField(userId, schema, field, this.#access.field)) {
                copy.fields.set(name, value);
            } else {
                this.#note(schema.name, name);
                changed = true;
            }
        }
        if (changed && copy.queried) {
            copy.queried = new Set(
                [...copy.queried].filter((name) => !record.fields.has(name) || copy.fields.has(name))
            );
        }
        return { copy, changed: this.#copyRelations(record, copy) || changed };
    }

    #note(object: string, field: string): void {
        const fields = this.removed.get(object) ?? new Set();
        this.removed.set(object, fields.add(field));
    }

    #copyRelations(record: SObjectValue, copy: SObjectValue): boolean {
        let changed = false;
        for (const [name, value] of record.relations) {
            if (value instanceof SObjectValue) {
                if (this.#type === 'READABLE') {
                    const inner = this.#stripRelated(value);
                    copy.setRelation(name, inner.copy);
                    changed ||= inner.changed;
                } else {
                    copy.setRelation(name, value);
                }
            } else if (value) {
                const inner = value.items.map((item) => this.#stripRelated(item as SObjectValue));
                copy.setRelation(
                    name,
                    new ApexList(
                        value.type,
                        inner.map((one) => one.copy).filter((one) => one !== null)
                    )
                );
                changed ||= inner.some((one) => one.changed);
            } else {
                copy.setRelation(name, null);
            }
        }
        return changed;
    }

    /** Related records of a hidden object disappear instead of failing. */
    #stripRelated(record: SObjectValue): { readonly copy: SObjectValue | null; readonly changed: boolean } {
        const execution = current();
        const { permissions } = servicesIn(execution);
        if (!permissions.canObject(execution.transaction.user.id, record.type, 'read')) {
            return { copy: null, changed: true };
        }
        return this.strip(record);
    }
}

function stripInaccessible(
    accessType: EnumValue,
    records: ApexList,
    enforceObject: boolean | null = true
): AccessDecisionValue {
    const stripper = new Stripper(required(accessType).name, enforceObject ?? true);
    const modified: number[] = [];
    const copies = required(records).items.map((record, index) => {
        const { copy, changed } = stripper.strip(record as SObjectValue);
        if (changed) {
            modified.push(index);
        }
        return copy;
    });
    return new AccessDecisionValue(new ApexList(records.type, copies), stripper.removed, modified);
}

platformClass('System.Security', {
    doc: `${REFERENCE}apex_class_System_Security.htm`,
    members: {
        'static System.SObjectAccessDecision stripInaccessible(System.AccessType accessType, List<SObject> records)': (
            accessType: EnumValue,
            records: ApexList
        ) => stripInaccessible(accessType, records),
        'static System.SObjectAccessDecision stripInaccessible(System.AccessType accessType, List<SObject> records, Boolean enforceRootObjectCRUD)':
            stripInaccessible,
        'static System.SObjectAccessDecision stripInaccessible(System.AccessType accessType, List<SObject> records, Boolean enforceRootObjectCRUD, Id permissionSetId)':
            unsupported
    }
});

platformClass('System.SObjectAccessDecision', {
    doc: `${REFERENCE}apex_class_System_SObjectAccessDecision.htm`,
    members: {
        'Set<Integer> getModifiedIndexes()': (self: AccessDecisionValue) => {
            const set = new ApexSet(runtimeType('Set<Integer>'));
            self.modified.forEach((index) => set.add(index));
            return set;
        },
        'List<SObject> getRecords()': (self: AccessDecisionValue) => self.records,
        'Map<String, Set<String>> getRemovedFields()': (self: AccessDecisionValue) =>
            new ApexMap(
                runtimeType('Map<String,Set<String>>'),
                [...self.removed].map(([object, fields]) => {
                    const set = new ApexSet(runtimeType('Set<String>'));
                    fields.forEach((field) => set.add(field));
                    return [object, set] as const;
                })
            )
    }
});
