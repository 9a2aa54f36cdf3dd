/** Variables a dynamic query may name where it stands. */
import type { ClassSymbol, FieldSymbol } from '../symbols.ts';
import type { FunctionContext } from './context.ts';
import { emitField } from './expressions.ts';

/**
 * `{ name: () => value, … }` by lower-case name: fields of the classes around, then those of the class itself and above
 * it, then local variables; a later one hides an earlier one.
 */
export function variableReaders(fn: FunctionContext): string {
    const readers = new Map<string, string>();
    const around: ClassSymbol[] = [];
    for (let outer = fn.owner.outer; outer; outer = outer.outer) {
        around.unshift(outer);
    }
    around.forEach((outer) => addFields(outer, true, readers, fn));
    addFields(fn.owner, fn.isStatic, readers, fn);
    for (const local of fn.locals) {
        readers.set(local.name.toLowerCase(), local.jsName);
    }
    return `{ ${[...readers].map(([name, code]) => `${name}: () => ${code}`).join(', ')} }`;
}

function addFields(symbol: ClassSymbol, onlyStatic: boolean, readers: Map<string, string>, fn: FunctionContext): void {
    if (symbol.superclass) {
        addFields(symbol.superclass.symbol, onlyStatic, readers, fn);
    }
    for (const field of symbol.fields.values()) {
        if (isReadable(field) && (field.isStatic || !onlyStatic)) {
            readers.set(
                field.name.toLowerCase(),
                emitField(field, false, () => 'this', fn)
            );
        }
    }
}

function isReadable(field: FieldSymbol): boolean {
    return (field.kind === 'field' || field.kind === 'property') && field.readable;
}
