/** Third pass: fields, properties, methods and constructors with their types. */
import { VOID, typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol, FieldSymbol, MethodSymbol, ParamSymbol } from '../symbols.ts';
import type { ConstructorDecl, FieldDecl, Member, MethodDecl, Param, PropertyDecl } from '../ast.ts';
import { constructorName, mangle } from '../emit/names.ts';
import { accessOf, annotated } from './declare-types.ts';
import { resolveType } from './type-names.ts';
import type { TypeScope } from './type-names.ts';
import { sameType, signatureText } from './types.ts';

/** Enters the members of a class, trigger or anonymous block into its symbol. */
export function declareMembers(owner: ClassSymbol, members: readonly Member[], scope: TypeScope): void {
    for (const member of members) {
        switch (member.kind) {
            case 'field':
                declareField(owner, member, scope);
                break;
            case 'property':
                declareProperty(owner, member, scope);
                break;
            case 'method':
                declareMethod(owner, member, scope);
                break;
            case 'constructor':
                declareConstructor(owner, member, scope);
                break;
            default:
                break;
        }
    }
}

function addField(owner: ClassSymbol, field: FieldSymbol, pos: FieldDecl['pos'], scope: TypeScope): void {
    const key = field.name.toLowerCase();
    if (owner.fields.has(key)) {
        scope.diagnostics.add('duplicate.field', `Duplicate field: ${field.name}`, scope.file, pos);
        return;
    }
    if (field.type.kind === 'void') {
        scope.diagnostics.add('invalid.void.variable', 'Variables cannot be of type void', scope.file, pos);
    }
    owner.fields.set(key, field);
}

function declareField(owner: ClassSymbol, decl: FieldDecl, scope: TypeScope): void {
    const access = accessOf(decl.modifiers, 'private');
    const { words } = decl.modifiers;
    decl.symbol = {
        name: decl.name,
        owner,
        type: resolveType(decl.type, scope),
        access,
        getAccess: access,
        setAccess: access,
        isStatic: words.has('static'),
        isFinal: words.has('final'),
        isTransient: words.has('transient'),
        isTestVisible: annotated(decl.modifiers, 'testvisible'),
        kind: 'field',
        readable: true,
        writable: true,
        decl,
        platformId: null
    };
    addField(owner, decl.symbol, decl.pos, scope);
}

function declareProperty(owner: ClassSymbol, decl: PropertyDecl, scope: TypeScope): void {
    const access = accessOf(decl.modifiers, 'private');
    const { words } = decl.modifiers;
    decl.symbol = {
        name: decl.name,
        owner,
        type: resolveType(decl.type, scope),
        access,
        getAccess: decl.getter ? accessOf(decl.getter.modifiers, access) : access,
        setAccess: decl.setter ? accessOf(decl.setter.modifiers, access) : access,
        isStatic: words.has('static'),
        isFinal: words.has('final'),
        isTransient: words.has('transient'),
        isTestVisible: annotated(decl.modifiers, 'testvisible'),
        kind: 'property',
        readable: decl.getter !== null,
        writable: decl.setter !== null,
        decl,
        platformId: null
    };
    addField(owner, decl.symbol, decl.pos, scope);
}

function paramsOf(params: readonly Param[], scope: TypeScope): ParamSymbol[] {
    const seen = new Set<string>();
    return params.map((param) => {
        const key = param.name.toLowerCase();
        if (seen.has(key)) {
            scope.diagnostics.add('duplicate.variable', `Duplicate variable: ${param.name}`, scope.file, param.pos);
        }
        seen.add(key);
        return { name: param.name, type: resolveType(param.type, scope) };
    });
}

function declareMethod(owner: ClassSymbol, decl: MethodDecl, scope: TypeScope): void {
    const { words } = decl.modifiers;
    const isInterface = owner.kind === 'interface';
    const params = paramsOf(decl.params, scope);
    const isAbstract = isInterface || words.has('abstract');
    const method: MethodSymbol = {
        name: decl.name,
        owner,
        params,
        returnType: decl.returnType ? resolveType(decl.returnType, scope) : VOID,
        access: isInterface ? 'global' : accessOf(decl.modifiers, 'private'),
        isStatic: words.has('static') || words.has('testmethod') || words.has('webservice'),
        isAbstract,
        isVirtual: isAbstract || words.has('virtual') || words.has('override'),
        isOverride: words.has('override'),
        isConstructor: false,
        isTestVisible: annotated(decl.modifiers, 'testvisible'),
        mangled: mangle(decl.name, params),
        decl,
        platformId: null,
        unsupported: false
    };
    decl.symbol = method;
    checkBodyPresence(method, decl, scope);
    addMethod(owner, method, decl, scope);
}

function checkBodyPresence(method: MethodSymbol, decl: MethodDecl, scope: TypeScope): void {
    if (method.isAbstract && decl.body) {
        scope.diagnostics.add(
            'abstract.methods.cannot.have.body',
            'Abstract methods cannot have a body',
            scope.file,
            decl.pos
        );
    }
    if (!method.isAbstract && !decl.body) {
        scope.diagnostics.add('method.must.have.body', 'Method must have a body', scope.file, decl.pos);
    }
    if (method.isAbstract && !method.owner.isAbstract) {
        const text = `Methods in non-abstract classes cannot be abstract: ${method.name}`;
        scope.diagnostics.add('defining.type.requires', text, scope.file, decl.pos);
    }
}

function addMethod(owner: ClassSymbol, method: MethodSymbol, decl: MethodDecl, scope: TypeScope): void {
    const key = method.name.toLowerCase();
    const known = owner.methods.get(key) ?? [];
    if (known.some((other) => sameParams(other.params, method.params))) {
        const text = `Method already defined: ${method.name} SIGNATURE: ${typeName(method.returnType)} ${method.name}${signatureText(method.params)} from the type ${owner.fullName}`;
        scope.diagnostics.add('method.already.exists', text, scope.file, decl.pos);
        return;
    }
    owner.methods.set(key, [...known, method]);
}

/** Whether two parameter lists are the same types in the same order. */
export function sameParams(
    a: readonly { readonly type: ApexType }[],
    b: readonly { readonly type: ApexType }[]
): boolean {
    return (
        a.length === b.length && a.every((param, index) => sameType(param.type, (b[index] as { type: ApexType }).type))
    );
}

function declareConstructor(owner: ClassSymbol, decl: ConstructorDecl, scope: TypeScope): void {
    if (decl.name.toLowerCase() !== owner.name.toLowerCase()) {
        const text = `Invalid constructor name: ${decl.name}`;
        scope.diagnostics.add('invalid.constructor.name', text, scope.file, decl.pos);
    }
    const params = paramsOf(decl.params, scope);
    const constructor: MethodSymbol = {
        name: owner.name,
        owner,
        params,
        returnType: VOID,
        access: accessOf(decl.modifiers, 'private'),
        isStatic: false,
        isAbstract: false,
        isVirtual: false,
        isOverride: false,
        isConstructor: true,
        isTestVisible: annotated(decl.modifiers, 'testvisible'),
        mangled: constructorName(owner, params),
        decl,
        platformId: null,
        unsupported: false
    };
    decl.symbol = constructor;
    if (owner.constructors.some((other) => sameParams(other.params, params))) {
        const text = `Method already defined: <Constructor> SIGNATURE: void <Constructor>${signatureText(params)} from the type ${owner.fullName}`;
        scope.diagnostics.add('method.already.exists', text, scope.file, decl.pos);
        return;
    }
    owner.constructors.push(constructor);
}
