/** What the source says about a class, as plain data for the runtime. */
import type { ClassMeta, FieldMeta, MethodMeta } from '../../runtime/class-meta.ts';
import type { Modifiers } from '../ast.ts';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../symbols.ts';
import { runtimeTypeText } from './context.ts';
import { fieldName, getterName, methodName, setterName } from './names.ts';

function annotationsOf(modifiers: Modifiers | undefined): ClassMeta['annotations'] {
    return (modifiers?.annotations ?? []).map((annotation) => ({
        name: annotation.name.toLowerCase(),
        params: Object.fromEntries([...annotation.params].map(([name, value]) => [name.toLowerCase(), value]))
    }));
}

/**
 * The sharing a class runs with: classes that enforce the user's rights by default share by default, triggers never do.
 * An inner class takes nothing from the one around it.
 */
export function sharingOf(symbol: ClassSymbol, defaultAccess: 'user' | 'system'): ClassMeta['sharing'] {
    const isShared = symbol.sharing === 'default' && symbol.decl !== null && defaultAccess === 'user';
    return isShared ? 'with' : symbol.sharing;
}

/** Everything declared in a class. */
export function classMeta(symbol: ClassSymbol, isTest: boolean, defaultAccess: 'user' | 'system'): ClassMeta {
    const methods = [...symbol.methods.values()].flat().filter((method) => method.decl !== null);
    return {
        key: symbol.key,
        name: symbol.fullName,
        kind: symbol.kind,
        outer: symbol.outer?.key ?? null,
        superclass: symbol.superclass ? runtimeTypeText(symbol.superclass) : null,
        interfaces: symbol.interfaces.map(runtimeTypeText),
        access: symbol.access,
        isAbstract: symbol.isAbstract,
        isException: symbol.isException,
        isTest,
        sharing: sharingOf(symbol, defaultAccess),
        annotations: annotationsOf(symbol.decl?.modifiers),
        fields: [...symbol.fields.values()]
            .filter((field) => field.kind === 'field' || field.kind === 'property')
            .map(fieldMeta),
        methods: methods.map((method) => methodMeta(method, methodName(method))),
        constructors: symbol.constructors.map((constructor) => methodMeta(constructor, constructor.mangled)),
        values: symbol.values,
        file: symbol.file ?? '',
        line: symbol.decl?.pos.line ?? 1
    };
}

function methodMeta(method: MethodSymbol, js: string): MethodMeta {
    return {
        name: method.name,
        js,
        params: method.params.map((param) => ({ name: param.name, type: runtimeTypeText(param.type) })),
        returns: runtimeTypeText(method.returnType),
        isStatic: method.isStatic,
        isAbstract: method.isAbstract,
        access: method.access,
        modifiers: [...(method.decl?.modifiers.words ?? [])],
        annotations: annotationsOf(method.decl?.modifiers),
        line: method.decl?.pos.line ?? 0
    };
}

function fieldMeta(field: FieldSymbol): FieldMeta {
    return {
        name: field.name,
        js: fieldName(field),
        type: runtimeTypeText(field.type),
        isStatic: field.isStatic,
        isTransient: field.isTransient,
        access: field.access,
        getter: getterName(field),
        setter: setterName(field),
        isProperty: field.kind === 'property',
        readable: field.readable,
        writable: field.writable,
        annotations: annotationsOf(field.decl?.modifiers),
        line: field.decl?.pos.line ?? 0
    };
}
