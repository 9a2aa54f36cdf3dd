/**
 * Classes, interfaces, enums and their members: parse tree → typed tree.
 */
import type {
    BlockContext,
    ClassBodyDeclarationContext,
    ClassDeclarationContext,
    ConstructorDeclarationContext,
    EnumDeclarationContext,
    FieldDeclarationContext,
    FormalParametersContext,
    InterfaceDeclarationContext,
    InterfaceMethodDeclarationContext,
    MethodDeclarationContext,
    PropertyDeclarationContext
} from '@apexdevtools/apex-parser';
import { endOf, startOf } from './source.ts';
import type { Source } from './source.ts';
import { block, variables } from './statements.ts';
import { modifiers, nameOf, NO_MODIFIERS, typeList, typeRef } from './types.ts';
import type {
    Accessor,
    ClassDecl,
    ConstructorDecl,
    EnumDecl,
    FieldDecl,
    InterfaceDecl,
    Member,
    MethodDecl,
    Modifiers,
    Param,
    PropertyDecl
} from '../ast.ts';

/** What a class, a trigger and anonymous Apex may declare. */
export interface MemberContexts {
    methodDeclaration(): MethodDeclarationContext | null;
    interfaceDeclaration(): InterfaceDeclarationContext | null;
    classDeclaration(): ClassDeclarationContext | null;
    enumDeclaration(): EnumDeclarationContext | null;
    propertyDeclaration(): PropertyDeclarationContext | null;
    fieldDeclaration(): FieldDeclarationContext | null;
    constructorDeclaration?(): ConstructorDeclarationContext | null;
}

/** A class with its members in order. */
export function classDecl(source: Source, context: ClassDeclarationContext, mods: Modifiers): ClassDecl {
    const superclass = context.typeRef();
    const interfaces = context.typeList();
    return {
        kind: 'class',
        name: nameOf(source, context.id()),
        modifiers: mods,
        superclass: superclass ? typeRef(source, superclass) : null,
        interfaces: interfaces ? typeList(source, interfaces) : [],
        members: context
            .classBody()
            .classBodyDeclaration_list()
            .flatMap((member) => bodyMember(source, member)),
        pos: startOf(context.id()),
        end: endOf(context)
    };
}

/** An interface; its methods have no bodies. */
export function interfaceDecl(source: Source, context: InterfaceDeclarationContext, mods: Modifiers): InterfaceDecl {
    const interfaces = context.typeList();
    return {
        kind: 'interface',
        name: nameOf(source, context.id()),
        modifiers: mods,
        interfaces: interfaces ? typeList(source, interfaces) : [],
        members: context
            .interfaceBody()
            .interfaceMethodDeclaration_list()
            .map((method) => interfaceMethod(source, method)),
        pos: startOf(context.id()),
        end: endOf(context)
    };
}

/** An enum with its constants in order. */
export function enumDecl(source: Source, context: EnumDeclarationContext, mods: Modifiers): EnumDecl {
    const constants = context.enumConstants();
    return {
        kind: 'enum',
        name: nameOf(source, context.id()),
        modifiers: mods,
        values: constants ? constants.id_list().map((id) => ({ name: nameOf(source, id), pos: startOf(id) })) : [],
        pos: startOf(context.id()),
        end: endOf(context)
    };
}

function bodyMember(source: Source, context: ClassBodyDeclarationContext): readonly Member[] {
    const body: BlockContext | null = context.block();
    if (body) {
        const isStatic = Boolean(context.STATIC());
        return [{ kind: 'initializer', isStatic, body: block(source, body), pos: startOf(context) }];
    }
    const declaration = context.memberDeclaration();
    return declaration ? members(source, declaration, modifiers(source, context.modifier_list())) : [];
}

/** The members one declaration stands for: `Integer a, b;` is two. */
export function members(source: Source, context: MemberContexts, mods: Modifiers): readonly Member[] {
    const method = context.methodDeclaration();
    if (method) {
        return [methodDecl(source, method, mods)];
    }
    const field = context.fieldDeclaration();
    if (field) {
        return fields(source, field, mods);
    }
    const property = context.propertyDeclaration();
    if (property) {
        return [propertyDecl(source, property, mods)];
    }
    const construct = context.constructorDeclaration?.();
    if (construct) {
        return [constructorDecl(source, construct, mods)];
    }
    const inner = context.classDeclaration();
    if (inner) {
        return [classDecl(source, inner, mods)];
    }
    const innerInterface = context.interfaceDeclaration();
    if (innerInterface) {
        return [interfaceDecl(source, innerInterface, mods)];
    }
    return [enumDecl(source, context.enumDeclaration() as EnumDeclarationContext, mods)];
}

function methodDecl(source: Source, context: MethodDeclarationContext, mods: Modifiers): MethodDecl {
    const body: BlockContext | null = context.block();
    return { ...signature(source, context), modifiers: mods, body: body ? block(source, body) : null };
}

function interfaceMethod(source: Source, context: InterfaceMethodDeclarationContext): MethodDecl {
    return { ...signature(source, context), modifiers: modifiers(source, context.modifier_list()), body: null };
}

function signature(
    source: Source,
    context: MethodDeclarationContext | InterfaceMethodDeclarationContext
): Omit<MethodDecl, 'modifiers' | 'body'> {
    const returned = context.typeRef();
    return {
        kind: 'method',
        name: nameOf(source, context.id()),
        returnType: returned ? typeRef(source, returned) : null,
        params: params(source, context.formalParameters()),
        pos: startOf(context.id())
    };
}

function constructorDecl(source: Source, context: ConstructorDeclarationContext, mods: Modifiers): ConstructorDecl {
    const name = context.qualifiedName();
    if (name.id_list().length > 1) {
        source.problem(startOf(name), `Invalid constructor name: ${name.getText()}`);
    }
    return {
        kind: 'constructor',
        name: name.getText(),
        modifiers: mods,
        params: params(source, context.formalParameters()),
        body: block(source, context.block()),
        pos: startOf(name)
    };
}

function params(source: Source, context: FormalParametersContext): readonly Param[] {
    const list = context.formalParameterList();
    return list
        ? list.formalParameter_list().map((param) => ({
              name: nameOf(source, param.id()),
              type: typeRef(source, param.typeRef()),
              modifiers: modifiers(source, param.modifier_list()),
              pos: startOf(param)
          }))
        : [];
}

function fields(source: Source, context: FieldDeclarationContext, mods: Modifiers): readonly FieldDecl[] {
    const type = typeRef(source, context.typeRef());
    return variables(source, context.variableDeclarators()).map(({ name, init, pos }) => ({
        kind: 'field',
        name,
        modifiers: mods,
        type,
        init,
        pos
    }));
}

function propertyDecl(source: Source, context: PropertyDeclarationContext, mods: Modifiers): PropertyDecl {
    let getter: Accessor | null = null;
    let setter: Accessor | null = null;
    for (const part of context.propertyBlock_list()) {
        const get = part.getter();
        const body: BlockContext | null = (get ?? part.setter()).block();
        const written = part.modifier_list().length > 0;
        const accessor: Accessor = {
            modifiers: written ? modifiers(source, part.modifier_list()) : NO_MODIFIERS,
            body: body ? block(source, body) : null,
            pos: startOf(part)
        };
        if (get ? getter : setter) {
            source.problem(accessor.pos, `Property accessor declared twice: ${get ? 'get' : 'set'}`);
        }
        if (get) {
            getter = accessor;
        } else {
            setter = accessor;
        }
    }
    return {
        kind: 'property',
        name: nameOf(source, context.id()),
        modifiers: mods,
        type: typeRef(source, context.typeRef()),
        getter,
        setter,
        pos: startOf(context.id())
    };
}
