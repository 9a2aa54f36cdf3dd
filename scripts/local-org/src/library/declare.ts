/**
 * How a library module declares a platform class: signatures, implementation and documentation in one place.
 * The checker (symbols), the runtime (implementations) and the support ledger all derive from these declarations.
 */
import { parseSignature, parseTypeText, platformMemberId, SignatureError } from './signature.ts';
import type { Signature, TypeText } from './signature.ts';
import { registry } from './registry.ts';

/**
 * The function behind a member. Instance members get the receiver first, never null but for those that
 * `apex/emit/calls.ts` lists. Constructors of generic classes get the whole RuntimeType first. `any`: the signature
 * text is the type of a member, TypeScript cannot read it.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Implementation = (...args: any[]) => unknown;

/** Accessors of a property; no `set` means read-only. Instance properties get the receiver first. */
export interface PropertyImplementation {
    readonly get: Implementation;
    readonly set?: Implementation;
}

/** Marks a member that exists on the platform but not here. */
export interface Unsupported {
    readonly unsupported: true;
}

const UNSUPPORTED: Unsupported = { unsupported: true };

/**
 * The value of a member that exists on the platform but is not implemented: calling it is refused by name.
 * Written as `unsupported` or `unsupported()`, both mean the same.
 */
export function unsupported(): Unsupported {
    return UNSUPPORTED;
}

/** Members by signature text; see signature.ts for the grammar. */
export type Members = Readonly<Record<string, Implementation | PropertyImplementation | Unsupported>>;

export interface PlatformMember {
    readonly signature: Signature;
    readonly platformId: string;
    /** null: a method of an interface, implemented by whoever implements the interface. */
    readonly behaviour: Implementation | PropertyImplementation | Unsupported | null;
}

export interface PlatformDeclaration {
    readonly kind: 'class' | 'interface' | 'enum';
    /** With namespace: `System.String`, `Database.SaveResult`. */
    readonly name: string;
    /** Address of the page that documents it. */
    readonly doc: string | null;
    readonly typeParams: readonly string[];
    readonly superclass: TypeText | null;
    readonly interfaces: readonly TypeText[];
    readonly isAbstract: boolean;
    /** Whether a project class may extend it. */
    readonly isVirtual: boolean;
    readonly isException: boolean;
    readonly members: readonly PlatformMember[];
    /** Enum constants in order. */
    readonly values: readonly string[];
}

export interface ClassOptions {
    readonly doc?: string;
    readonly typeParams?: readonly string[];
    readonly extends?: string;
    readonly implements?: readonly string[];
    readonly abstract?: boolean;
    readonly virtual?: boolean;
    readonly members: Members;
}

/** Declares a class and registers it. A class without a `new(…)` member cannot be constructed from Apex. */
export function platformClass(name: string, options: ClassOptions): PlatformDeclaration {
    return register(describeClass(name, options));
}

/** Adds members to a class that another module declares, before or after: System and Database span several themes. */
export function extendClass(name: string, members: Members): void {
    registry.extend(name, membersOf(name, members));
}

/** The declaration {@link platformClass} registers, unregistered. */
export function describeClass(name: string, options: ClassOptions): PlatformDeclaration {
    return {
        ...blank(name, 'class', options.doc),
        typeParams: options.typeParams ?? [],
        superclass: options.extends === undefined ? null : parseTypeText(options.extends),
        interfaces: (options.implements ?? []).map(parseTypeText),
        isAbstract: options.abstract ?? false,
        isVirtual: (options.virtual ?? false) || (options.abstract ?? false),
        members: membersOf(name, options.members)
    };
}

export interface InterfaceOptions {
    readonly doc?: string;
    readonly typeParams?: readonly string[];
    readonly extends?: readonly string[];
}

/**
 * Declares an interface and registers it. Methods are signature texts, or members with an implementation that is used
 * when the receiver is a platform object (`Iterator.next()` of a list's iterator).
 */
export function platformInterface(
    name: string,
    methods: readonly string[] | Members,
    options: InterfaceOptions = {}
): PlatformDeclaration {
    return register(describeInterface(name, methods, options));
}

/** The declaration {@link platformInterface} registers, unregistered. */
export function describeInterface(
    name: string,
    methods: readonly string[] | Members,
    options: InterfaceOptions = {}
): PlatformDeclaration {
    return {
        ...blank(name, 'interface', options.doc),
        typeParams: options.typeParams ?? [],
        interfaces: (options.extends ?? []).map(parseTypeText),
        isAbstract: true,
        isVirtual: true,
        members: isNames(methods) ? methods.map((text) => member(name, text, null)) : membersOf(name, methods)
    };
}

function isNames(methods: readonly string[] | Members): methods is readonly string[] {
    return Array.isArray(methods);
}

/** Declares an enum and registers it; `values()`, `valueOf()`, `name()` and `ordinal()` come with every enum. */
export function platformEnum(name: string, values: readonly string[], doc?: string): PlatformDeclaration {
    return register(describeEnum(name, values, doc));
}

/** The declaration {@link platformEnum} registers, unregistered. */
export function describeEnum(name: string, values: readonly string[], doc?: string): PlatformDeclaration {
    return { ...blank(name, 'enum', doc), values };
}

export interface ExceptionOptions {
    readonly doc?: string;
    /** Default `System.Exception`. */
    readonly extends?: string;
    /** Members beyond those of System.Exception, constructors included: they are not inherited. */
    readonly members?: Members;
}

/** Declares an exception class and registers it. Project classes may extend only `System.Exception` itself and their own. */
export function platformException(name: string, options: ExceptionOptions = {}): PlatformDeclaration {
    return register(describeException(name, options));
}

/** The declaration {@link platformException} registers, unregistered. */
export function describeException(name: string, options: ExceptionOptions = {}): PlatformDeclaration {
    const isRoot = name === 'System.Exception';
    return {
        ...blank(name, 'class', options.doc),
        superclass: isRoot ? null : parseTypeText(options.extends ?? 'System.Exception'),
        isAbstract: isRoot,
        isVirtual: isRoot,
        isException: true,
        members: membersOf(name, options.members ?? {})
    };
}

function blank(name: string, kind: PlatformDeclaration['kind'], doc: string | undefined): PlatformDeclaration {
    if (!/^\w+\.\w+(\.\w+)*$/.test(name)) {
        throw new SignatureError(name, 'a name with its namespace');
    }
    return {
        kind,
        name,
        doc: doc ?? null,
        typeParams: [],
        superclass: null,
        interfaces: [],
        isAbstract: false,
        isVirtual: false,
        isException: false,
        members: [],
        values: []
    };
}

function membersOf(className: string, members: Members): PlatformMember[] {
    return Object.entries(members).map(([text, behaviour]) => member(className, text, behaviour));
}

function member(className: string, text: string, given: PlatformMember['behaviour']): PlatformMember {
    const behaviour = given === unsupported ? UNSUPPORTED : given;
    const signature = parseSignature(text);
    const isAccessors = typeof behaviour === 'object' && behaviour !== null && 'get' in behaviour;
    if (behaviour !== null && behaviour !== UNSUPPORTED && isAccessors !== (signature.kind === 'property')) {
        throw new SignatureError(text, 'accessors for a property and a function for anything else');
    }
    return { signature, platformId: platformMemberId(className, signature), behaviour };
}

function register(declaration: PlatformDeclaration): PlatformDeclaration {
    registry.add(declaration);
    return declaration;
}
