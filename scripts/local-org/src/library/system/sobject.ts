/**
 * System.SObject: what every record can do.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm
 */
import type { Related, SObjectValue } from '../../data/sobject.ts';
import { SObjectValue as RecordValue } from '../../data/sobject.ts';
import { ApexException, throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { isCalculated } from '../../schema/fields.ts';
import { platformClass, unsupported } from '../declare.ts';
import { errorValue } from '../database/results.ts';
import type { SObjectFieldValue } from '../schema/tokens.ts';
import { objectToken } from '../schema/tokens.ts';
import { required } from './support.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm';

type FieldRef = string | SObjectFieldValue;

function nameOf(ref: FieldRef): string {
    return typeof ref === 'string' ? ref : required(ref).field.name;
}

/** `record.get('Name')`. Aliases of an AggregateResult are fields of that record's own. */
function get(self: SObjectValue, ref: FieldRef): unknown {
    return self.get(required(nameOf(ref)));
}

/** `record.put('Name', value)`: gives the value that was there. */
function put(self: SObjectValue, ref: FieldRef, value: unknown): unknown {
    const field = self.fieldNamed(required(nameOf(ref)));
    const isWritable = field.createable || field.updateable || field.type === 'id';
    if (isCalculated(field) || !isWritable) {
        throwApex('System.SObjectException', `Field is not writeable: ${self.type}.${field.name}`);
    }
    const before = self.fields.get(field.name) ?? null;
    self.put(field.name, value);
    return before;
}

function relationName(self: SObjectValue, ref: FieldRef): string {
    if (typeof ref === 'string') {
        return ref;
    }
    return (
        ref.field.relationshipName ??
        throwApex('System.SObjectException', `Invalid relationship ${ref.field.name} for ${self.type}`)
    );
}

function parent(self: SObjectValue, ref: FieldRef): Related {
    const found = self.related(relationName(self, required(ref)));
    if (found instanceof ApexList) {
        return throwApex('System.SObjectException', `Invalid relationship ${nameOf(ref)} for ${self.type}`);
    }
    return found;
}

function children(self: SObjectValue, ref: FieldRef): Related {
    const found = self.related(relationName(self, required(ref)));
    // The platform gives null, not an empty list, for a subquery that found nothing.
    return found instanceof ApexList && found.items.length > 0 ? found : null;
}

function putParent(self: SObjectValue, ref: FieldRef, value: SObjectValue | null): SObjectValue | null {
    const name = relationName(self, ref);
    const before = self.relations.get(name);
    self.putRelated(name, value);
    return before instanceof RecordValue ? before : null;
}

function messageOf(message: unknown): string {
    return message instanceof ApexException ? message.text : String(message);
}

function addError(self: SObjectValue, message: unknown): void {
    self.addError(null, messageOf(message));
}

function addFieldError(self: SObjectValue, ref: FieldRef, message: unknown): void {
    self.addError(nameOf(required(ref)), messageOf(message));
}

function populated(self: SObjectValue): ApexMap {
    return new ApexMap(runtimeType('Map<String,Object>'), self.populated());
}

function errors(self: SObjectValue): ApexList {
    const list = self.errors.map(({ statusCode, message, field }) =>
        errorValue({ statusCode, message, fields: field === null ? [] : [field] })
    );
    return new ApexList(runtimeType('List<Database.Error>'), list);
}

function isSet(self: SObjectValue, ref: FieldRef): boolean {
    return self.isSet(nameOf(required(ref)));
}

platformClass('System.SObject', {
    doc: DOC,
    members: {
        'void addError(String message)': addError,
        'void addError(String message, Boolean escape)': addError,
        'void addError(Exception error)': addError,
        'void addError(Exception error, Boolean escape)': addError,
        'void addError(String field, String message)': addFieldError,
        'void addError(Schema.SObjectField field, String message)': addFieldError,
        'void addError(String field, String message, Boolean escape)': addFieldError,
        'void addError(Schema.SObjectField field, String message, Boolean escape)': addFieldError,
        'void clear()': (self: SObjectValue) => self.fields.clear(),
        'SObject clone()': (self: SObjectValue) => self.clone(),
        'SObject clone(Boolean preserveId)': (self: SObjectValue, ...flags: boolean[]) => self.clone(...flags),
        'SObject clone(Boolean preserveId, Boolean isDeepClone)': (self: SObjectValue, ...flags: boolean[]) =>
            self.clone(...flags),
        'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps)': (
            self: SObjectValue,
            ...flags: boolean[]
        ) => self.clone(...flags),
        'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
            (self: SObjectValue, ...flags: boolean[]) => self.clone(...flags),
        'Object get(String field)': get,
        'Object get(Schema.SObjectField field)': get,
        'Database.DMLOptions getOptions()': unsupported,
        'void setOptions(Object options)': unsupported,
        'List<Database.Error> getErrors()': errors,
        'Boolean hasErrors()': (self: SObjectValue) => self.errors.length > 0,
        'Map<String, Object> getPopulatedFieldsAsMap()': populated,
        'SObject getSObject(String relationship)': parent,
        'SObject getSObject(Schema.SObjectField field)': parent,
        'List<SObject> getSObjects(String relationship)': children,
        'List<SObject> getSObjects(Schema.SObjectType child)': unsupported,
        // Called on a record type (`Account.getSObjectType()`) it gets the type's name, on a record the record.
        'Schema.SObjectType getSObjectType()': (self: SObjectValue | string) =>
            objectToken(typeof self === 'string' ? self : self.type),
        'String getQuickActionName()': unsupported,
        'Boolean isClone()': (self: SObjectValue) => self.isClone,
        'Boolean isSet(String field)': isSet,
        'Boolean isSet(Schema.SObjectField field)': isSet,
        'Object put(String field, Object value)': put,
        'Object put(Schema.SObjectField field, Object value)': put,
        'SObject putSObject(String relationship, SObject parent)': putParent,
        'SObject putSObject(Schema.SObjectField field, SObject parent)': putParent,
        'Object recalculateFormulas()': unsupported
    }
});
