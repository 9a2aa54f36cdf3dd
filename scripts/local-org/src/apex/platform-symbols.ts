/**
 * Platform declarations as symbols. A class becomes a symbol when it is first asked for, its members when they are
 * first looked at, so declarations may name each other in any order and in circles.
 */
import type { PlatformDeclaration, PlatformMember } from '../library/declare.ts';
import type { Registry } from '../library/registry.ts';
import type { SignatureParam, TypeText } from '../library/signature.ts';
import { mangle } from './emit/names.ts';
import { OBJECT, SOBJECT, VOID, primitive } from './symbols.ts';
import type {
    ApexType,
    ClassSymbol,
    ClassType,
    FieldSymbol,
    MethodSymbol,
    ParamSymbol,
    PrimitiveName
} from './symbols.ts';
import type { SchemaView } from './check/schema-view.ts';
import { placeholderSymbol } from './check/types.ts';
import { PLATFORM_NAMESPACES, STANDARD_OBJECTS, UNDECLARED_SYSTEM_TYPES } from './check/platform-names.ts';

const PRIMITIVES: ReadonlyMap<string, PrimitiveName> = new Map(
    (
        ['Boolean', 'Integer', 'Long', 'Double', 'Decimal', 'String', 'Id', 'Date', 'Datetime', 'Time', 'Blob'] as const
    ).map((name) => [name.toLowerCase(), name])
);

/** The primitive, Object or SObject a bare name denotes, or null. */
export function builtInType(name: string): ApexType | null {
    const key = name.toLowerCase();
    const primitiveName = PRIMITIVES.get(key);
    if (primitiveName) {
        return primitive(primitiveName);
    }
    return key === 'object' ? OBJECT : key === 'sobject' ? SOBJECT : null;
}

/** The platform's classes as symbols, for one registry and one schema. */
export class PlatformSymbols {
    readonly registry: Registry;
    private readonly schema: SchemaView;
    private readonly symbols = new Map<string, ClassSymbol>();
    private readonly placeholders = new Map<string, ClassSymbol>();

    constructor(registry: Registry, schema: SchemaView) {
        this.registry = registry;
        this.schema = schema;
    }

    /** The class with this full name (`System.String`, any case), or null when it is declared nowhere. */
    find(fullName: string): ClassSymbol | null {
        const key = fullName.toLowerCase();
        const known = this.symbols.get(key);
        if (known) {
            return known;
        }
        const declaration = this.registry.find(key);
        return declaration ? this.build(declaration) : null;
    }

    /** The class a bare name means outside any namespace: one of System, then of Schema. */
    findBare(name: string): ClassSymbol | null {
        return this.find(`System.${name}`) ?? this.find(`Schema.${name}`) ?? this.undeclared(name);
    }

    private undeclared(name: string): ClassSymbol | null {
        const full = UNDECLARED_SYSTEM_TYPES.get(name.toLowerCase());
        if (full) {
            return this.placeholder(full);
        }
        return this.isMissingObject(name) ? this.placeholder(`Schema.${name}`) : null;
    }

    /** Whether a name is a standard object of the platform that the schema lacks. */
    isMissingObject(name: string): boolean {
        if (this.schema.object(name)) {
            return false;
        }
        const changed = /^(.+?)(?:__)?ChangeEvent$/i.exec(name)?.[1];
        const isChangeEvent =
            changed !== undefined && (this.schema.object(changed) ?? this.schema.object(`${changed}__c`)) !== null;
        return isChangeEvent || STANDARD_OBJECTS.has(name.toLowerCase());
    }

    /**
     * Whether a standard object may have this field on the platform, though the schema lacks it. Only the names of custom
     * fields tell: what a project adds is known whole, what the platform has is not.
     */
    isMissingField(object: string, field: string): boolean {
        return [object, field].every((name) => !name.includes('__')) && this.schema.object(object) !== null;
    }

    /** Whether a name is one of the platform's namespaces. */
    isNamespace(name: string): boolean {
        return PLATFORM_NAMESPACES.has(name.toLowerCase());
    }

    /** The class every project may name that must exist; a placeholder stands for it while the library lacks it. */
    require(fullName: string): ClassSymbol {
        return this.find(fullName) ?? this.placeholder(fullName);
    }

    /** The one stand-in for a platform type that is declared nowhere. */
    placeholder(fullName: string): ClassSymbol {
        const key = fullName.toLowerCase();
        let symbol = this.placeholders.get(key);
        if (!symbol) {
            symbol = placeholderSymbol(fullName);
            this.placeholders.set(key, symbol);
        }
        return symbol;
    }

    /** A type of a platform class that is not generic. */
    type(fullName: string): ClassType {
        return { kind: 'class', symbol: this.require(fullName), args: [] };
    }

    list(element: ApexType): ClassType {
        return { kind: 'class', symbol: this.require('System.List'), args: [element] };
    }

    map(key: ApexType, value: ApexType): ClassType {
        return { kind: 'class', symbol: this.require('System.Map'), args: [key, value] };
    }

    private build(declaration: PlatformDeclaration): ClassSymbol {
        const symbol = new PlatformClass(declaration, (text) => this.resolve(text, declaration));
        this.symbols.set(symbol.key, symbol);
        return symbol;
    }

    /** A type of a declaration as a symbol type. Names are looked up in the declaration's namespace, then in System, then among records. */
    private resolve(text: TypeText, declaration: PlatformDeclaration): ApexType {
        const variable = declaration.typeParams.find((name) => name.toLowerCase() === text.name.toLowerCase());
        if (variable) {
            return { kind: 'variable', name: variable };
        }
        const builtIn = builtInType(text.name.replace(/^System\./i, ''));
        if (builtIn) {
            return builtIn;
        }
        const symbol = this.resolveClass(text.name, declaration);
        if (symbol) {
            return { kind: 'class', symbol, args: text.args.map((arg) => this.resolve(arg, declaration)) };
        }
        const record = this.schema.object(text.name.replace(/^Schema\./i, ''));
        if (record) {
            return { kind: 'sobject', name: record.name };
        }
        const full = text.name.includes('.') ? text.name : `System.${text.name}`;
        return { kind: 'class', symbol: this.placeholder(full), args: [] };
    }

    private resolveClass(name: string, declaration: PlatformDeclaration): ClassSymbol | null {
        if (name.includes('.')) {
            return this.find(name);
        }
        const namespace = declaration.name.slice(0, declaration.name.lastIndexOf('.'));
        return this.find(`${namespace}.${name}`) ?? this.find(`System.${name}`) ?? this.find(`Schema.${name}`);
    }
}

type Resolve = (text: TypeText) => ApexType;

/** A platform class whose supertypes and members are resolved when first read. */
class PlatformClass implements ClassSymbol {
    readonly kind: ClassSymbol['kind'];
    readonly origin = 'platform';
    readonly name: string;
    readonly fullName: string;
    readonly key: string;
    readonly typeParams: readonly string[];
    readonly outer = null;
    readonly access = 'global';
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isTest = false;
    readonly sharing = 'default';
    readonly inner = new Map<string, ClassSymbol>();
    readonly values: readonly string[];
    readonly decl = null;
    readonly file = null;
    readonly isException: boolean;
    private readonly declaration: PlatformDeclaration;
    private readonly resolve: Resolve;
    private supers: { superclass: ClassType | null; interfaces: ClassType[] } | null = null;
    private membersRead: MemberTables | null = null;

    constructor(declaration: PlatformDeclaration, resolve: Resolve) {
        this.declaration = declaration;
        this.resolve = resolve;
        this.kind = declaration.kind;
        this.fullName = declaration.name;
        this.name = declaration.name.slice(declaration.name.lastIndexOf('.') + 1);
        this.key = declaration.name.toLowerCase();
        this.typeParams = declaration.typeParams;
        this.isAbstract = declaration.isAbstract;
        this.isVirtual = declaration.isVirtual;
        this.values = declaration.values;
        this.isException = declaration.isException;
    }

    get superclass(): ClassType | null {
        return this.readSupers().superclass;
    }

    get interfaces(): ClassType[] {
        return this.readSupers().interfaces;
    }

    get fields(): Map<string, FieldSymbol> {
        return this.readMembers().fields;
    }

    get methods(): Map<string, MethodSymbol[]> {
        return this.readMembers().methods;
    }

    get constructors(): MethodSymbol[] {
        return this.readMembers().constructors;
    }

    private readSupers(): { superclass: ClassType | null; interfaces: ClassType[] } {
        if (!this.supers) {
            const { superclass, interfaces } = this.declaration;
            this.supers = {
                superclass: superclass ? (this.resolve(superclass) as ClassType) : null,
                interfaces: interfaces.map((text) => this.resolve(text) as ClassType)
            };
        }
        return this.supers;
    }

    private readMembers(): MemberTables {
        this.membersRead ??= readMembers(this, this.declaration, this.resolve);
        return this.membersRead;
    }
}

interface MemberTables {
    readonly fields: Map<string, FieldSymbol>;
    readonly methods: Map<string, MethodSymbol[]>;
    readonly constructors: MethodSymbol[];
}

function readMembers(owner: ClassSymbol, declaration: PlatformDeclaration, resolve: Resolve): MemberTables {
    const tables: MemberTables = { fields: new Map(), methods: new Map(), constructors: [] };
    for (const value of declaration.values) {
        tables.fields.set(value.toLowerCase(), enumConstant(owner, value));
    }
    for (const member of declaration.members) {
        const { signature } = member;
        if (signature.kind === 'property') {
            tables.fields.set(signature.name.toLowerCase(), platformField(owner, member, resolve(signature.type)));
        } else if (signature.kind === 'constructor') {
            tables.constructors.push(platformMethod(owner, member, owner.name, signature.params, VOID, resolve));
        } else {
            const type = signature.returnType ? resolve(signature.returnType) : VOID;
            const method = platformMethod(owner, member, signature.name, signature.params, type, resolve);
            const key = signature.name.toLowerCase();
            tables.methods.set(key, [...(tables.methods.get(key) ?? []), method]);
        }
    }
    return tables;
}

function enumConstant(owner: ClassSymbol, name: string): FieldSymbol {
    return {
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
        platformId: `${owner.fullName}.${name}`
    };
}

function platformField(owner: ClassSymbol, member: PlatformMember, type: ApexType): FieldSymbol {
    const { signature, behaviour } = member;
    if (signature.kind !== 'property') {
        throw new Error(`${member.platformId} is not a property`);
    }
    const writable = typeof behaviour === 'object' && behaviour !== null && 'set' in behaviour;
    return {
        name: signature.name,
        owner,
        type,
        access: 'global',
        getAccess: 'global',
        setAccess: 'global',
        isStatic: signature.isStatic,
        isFinal: false,
        isTransient: false,
        isTestVisible: false,
        kind: 'platform',
        readable: true,
        writable,
        decl: null,
        platformId: member.platformId
    };
}

function platformMethod(
    owner: ClassSymbol,
    member: PlatformMember,
    name: string,
    params: readonly SignatureParam[],
    returnType: ApexType,
    resolve: Resolve
): MethodSymbol {
    const { signature, behaviour } = member;
    const resolved: ParamSymbol[] = params.map((param) => ({ name: param.name, type: resolve(param.type) }));
    return {
        name,
        owner,
        params: resolved,
        returnType,
        access: 'global',
        isStatic: signature.kind === 'method' && signature.isStatic,
        isAbstract: owner.kind === 'interface',
        isVirtual: owner.isVirtual,
        isOverride: false,
        isConstructor: signature.kind === 'constructor',
        isTestVisible: false,
        mangled: mangle(name, resolved),
        decl: null,
        platformId: member.platformId,
        unsupported: typeof behaviour === 'object' && behaviour !== null && 'unsupported' in behaviour
    };
}
