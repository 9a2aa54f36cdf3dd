/** Looking members up: along superclasses, with type arguments carried along. */
import { primitive, typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol, ClassType, FieldSymbol, MethodSymbol } from '../symbols.ts';
import type { ProgramSymbols } from '../program-symbols.ts';
import { bindingsOf, directSupers, sameType, signatureText, substitute } from './types.ts';

/** A method as seen through a receiver: parameter and return types with the receiver's type arguments filled in. */
export interface MethodView {
    readonly symbol: MethodSymbol;
    readonly params: readonly ApexType[];
    readonly returnType: ApexType;
}

/** A field as seen through a receiver. */
export interface FieldView {
    readonly symbol: FieldSymbol;
    readonly type: ApexType;
}

/** The class whose members values of a type have: `System.String` for String; null for void, null and type variables. */
export function memberClass(type: ApexType, program: ProgramSymbols): ClassType | null {
    switch (type.kind) {
        case 'class':
            return type;
        case 'primitive':
            return program.platform.type(`System.${type.name}`);
        case 'object':
            return program.platform.type('System.Object');
        case 'sobject':
            return program.platform.type('System.SObject');
        default:
            return null;
    }
}

/** The nearest field of this name in a class or above it. */
export function findField(type: ClassType, name: string): FieldView | null {
    const key = name.toLowerCase();
    const own = type.symbol.fields.get(key);
    if (own) {
        return { symbol: own, type: substitute(own.type, bindingsOf(type)) };
    }
    for (const above of directSupers(type)) {
        const found = findField(above, name);
        if (found) {
            return found;
        }
    }
    return null;
}

/** Every method of this name in a class and above it, overridden ones left out, nearest first. */
export function findMethods(type: ClassType, name: string, program: ProgramSymbols): MethodView[] {
    const views: MethodView[] = [];
    collectMethods(type, name.toLowerCase(), views);
    if (type.symbol.kind === 'enum') {
        addViews(enumMethods(type, name, program), views);
    }
    if (type.symbol.fullName !== 'System.Object') {
        addObjectMethods(type, name.toLowerCase(), views, program);
    }
    return views;
}

/** What every value has. A clone of a project class has the class's own type; platform classes that clone declare it. */
function addObjectMethods(type: ClassType, key: string, views: MethodView[], program: ProgramSymbols): void {
    const object = program.platform.find('System.Object');
    if (!object || (key === 'clone' && type.symbol.origin === 'platform')) {
        return;
    }
    const inherited: MethodView[] = [];
    collectMethods({ kind: 'class', symbol: object, args: [] }, key, inherited);
    addViews(key === 'clone' ? inherited.map((view) => ({ ...view, returnType: type })) : inherited, views);
}

function collectMethods(type: ClassType, key: string, views: MethodView[]): void {
    const bindings = bindingsOf(type);
    const own = (type.symbol.methods.get(key) ?? []).map((symbol) => ({
        symbol,
        params: symbol.params.map((param) => substitute(param.type, bindings)),
        returnType: substitute(symbol.returnType, bindings)
    }));
    addViews(own, views);
    for (const above of directSupers(type)) {
        collectMethods(above, key, views);
    }
}

function addViews(more: readonly MethodView[], views: MethodView[]): void {
    const nearer = [...views];
    for (const view of more) {
        if (!nearer.some((other) => sameTypes(other.params, view.params))) {
            views.push(view);
        }
    }
}

function sameTypes(a: readonly ApexType[], b: readonly ApexType[]): boolean {
    return a.length === b.length && a.every((type, index) => sameType(type, b[index] as ApexType));
}

/** `values()`, `valueOf(String)`, `name()` and `ordinal()`, which every enum has; the runtime finds them under `System.Enum`. */
function enumMethods(type: ClassType, name: string, program: ProgramSymbols): MethodView[] {
    const text = primitive('String');
    switch (name.toLowerCase()) {
        case 'values':
            return [enumMethod(type, 'values', [], program.platform.list(type), true)];
        case 'valueof':
            return [enumMethod(type, 'valueOf', [text], type, true)];
        case 'name':
            return [enumMethod(type, 'name', [], text, false)];
        case 'ordinal':
            return [enumMethod(type, 'ordinal', [], primitive('Integer'), false)];
        case 'tostring':
            return [enumMethod(type, 'toString', [], text, false)];
        case 'hashcode':
            return [enumMethod(type, 'hashCode', [], primitive('Integer'), false)];
        case 'equals':
            return [enumMethod(type, 'equals', [{ kind: 'object' }], primitive('Boolean'), false)];
        default:
            return [];
    }
}

function enumMethod(
    type: ClassType,
    name: string,
    params: readonly ApexType[],
    returnType: ApexType,
    isStatic: boolean
): MethodView {
    const named = params.map((param, index) => ({ name: `p${index}`, type: param }));
    const texts = params.map(typeName).join(',');
    return {
        symbol: {
            ...IMPLICIT,
            name,
            owner: type.symbol,
            params: named,
            returnType,
            isStatic,
            platformId: `System.Enum.${name}(${texts})`
        },
        params,
        returnType
    };
}

const IMPLICIT = {
    access: 'global',
    isAbstract: false,
    isVirtual: false,
    isOverride: false,
    isConstructor: false,
    isTestVisible: false,
    mangled: '',
    decl: null,
    unsupported: false
} as const;

/** The constructors of a class. Exceptions without their own take those of System.Exception, which every exception has. */
export function findConstructors(type: ClassType, program: ProgramSymbols): MethodView[] {
    const bindings = bindingsOf(type);
    const view = (symbol: MethodSymbol): MethodView => ({
        symbol,
        params: symbol.params.map((param) => substitute(param.type, bindings)),
        returnType: type
    });
    const own = type.symbol.constructors.map(view);
    if (type.symbol.isException) {
        addViews(exceptionConstructors(program).map(view), own);
    }
    return own;
}

function exceptionConstructors(program: ProgramSymbols): MethodSymbol[] {
    const root = program.platform.require('System.Exception');
    const declared = root.constructors;
    if (declared.length > 0) {
        return declared;
    }
    const text = primitive('String');
    const cause: ApexType = { kind: 'class', symbol: root, args: [] };
    return [[], [text], [cause], [text, cause]].map((params) => exceptionConstructor(root, params));
}

function exceptionConstructor(owner: ClassSymbol, params: readonly ApexType[]): MethodSymbol {
    return {
        ...IMPLICIT,
        name: owner.name,
        owner,
        params: params.map((type, index) => ({ name: `p${index}`, type })),
        returnType: { kind: 'void' },
        isStatic: false,
        isConstructor: true,
        platformId: `System.Exception.new(${params.map(typeName).join(',')})`
    };
}

/** A method as messages write it: `void Foo.bar(Integer)`. */
export function describeMethod(method: MethodSymbol): string {
    return `${typeName(method.returnType)} ${method.owner.fullName}.${method.name}${signatureText(method.params)}`;
}
