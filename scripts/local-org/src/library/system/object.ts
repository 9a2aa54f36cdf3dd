/**
 * What every value has (Object), enum constants, and Id.
 */
import { current } from '../../platform/context.ts';
import { toId18 } from '../../data/ids.ts';
import type { EnumValue } from '../../runtime/enum.ts';
import { hashCodeOf, valuesEqual } from '../../runtime/equality.ts';
import { throwApex } from '../../runtime/exception.ts';
import { shallowClone } from '../../runtime/object.ts';
import { service } from '../../runtime/services.ts';
import { toText } from '../../runtime/to-text.ts';
import { platformClass, unsupported } from '../declare.ts';
import { REFERENCE, required } from './support.ts';

platformClass('System.Object', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_primitives.htm',
    members: {
        'String toString()': (self: unknown) => toText(self),
        'Boolean equals(Object other)': (self: unknown, other: unknown) => valuesEqual(self, other),
        'Integer hashCode()': (self: unknown) => hashCodeOf(self),
        'Object clone()': (self: object) => shallowClone(self)
    }
});

platformClass('System.Enum', {
    doc: `${REFERENCE}apex_methods_system_enum.htm`,
    members: {
        'String name()': (self: EnumValue) => self.name,
        'Integer ordinal()': (self: EnumValue) => self.ordinal,
        'String toString()': (self: EnumValue) => self.name,
        'Boolean equals(Object other)': (self: EnumValue, other: unknown) => self === other,
        'Integer hashCode()': (self: EnumValue) => hashCodeOf(self)
    }
});

/** Text as an Id of 18 characters. @throws System.StringException `Invalid id: abc` */
export function toId(text: string): string {
    return toId18(text) ?? throwApex('System.StringException', `Invalid id: ${text}`);
}

function objectOf(id: string): unknown {
    const object = current().org.schema.objectOfId(id);
    if (!object) {
        throwApex('System.SObjectException', `Invalid id: ${id}`);
    }
    return service('objectToken')((object as { name: string }).name);
}

platformClass('System.Id', {
    doc: `${REFERENCE}apex_methods_system_id.htm`,
    members: {
        'static Id valueOf(String text)': (text: string) => toId(required(text)),
        'static Id valueOf(String text, Boolean restoreCasing)': (text: string, restore: boolean | null) => {
            const id = toId(required(text));
            if (text.length !== 18 && restore) {
                throwApex('System.StringException', `Invalid id: ${text}`);
            }
            return id;
        },
        'Schema.SObjectType getSObjectType()': objectOf,
        'String to15()': (self: string) => self.slice(0, 15),
        'void addError(String message)': unsupported,
        'void addError(String message, Boolean escape)': unsupported,
        'void addError(Exception error)': unsupported,
        'void addError(Exception error, Boolean escape)': unsupported,
        'String toString()': (self: string) => self,
        'Boolean equals(Object other)': (self: string, other: unknown) =>
            self === other || (typeof other === 'string' && toId18(other) === self),
        'Integer hashCode()': (self: string) => hashCodeOf(self)
    }
});
