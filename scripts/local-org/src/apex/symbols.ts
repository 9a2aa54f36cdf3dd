/**
 * Types and symbols: one model for the classes of a project and for the platform's own, so that lookup,
 * overload resolution and inheritance are written once.
 */
import type {
    ClassDecl,
    ConstructorDecl,
    EnumDecl,
    FieldDecl,
    InterfaceDecl,
    MethodDecl,
    PropertyDecl
} from './ast.ts';

export type PrimitiveName =
    | 'Boolean' | 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Id'
    | 'Date' | 'Datetime' | 'Time' | 'Blob'; // prettier-ignore

/** A static type. `object` is Apex's Object, the top of everything. `null` is the type of the null literal. */
export type ApexType =
    | { readonly kind: 'void' }
    | { readonly kind: 'null' }
    | { readonly kind: 'object' }
    | PrimitiveType
    | SObjectType
    | ClassType
    | TypeVariable;

export interface PrimitiveType {
    readonly kind: 'primitive';
    readonly name: PrimitiveName;
}

/** A record type by API name; null is the generic `SObject`. */
export interface SObjectType {
    readonly kind: 'sobject';
    readonly name: string | null;
}

/** A class, interface or enum, of the project or of the platform (List, Set, Map included), with its type arguments. */
export interface ClassType {
    readonly kind: 'class';
    readonly symbol: ClassSymbol;
    readonly args: readonly ApexType[];
}

/** `T` inside a generic platform declaration; never reaches the emitter. */
export interface TypeVariable {
    readonly kind: 'variable';
    readonly name: string;
}

export type Access = 'private' | 'protected' | 'public' | 'global';

export interface ClassSymbol {
    readonly kind: 'class' | 'interface' | 'enum';
    readonly origin: 'project' | 'platform';
    /** `Inner`. */
    readonly name: string;
    /** `Outer.Inner`; platform classes carry their namespace: `System.String`, `Database.SaveResult`. */
    readonly fullName: string;
    /** Lower-case key, unique in a program: `outer.inner`, `system.string`. */
    readonly key: string;
    readonly typeParams: readonly string[];
    readonly outer: ClassSymbol | null;
    readonly access: Access;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isTest: boolean;
    /** As written; `default` when the class says nothing. */
    readonly sharing: 'with' | 'without' | 'inherited' | 'default';
    superclass: ClassType | null;
    interfaces: ClassType[];
    readonly inner: Map<string, ClassSymbol>;
    /** By lower-case name. */
    readonly fields: Map<string, FieldSymbol>;
    readonly methods: Map<string, MethodSymbol[]>;
    readonly constructors: MethodSymbol[];
    /** Enum constants in order. */
    readonly values: readonly string[];
    readonly decl: ClassDecl | InterfaceDecl | EnumDecl | null;
    /** Source file of a project class. */
    readonly file: string | null;
    /** True for System.Exception and everything below it. */
    isException: boolean;
    /** A platform type that is named somewhere but declared nowhere: it may be mentioned, everything done with it is unsupported. */
    readonly isUnsupported?: boolean;
}

export interface FieldSymbol {
    readonly name: string;
    readonly owner: ClassSymbol;
    type: ApexType;
    readonly access: Access;
    /** Property accessors may narrow it. */
    readonly getAccess: Access;
    readonly setAccess: Access;
    readonly isStatic: boolean;
    readonly isFinal: boolean;
    readonly isTransient: boolean;
    readonly isTestVisible: boolean;
    /** `field`: storage; `property`: accessors (automatic or written); `enum`: a constant; `platform`: see impl. */
    readonly kind: 'field' | 'property' | 'enum' | 'platform';
    readonly readable: boolean;
    readonly writable: boolean;
    readonly decl: FieldDecl | PropertyDecl | null;
    /** Platform members: the id by which the runtime finds the implementation. */
    readonly platformId: string | null;
}

export interface MethodSymbol {
    /** For constructors, the class name. */
    readonly name: string;
    readonly owner: ClassSymbol;
    params: readonly ParamSymbol[];
    returnType: ApexType;
    readonly access: Access;
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isOverride: boolean;
    readonly isConstructor: boolean;
    readonly isTestVisible: boolean;
    /**
     * Name in emitted JavaScript, the same for an override and what it overrides:
     * `m_<lower name>$<lower param types>`; see `mangle` in emit/names.ts.
     */
    mangled: string;
    readonly decl: MethodDecl | ConstructorDecl | null;
    /** Platform members: the id by which the runtime finds the implementation, e.g. `System.String.length()`. */
    readonly platformId: string | null;
    /** Platform members declared but not implemented: calling one is refused by name. */
    readonly unsupported: boolean;
    /** Project methods: what the body uses that this org does not have, in order of appearance. */
    unsupportedUses?: string[];
}

export interface ParamSymbol {
    readonly name: string;
    readonly type: ApexType;
}

export interface LocalSymbol {
    readonly name: string;
    readonly type: ApexType;
    readonly isFinal: boolean;
    /** Unique JavaScript name in its method, set by the checker (`v_name`, `v_name$2`). */
    readonly jsName: string;
}

export const VOID: ApexType = { kind: 'void' };
export const NULL: ApexType = { kind: 'null' };
export const OBJECT: ApexType = { kind: 'object' };
export const SOBJECT: SObjectType = { kind: 'sobject', name: null };

const primitives = new Map<string, PrimitiveType>();

/** The one instance of a primitive type, so that `===` compares primitives. */
export function primitive(name: PrimitiveName): PrimitiveType {
    let type = primitives.get(name);
    if (!type) {
        type = { kind: 'primitive', name };
        primitives.set(name, type);
    }
    return type;
}

/** Type as Apex writes it: `List<Account>`, `Outer.Inner`, `Map<String,Object>`. */
export function typeName(type: ApexType): string {
    switch (type.kind) {
        case 'void':
            return 'void';
        case 'null':
            return 'null';
        case 'object':
            return 'Object';
        case 'primitive':
            return type.name;
        case 'sobject':
            return type.name ?? 'SObject';
        case 'variable':
            return type.name;
        case 'class': {
            const full = type.symbol.fullName;
            const shown = type.symbol.origin === 'platform' && full.startsWith('System.') ? full.slice(7) : full;
            return type.args.length ? `${shown}<${type.args.map(typeName).join(',')}>` : shown;
        }
    }
}
