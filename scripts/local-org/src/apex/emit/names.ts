/**
 * Names in emitted JavaScript. Apex names ignore case, so every name is lowered; a prefix per kind keeps them apart
 * from each other and from JavaScript's own words.
 */
import { typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol, FieldSymbol, MethodSymbol } from '../symbols.ts';

const MARKS: Readonly<Record<string, string>> = { '.': '$d', '<': '$l', '>': '$g', ',': '$c' };

function encode(text: string): string {
    return text.toLowerCase().replace(/[^\w]/g, (mark) => MARKS[mark] ?? '$x');
}

/**
 * Name of a method: `m_name$$type$$type`, the same for an override and what it overrides. Different parameter lists give
 * different names, because `$` never occurs in Apex names.
 */
export function mangle(name: string, params: readonly { readonly type: ApexType }[]): string {
    return `m_${name.toLowerCase()}${params.map((param) => `$$${encode(typeName(param.type))}`).join('')}`;
}

/** Name under `$.c` of a class; the nameless class of a trigger may share its name with a real one. */
export function classTableName(symbol: ClassSymbol): string {
    return symbol.decl === null && symbol.origin === 'project' ? unitTableName(symbol.key) : classKeyName(symbol.key);
}

/** Name under `$.c` of the class that holds a trigger or anonymous code. */
export function unitTableName(key: string): string {
    return `$${classKeyName(key)}`;
}

/** Name of a constructor. It carries the class, so that `this(…)` and `super(…)` never reach a subclass. */
export function constructorName(owner: ClassSymbol, params: readonly { readonly type: ApexType }[]): string {
    return `k_${encode(owner.key)}${params.map((param) => `$$${encode(typeName(param.type))}`).join('')}`;
}

/** Name under `$.c` of a class. */
export function classKeyName(key: string): string {
    return key.replaceAll('.', '$').replace(/[^\w$]/g, '_');
}

/** How many superclasses have an instance field of this name: a private one may be declared again below. */
function shadowedDepth(field: FieldSymbol): number {
    const key = field.name.toLowerCase();
    let depth = 0;
    for (let above = field.isStatic ? null : field.owner.superclass; above; above = above.symbol.superclass) {
        if (above.symbol.fields.get(key)?.isStatic === false) {
            depth++;
        }
    }
    return depth;
}

/** Name of the storage of a field or property. */
export function fieldName(field: FieldSymbol): string {
    const depth = shadowedDepth(field);
    return `f_${field.name.toLowerCase()}${depth ? `$${depth}` : ''}`;
}

/** Whether accessors of a property may be overridden. */
export function isPolymorphic(field: FieldSymbol): boolean {
    const words = field.decl?.modifiers.words;
    return words !== undefined && (words.has('virtual') || words.has('abstract') || words.has('override'));
}

function accessorName(prefix: string, field: FieldSymbol): string {
    const depth = isPolymorphic(field) ? 0 : shadowedDepth(field);
    return `${prefix}_${field.name.toLowerCase()}${depth ? `$${depth}` : ''}`;
}

/** Name of the getter of a property, or null where reading means reading its storage. */
export function getterName(field: FieldSymbol): string | null {
    const hasBody = field.decl?.kind === 'property' && field.decl.getter?.body != null;
    return hasBody || (field.kind === 'property' && isPolymorphic(field)) ? accessorName('g', field) : null;
}

/** Name of the setter of a property, or null where writing means writing its storage. */
export function setterName(field: FieldSymbol): string | null {
    const hasBody = field.decl?.kind === 'property' && field.decl.setter?.body != null;
    return hasBody || (field.kind === 'property' && isPolymorphic(field)) ? accessorName('s', field) : null;
}

/** Name of a method as it is called: private ones are never overridden, so they carry their class. */
export function methodName(method: MethodSymbol): string {
    const isPrivate = method.access === 'private' && !method.isVirtual && !method.isStatic;
    return isPrivate ? `${method.mangled}$p_${encode(method.owner.key)}` : method.mangled;
}

/** Name of the method that runs the field values and blocks of one class. */
export function initializerName(owner: ClassSymbol): string {
    return `i_${encode(owner.key)}`;
}

/** Name of the method that stands for the constructors every exception has: `(message, cause)`. */
export function exceptionConstructorName(owner: ClassSymbol): string {
    return owner.origin === 'platform' ? 'x_' : `x_${encode(owner.key)}`;
}
