/** Second pass: what every class extends and implements, and the rules about it. */
import { typeName } from '../symbols.ts';
import type { ClassSymbol, ClassType } from '../symbols.ts';
import type { TypeRef } from '../ast.ts';
import type { ProgramSymbols } from '../program-symbols.ts';
import type { Diagnostics } from './diagnostics.ts';
import { resolveType } from './type-names.ts';
import type { TypeScope } from './type-names.ts';
import { sameType } from './types.ts';

/** Resolves superclasses and interfaces of the given classes, removes circles, and marks exceptions. */
export function resolveInheritance(
    classes: readonly ClassSymbol[],
    program: ProgramSymbols,
    diagnostics: Diagnostics
): void {
    for (const symbol of classes) {
        resolveHeader(symbol, program, diagnostics);
    }
    for (const symbol of classes) {
        breakCircles(symbol, diagnostics);
    }
    for (const symbol of classes) {
        checkException(symbol, diagnostics);
    }
}

function headerScope(symbol: ClassSymbol, program: ProgramSymbols, diagnostics: Diagnostics): TypeScope {
    // A header is read from inside the class, so that it may name the class's own inner types.
    return { program, diagnostics, file: symbol.file as string, owner: symbol };
}

function resolveHeader(symbol: ClassSymbol, program: ProgramSymbols, diagnostics: Diagnostics): void {
    const { decl } = symbol;
    if (!decl || decl.kind === 'enum') {
        return;
    }
    const scope = headerScope(symbol, program, diagnostics);
    if (decl.kind === 'class' && decl.superclass) {
        symbol.superclass = superclassOf(decl.superclass, scope);
    }
    for (const ref of decl.interfaces) {
        const type = resolveType(ref, scope);
        if (type.kind !== 'class' || (type.symbol.kind !== 'interface' && !type.symbol.isUnsupported)) {
            diagnostics.add('invalid.interface', `Invalid interface: ${typeName(type)}`, scope.file, ref.pos);
        } else if (symbol.interfaces.some((known) => sameType(known, type))) {
            const text = `Interface already implemented: ${typeName(type)}`;
            diagnostics.add('interface.already.implemented', text, scope.file, ref.pos);
        } else {
            symbol.interfaces.push(type);
        }
    }
}

function superclassOf(ref: TypeRef, scope: TypeScope): ClassType | null {
    const type = resolveType(ref, scope);
    const report = (code: string, text: string): void => scope.diagnostics.add(code, text, scope.file, ref.pos);
    if (type.kind !== 'class') {
        report('invalid.super.type', `Invalid super type: ${typeName(type)}`);
        return null;
    }
    if (type.symbol.isUnsupported) {
        return type;
    }
    if (type.symbol.kind !== 'class') {
        report('invalid.super.type', `Invalid super type: ${typeName(type)}`);
        return null;
    }
    const isProjectException = type.symbol.origin === 'project' && extendsException(type.symbol);
    if (!type.symbol.isVirtual && !isProjectException) {
        report('invalid.final.super.type', `Non-virtual and non-abstract type cannot be extended: ${typeName(type)}`);
    }
    return type;
}

function extendsException(symbol: ClassSymbol): boolean {
    const decl = symbol.decl;
    return decl?.kind === 'class' && /exception$/i.test(decl.superclass?.parts.at(-1)?.name ?? '');
}

function breakCircles(symbol: ClassSymbol, diagnostics: Diagnostics): void {
    if (!reaches(symbol, symbol, new Set())) {
        return;
    }
    symbol.superclass = null;
    symbol.interfaces.length = 0;
    if (symbol.decl) {
        const text = `Circular definition: ${symbol.fullName}`;
        diagnostics.add('circular.definition', text, symbol.file as string, symbol.decl.pos);
    }
}

function reaches(from: ClassSymbol, target: ClassSymbol, seen: Set<ClassSymbol>): boolean {
    if (from.origin === 'platform' || seen.has(from)) {
        return false;
    }
    seen.add(from);
    const above = [...(from.superclass ? [from.superclass] : []), ...from.interfaces];
    return above.some((type) => type.symbol === target || reaches(type.symbol, target, seen));
}

function checkException(symbol: ClassSymbol, diagnostics: Diagnostics): void {
    for (let at: ClassSymbol | undefined = symbol; at; at = at.superclass?.symbol) {
        if (at.isException) {
            symbol.isException = true;
        }
    }
    if (!symbol.decl || symbol.kind !== 'class') {
        return;
    }
    const isNamedSo = /exception$/i.test(symbol.name);
    const report = (code: string, text: string): void =>
        diagnostics.add(
            code,
            text,
            symbol.file as string,
            (symbol.decl as { pos: { line: number; column: number } }).pos
        );
    if (symbol.isException && !isNamedSo) {
        report(
            'invalid.exception.must.end.with.exception',
            `Classes extending Exception must have a name ending in 'Exception': ${symbol.fullName}`
        );
    }
    if (!symbol.isException && isNamedSo && !symbol.superclass?.symbol.isUnsupported) {
        report(
            'invalid.exception.must.extend.exception',
            `Exception class must extend another Exception class: ${symbol.fullName}`
        );
    }
}
