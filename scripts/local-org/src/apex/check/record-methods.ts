/** Methods of records and of record types: those of System.SObject, and the special ones of settings and custom metadata. */
import { SOBJECT } from '../symbols.ts';
import type { ApexType, SObjectType } from '../symbols.ts';
import type { ProgramSymbols } from '../program-symbols.ts';
import { findMethods } from './members.ts';
import type { MethodView } from './members.ts';

/** Methods a record has. A clone has the type of the record it was made from. */
export function recordMethods(type: ApexType, name: string, program: ProgramSymbols): MethodView[] {
    const views = findMethods(program.platform.type('System.SObject'), name, program);
    return name.toLowerCase() === 'clone' && type.kind === 'sobject' && type.name !== null
        ? views.map((view) => ({ ...view, returnType: type }))
        : views;
}

/** The platform class that declares the static methods of a kind of object, with SObject where the object's own type is meant. */
const STATIC_METHODS = {
    'list-setting': 'System.ListCustomSetting',
    'hierarchy-setting': 'System.HierarchyCustomSetting',
    metadata: 'System.CustomMetadataType',
    object: null,
    event: null
} as const;

/**
 * Methods called on a record type (`Account.getSObjectType()`, `Setting__c.getInstance()`). The runtime gets the object's
 * API name as first argument.
 */
export function recordTypeMethods(type: SObjectType, name: string, program: ProgramSymbols): MethodView[] {
    const object = type.name === null ? null : program.schema.object(type.name);
    const className = object ? STATIC_METHODS[object.kind] : null;
    const special = className === null ? [] : findMethods(program.platform.type(className), name, program);
    const own = special.filter((view) => view.symbol.isStatic);
    if (own.length > 0) {
        return own.map((view) => ({ ...view, returnType: specialize(view.returnType, type) }));
    }
    if (name.toLowerCase() === 'getsobjecttype') {
        return findMethods(program.platform.type('System.SObject'), name, program).map((view) => ({
            ...view,
            symbol: { ...view.symbol, isStatic: true }
        }));
    }
    return [];
}

/** `type` with the record type in place of SObject. */
function specialize(type: ApexType, record: SObjectType): ApexType {
    if (type === SOBJECT) {
        return record;
    }
    return type.kind === 'class' && type.args.length > 0
        ? { ...type, args: type.args.map((arg) => specialize(arg, record)) }
        : type;
}
