/** What a class owes its superclass and interfaces: implementations, `override`, visibility, return types. */
import { typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol, ClassType, MethodSymbol } from '../symbols.ts';
import type { Pos } from '../ast.ts';
import type { Diagnostics } from './diagnostics.ts';
import { conversion } from './conversion.ts';
import { describeMethod } from './members.ts';
import { bindingsOf, directSupers, hasOpaqueAncestor, sameType, signatureText, substitute } from './types.ts';

const ACCESS_RANK = { private: 0, protected: 1, public: 2, global: 3 } as const;
const OBJECT_METHODS = new Set(['tostring()', 'hashcode()', 'equals(object)']);

/** Checks the rules of inheritance for one project class or interface. */
export function checkClassRules(symbol: ClassSymbol, diagnostics: Diagnostics): void {
    if (!symbol.decl || symbol.kind !== 'class') {
        return;
    }
    const rules = new ClassRules(symbol, symbol.decl.pos, diagnostics);
    rules.checkOverrides();
    rules.checkDefaultConstructor();
    if (!symbol.isAbstract && !hasOpaqueAncestor(symbol)) {
        rules.checkAbstractMethods();
        rules.checkInterfaces();
    }
}

interface Inherited {
    readonly method: MethodSymbol;
    readonly params: readonly ApexType[];
    readonly returnType: ApexType;
}

function views(type: ClassType, key: string): Inherited[] {
    const bindings = bindingsOf(type);
    return (type.symbol.methods.get(key) ?? []).map((method) => ({
        method,
        params: method.params.map((param) => substitute(param.type, bindings)),
        returnType: substitute(method.returnType, bindings)
    }));
}

function* superclasses(symbol: ClassSymbol): Generator<ClassType> {
    let at = symbol.superclass;
    while (at) {
        yield at;
        at = directSupers(at).find((above) => above.symbol.kind === 'class') ?? null;
    }
}

/** Every interface of a class and of its superclasses, with type arguments, each once. */
function allInterfaces(type: ClassType, found: ClassType[] = []): ClassType[] {
    for (const above of directSupers(type)) {
        if (above.symbol.kind === 'interface' && !found.some((known) => sameType(known, above))) {
            found.push(above);
        }
        allInterfaces(above, found);
    }
    return found;
}

function sameParams(a: readonly { readonly type: ApexType }[], b: readonly ApexType[]): boolean {
    return a.length === b.length && a.every((param, index) => sameType(param.type, b[index] as ApexType));
}

function looselySameParams(a: readonly { readonly type: ApexType }[], b: readonly ApexType[]): boolean {
    return (
        a.length === b.length &&
        a.every(({ type }, index) => conversion(type, b[index] as ApexType) ?? conversion(b[index] as ApexType, type))
    );
}

/** Whether every object has this method anyway. */
function isObjectMethod({ method, params }: Pick<Inherited, 'method' | 'params'>): boolean {
    return OBJECT_METHODS.has(`${method.name}${signatureText(params.map((type) => ({ type })))}`.toLowerCase());
}

/** Whether a method may return this where the one it stands for returns that: the same, or a class or record type below it. */
function isCovariant(own: ApexType, above: ApexType): boolean {
    const isReference = own.kind === 'class' || own.kind === 'sobject';
    return sameType(own, above) || (isReference && conversion(own, above) !== null);
}

class ClassRules {
    private readonly symbol: ClassSymbol;
    private readonly pos: Pos;
    private readonly diagnostics: Diagnostics;
    private readonly interfaces: ClassType[];

    constructor(symbol: ClassSymbol, pos: Pos, diagnostics: Diagnostics) {
        this.symbol = symbol;
        this.pos = pos;
        this.diagnostics = diagnostics;
        this.interfaces = allInterfaces({ kind: 'class', symbol, args: [] });
    }

    private report(code: string, message: string, pos: Pos = this.pos): void {
        this.diagnostics.add(code, message, this.symbol.file as string, pos);
    }

    checkOverrides(): void {
        for (const methods of this.symbol.methods.values()) {
            for (const method of methods) {
                this.checkOverride(method);
            }
        }
    }

    private overridden(method: MethodSymbol): Inherited | null {
        for (const above of superclasses(this.symbol)) {
            const found = views(above, method.name.toLowerCase()).find(({ params }) =>
                sameParams(method.params, params)
            );
            if (found && found.method.access !== 'private') {
                return found;
            }
        }
        return null;
    }

    private checkOverride(method: MethodSymbol): void {
        const above = this.overridden(method);
        const pos = method.decl?.pos ?? this.pos;
        if (!above) {
            if (method.isOverride && !this.mayOverride(method)) {
                const text = `@Override specified for non-overriding method: ${describeMethod(method)}`;
                this.report('method.does.not.override', text, pos);
            }
            return;
        }
        if (above.method.isStatic || method.isStatic) {
            if (above.method.isStatic !== method.isStatic) {
                const text = `Cannot override static method: ${describeMethod(above.method)} with ${describeMethod(method)}`;
                this.report('cannot.override.static.method', text, pos);
            }
            return;
        }
        if (above.method.owner.origin === 'project') {
            this.checkOverridden(method, above, pos);
        }
    }

    private checkOverridden(method: MethodSymbol, above: Inherited, pos: Pos): void {
        if (!above.method.isVirtual) {
            const text = `Non-virtual, non-abstract methods cannot be overridden: ${describeMethod(above.method)}`;
            return this.report('non.virtual.methods.cannot.override', text, pos);
        }
        if (!method.isOverride) {
            const text = `Method must use the override keyword: ${describeMethod(method)}`;
            return this.report('methods.must.override', text, pos);
        }
        // A public method may override a global one: packages' own subclasses do.
        if (Math.min(ACCESS_RANK[above.method.access], ACCESS_RANK.public) > ACCESS_RANK[method.access]) {
            const text = `Cannot reduce the visibility of method: ${describeMethod(method)}`;
            this.report('cannot.reduce.method.visibility.override', text, pos);
        }
        this.checkReturn(method, above, pos);
    }

    private checkReturn(method: MethodSymbol, above: Inherited, pos: Pos): void {
        if (!isCovariant(method.returnType, above.returnType)) {
            const text = `Method return types clash: ${describeMethod(method)} vs ${describeMethod(above.method)} from the type ${this.symbol.fullName}`;
            this.report('method.types.clash', text, pos);
        }
    }

    /** `override` is also accepted on what implements an interface, redefines an Object method, or stands under an unknown class. */
    private mayOverride(method: MethodSymbol): boolean {
        const key = method.name.toLowerCase();
        return (
            isObjectMethod({ method, params: method.params.map((param) => param.type) }) ||
            hasOpaqueAncestor(this.symbol) ||
            this.interfaces.some((type) =>
                views(type, key).some(({ params }) => looselySameParams(method.params, params))
            )
        );
    }

    /** The nearest implementation in the class and above it that `matches`. */
    private implementation(key: string, matches: (method: MethodSymbol) => boolean): MethodSymbol | null {
        const chain = [{ kind: 'class', symbol: this.symbol, args: [] } as ClassType, ...superclasses(this.symbol)];
        for (const type of chain) {
            const found = type.symbol.methods.get(key)?.find((method) => !method.isAbstract && matches(method));
            if (found) {
                return found;
            }
        }
        return null;
    }

    checkAbstractMethods(): void {
        for (const above of superclasses(this.symbol)) {
            for (const [key, methods] of above.symbol.methods) {
                const inherited = methods.length > 0 ? views(above, key) : [];
                for (const { method, params } of inherited.filter((view) => view.method.isAbstract)) {
                    if (!this.implementation(key, (one) => sameParams(one.params, params))) {
                        const text = `Class ${this.symbol.fullName} must implement the abstract method: ${describeMethod(method)}`;
                        this.report('class.must.implement.abstract.method', text);
                    }
                }
            }
        }
    }

    checkInterfaces(): void {
        for (const type of this.interfaces) {
            for (const key of type.symbol.methods.keys()) {
                for (const view of views(type, key)) {
                    this.checkImplements(type, key, view);
                }
            }
        }
    }

    private checkImplements(type: ClassType, key: string, view: Inherited): void {
        const isPlatform = type.symbol.origin === 'platform';
        const found =
            this.implementation(key, (one) => sameParams(one.params, view.params)) ??
            (isPlatform ? this.implementation(key, (one) => looselySameParams(one.params, view.params)) : null);
        const shown = `${typeName(view.returnType)} ${type.symbol.fullName}.${view.method.name}${signatureText(view.params.map((param) => ({ type: param })))}`;
        if (!found) {
            if (!isObjectMethod(view)) {
                const text = `Class ${this.symbol.fullName} must implement the method: ${shown}`;
                this.report('interface.implementation.missing.method', text);
            }
            return;
        }
        if (found.access !== 'public' && found.access !== 'global') {
            const text = `${this.symbol.fullName}: Overriding implementations of global or public interface methods must be global or public: ${describeMethod(found)}`;
            this.report('interface.implementation.method.not.visible', text, found.decl?.pos ?? this.pos);
        }
        if (!isPlatform) {
            this.checkReturn(found, view, found.owner === this.symbol ? (found.decl?.pos ?? this.pos) : this.pos);
        }
    }

    /** Constructors that call no other one call the superclass's constructor without parameters: it must exist. */
    checkDefaultConstructor(): void {
        const above = this.symbol.superclass?.symbol;
        if (!above || above.origin === 'platform' || above.isException) {
            return;
        }
        if (above.constructors.length === 0 || above.constructors.some((one) => one.params.length === 0)) {
            return;
        }
        const text = `No default constructor available in super type: ${above.fullName}`;
        if (this.symbol.constructors.length === 0) {
            this.report('invalid.default.constructor', text);
        }
        for (const { decl } of this.symbol.constructors) {
            const first = decl?.body?.statements[0];
            if (decl && !(first?.kind === 'expr' && first.expr.kind === 'constructor-call')) {
                this.report('invalid.default.constructor', text, decl.pos);
            }
        }
    }
}
