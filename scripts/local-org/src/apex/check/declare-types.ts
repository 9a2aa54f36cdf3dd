/** First pass: a symbol for every class, interface and enum, without members. */
import type { ClassDecl, EnumDecl, InterfaceDecl, Member, Modifiers, TypeDecl } from '../ast.ts';
import type { Access, ClassSymbol } from '../symbols.ts';
import type { ProgramSymbols } from '../program-symbols.ts';
import type { Diagnostics } from './diagnostics.ts';

/** Access a declaration states, or `otherwise`. */
export function accessOf(modifiers: Modifiers, otherwise: Access): Access {
    for (const access of ['global', 'public', 'protected', 'private'] as const) {
        if (modifiers.words.has(access)) {
            return access;
        }
    }
    return modifiers.words.has('webservice') ? 'global' : otherwise;
}

/** Whether a declaration carries an annotation (lower-case name). */
export function annotated(modifiers: Modifiers, name: string): boolean {
    return modifiers.annotations.some((annotation) => annotation.name.toLowerCase() === name);
}

function sharingOf(modifiers: Modifiers): ClassSymbol['sharing'] {
    for (const sharing of ['with', 'without', 'inherited'] as const) {
        if (modifiers.words.has(`${sharing} sharing`)) {
            return sharing;
        }
    }
    return 'default';
}

/** Declares a type and the types inside it, and enters them into the program. Answers the symbol, or null for a duplicate. */
export function declareType(
    decl: TypeDecl,
    outer: ClassSymbol | null,
    file: string,
    program: ProgramSymbols,
    diagnostics: Diagnostics
): ClassSymbol | null {
    const fullName = outer ? `${outer.fullName}.${decl.name}` : decl.name;
    const key = fullName.toLowerCase();
    if (program.classes.has(key)) {
        diagnostics.add('duplicate.type.name', `Type name already in use: ${fullName}`, file, decl.pos);
        return null;
    }
    const symbol = projectSymbol(decl, fullName, outer, file);
    decl.symbol = symbol;
    program.classes.set(key, symbol);
    outer?.inner.set(decl.name.toLowerCase(), symbol);
    if (outer?.outer) {
        diagnostics.add(
            'invalid.inner.type.no.inner.types',
            'Inner types are not allowed to have inner types',
            file,
            decl.pos
        );
    }
    if (decl.kind === 'class') {
        declareInnerTypes(decl.members, symbol, file, program, diagnostics);
    }
    return symbol;
}

/** Declares the types among the members of a class, trigger or anonymous block. */
export function declareInnerTypes(
    members: readonly Member[],
    outer: ClassSymbol,
    file: string,
    program: ProgramSymbols,
    diagnostics: Diagnostics
): void {
    for (const member of members) {
        if (member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum') {
            declareType(member, outer, file, program, diagnostics);
        }
    }
}

function projectSymbol(
    decl: ClassDecl | InterfaceDecl | EnumDecl,
    fullName: string,
    outer: ClassSymbol | null,
    file: string
): ClassSymbol {
    const { words } = decl.modifiers;
    const symbol: ClassSymbol = {
        kind: decl.kind,
        origin: 'project',
        name: decl.name,
        fullName,
        key: fullName.toLowerCase(),
        typeParams: [],
        outer,
        access: accessOf(decl.modifiers, 'private'),
        isAbstract: decl.kind === 'interface' || words.has('abstract'),
        isVirtual: decl.kind === 'interface' || words.has('virtual') || words.has('abstract'),
        isTest: annotated(decl.modifiers, 'istest'),
        sharing: sharingOf(decl.modifiers),
        superclass: null,
        interfaces: [],
        inner: new Map(),
        fields: new Map(),
        methods: new Map(),
        constructors: [],
        values: decl.kind === 'enum' ? decl.values.map((value) => value.name) : [],
        decl,
        file,
        isException: false
    };
    if (decl.kind === 'enum') {
        declareConstants(symbol, decl);
    }
    return symbol;
}

function declareConstants(owner: ClassSymbol, decl: EnumDecl): void {
    for (const { name } of decl.values) {
        owner.fields.set(name.toLowerCase(), {
            name,
            owner,
            type: { kind: 'class', symbol: owner, args: [] },
            access: 'global',
            getAccess: 'global',
            setAccess: 'global',
            isStatic: true,
            isFinal: true,
            isTransient: false,
            isTestVisible: false,
            kind: 'enum',
            readable: true,
            writable: false,
            decl: null,
            platformId: null
        });
    }
}

/** The nameless class that owns the members of a trigger or of anonymous code. */
export function unitSymbol(name: string, file: string): ClassSymbol {
    return {
        kind: 'class',
        origin: 'project',
        name,
        fullName: name,
        key: name.toLowerCase(),
        typeParams: [],
        outer: null,
        access: 'private',
        isAbstract: false,
        isVirtual: false,
        isTest: false,
        sharing: 'default',
        superclass: null,
        interfaces: [],
        inner: new Map(),
        fields: new Map(),
        methods: new Map(),
        constructors: [],
        values: [],
        decl: null,
        file,
        isException: false
    };
}
