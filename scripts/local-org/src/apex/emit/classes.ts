/** Classes, with their fields, properties, methods and constructors. */
import type {
    Annotation,
    Block,
    ClassDecl,
    ConstructorDecl,
    FieldDecl,
    InitializerBlock,
    Member,
    MethodDecl,
    PropertyDecl
} from '../ast.ts';
import type { ClassSymbol, FieldSymbol, LocalSymbol, MethodSymbol } from '../symbols.ts';
import { superCall } from './calls.ts';
import { FunctionContext } from './context.ts';
import type { FileContext } from './context.ts';
import { emitExpr } from './expressions.ts';
import {
    classTableName,
    constructorName,
    exceptionConstructorName,
    fieldName,
    getterName,
    initializerName,
    methodName,
    setterName
} from './names.ts';
import { emitBlock, localName } from './statements.ts';

/** Whether a class or one above it does something on its first use in a transaction. */
export function hasStaticState(symbol: ClassSymbol | null): boolean {
    for (let at = symbol; at; at = at.superclass?.symbol ?? null) {
        const members = at.decl?.kind === 'class' ? at.decl.members : [];
        const hasBlock = members.some((member) => member.kind === 'initializer' && member.isStatic);
        if (
            hasBlock ||
            [...at.fields.values()].some(
                (field) => field.isStatic && field.kind !== 'enum' && field.kind !== 'platform'
            )
        ) {
            return true;
        }
    }
    return false;
}

/** A top-level or inner class as a class expression; interfaces are classes without members. */
export function emitClass(decl: ClassDecl, symbol: ClassSymbol, file: FileContext): void {
    file.out.at(decl.pos.line);
    emitClassHead(symbol, file);
    emitMembers(decl.members, symbol, file, [decl.pos.line, decl.end.line]);
    file.out.at(decl.end.line).add('}');
}

/** `class X extends …{` with the storage of instance fields. */
export function emitClassHead(symbol: ClassSymbol, file: FileContext): void {
    const base = symbol.isException ? '$.exceptionBase' : '$.objectBase';
    file.out.add(`class ${classTableName(symbol)} extends ${base} { `);
    for (const field of symbol.fields.values()) {
        if (!field.isStatic && isStored(field)) {
            file.out.add(`${fieldName(field)} = null; `);
        }
    }
}

/** Whether a field has storage: everything but constants and abstract properties. */
function isStored(field: FieldSymbol): boolean {
    return (field.kind === 'field' || field.kind === 'property') && !field.decl?.modifiers.words.has('abstract');
}

/** Everything between the braces of a class, a trigger or anonymous code. */
export function emitMembers(
    members: readonly Member[],
    symbol: ClassSymbol,
    file: FileContext,
    lines: readonly [number, number]
): void {
    const initializers = { own: [] as string[], shared: [] as string[] };
    for (const member of members) {
        file.out.at(member.pos.line);
        switch (member.kind) {
            case 'field':
                emitFieldValue(member, symbol, file, initializers);
                break;
            case 'property':
                emitProperty(member, symbol, file);
                break;
            case 'method':
                emitMethod(member, symbol, file);
                break;
            case 'constructor':
                emitConstructor(member, symbol, file);
                break;
            case 'initializer':
                emitInitializer(member, symbol, file, initializers);
                break;
            case 'class':
                if (member.symbol) {
                    file.out.add(`static c_${member.name.toLowerCase()} = `);
                    emitClass(member, member.symbol, file);
                    file.out.add('; ');
                }
                break;
            default:
                break;
        }
    }
    emitImplicitMembers(symbol, file, initializers);
    file.frames.push({ from: lines[0], to: lines[1], label: `Class.${symbol.fullName}` });
}

interface Initializers {
    /** Calls for an instance, in order. */
    readonly own: string[];
    /** Calls for the class, in order. */
    readonly shared: string[];
}

/**
 * What every class has though nobody writes it. Field values and blocks of the whole hierarchy run before the first
 * constructor body: public suites call overridden methods in a superclass constructor and find the fields ready.
 */
function emitImplicitMembers(symbol: ClassSymbol, file: FileContext, initializers: Initializers): void {
    const { out } = file;
    const initializer = initializerName(symbol);
    const superclass = symbol.superclass?.symbol ?? null;
    const stat = hasStaticState(symbol) ? `${file.call('statics', file.classRef(symbol))}; ` : '';
    const inherited = superclass?.origin === 'project' ? `this.${initializerName(superclass)}(); ` : '';
    out.add(`${initializer}() { ${stat}${inherited}${initializers.own.join(' ')} return this; } `);
    if (symbol.constructors.length === 0 && !symbol.isException) {
        const above = superCall(superclass, 'null, null');
        out.add(`${constructorName(symbol, [])}() { ${above ? `${above}; ` : ''}return this; } `);
    }
    if (symbol.isException) {
        const above = exceptionConstructorName(superclass as ClassSymbol);
        out.add(`${exceptionConstructorName(symbol)}(m, c) { return this.${above}(m, c); } `);
    }
    if (hasStaticState(symbol)) {
        const fields = [...symbol.fields.values()].filter((field) => field.isStatic && isStored(field));
        const storage = fields.map((field) => `S.${fieldName(field)} = null; `).join('');
        out.add(`static $clinit(S) { ${storage}${initializers.shared.join(' ')} } `);
    }
}

const CONSTANT = /^(?:null|true|false|-?\d+n?|\(-\d+n?\)|"(?:[^"\\]|\\.)*"|h\d+)$/;

/** A field's value, in a method of its own so that it keeps its line; constants need none. */
function emitFieldValue(decl: FieldDecl, owner: ClassSymbol, file: FileContext, initializers: Initializers): void {
    const field = decl.symbol;
    if (!decl.init || !field) {
        return;
    }
    const calls = field.isStatic ? initializers.shared : initializers.own;
    const target = field.isStatic ? `S.${fieldName(field)}` : `this.${fieldName(field)}`;
    const isConstant = decl.init.kind === 'literal' && !decl.init.unsupported;
    if (isConstant) {
        const scratch = emitExpr(decl.init, new FunctionContext(file, owner));
        if (CONSTANT.test(scratch)) {
            calls.push(`${target} = ${scratch};`);
            return;
        }
    }
    const name = `${initializerName(owner)}$${decl.pos.line}_${decl.pos.column}`;
    file.out.add(`${field.isStatic ? 'static ' : ''}${name}(${field.isStatic ? 'S' : ''}) { `);
    const fn = new FunctionContext(file, owner, { isStatic: field.isStatic });
    file.out.add(`${target} = ${emitExpr(decl.init, fn)}; } `);
    fn.close();
    calls.push(field.isStatic ? `this.${name}(S);` : `this.${name}();`);
    frame(file, owner, decl.pos.line, decl.pos.line, field.isStatic ? '<clinit>' : '<init>');
}

function emitInitializer(
    decl: InitializerBlock,
    owner: ClassSymbol,
    file: FileContext,
    initializers: Initializers
): void {
    const name = `${initializerName(owner)}$${decl.pos.line}_${decl.pos.column}`;
    file.out.add(`${decl.isStatic ? 'static ' : ''}${name}() `);
    emitFunctionBody(decl.body, owner, file, { isStatic: decl.isStatic });
    (decl.isStatic ? initializers.shared : initializers.own).push(`this.${name}();`);
    frame(file, owner, decl.pos.line, decl.body.end.line, decl.isStatic ? '<clinit>' : '<init>');
}

interface BodyOptions {
    readonly isStatic?: boolean;
    readonly isConstructor?: boolean;
    readonly params?: readonly { readonly name: string; readonly symbol?: LocalSymbol }[];
    /** Runs before the body. */
    readonly head?: string;
    /** Runs after it. */
    readonly tail?: string;
}

/** `{ …statements }` */
function emitFunctionBody(block: Block, owner: ClassSymbol, file: FileContext, options: BodyOptions): void {
    file.out.add('{ ');
    const fn = new FunctionContext(file, owner, options);
    options.params?.forEach((param) => fn.declare({ name: param.name, jsName: localName(param) }));
    file.out.add(options.head ?? '');
    emitBlock(block, fn);
    file.out.add(`${options.tail ?? ''}} `);
    fn.close();
}

function frame(file: FileContext, owner: ClassSymbol, from: number, to: number, name: string): void {
    file.frames.push({ from, to, label: `Class.${owner.fullName}.${name}` });
}

function parameters(params: readonly { readonly name: string }[]): string {
    return params.map((param) => localName(param)).join(', ');
}

/** The step count and, for what can be the first use of a class, its static state. */
function entry(isFirstUse: boolean, owner: ClassSymbol, file: FileContext): string {
    const statics = isFirstUse && hasStaticState(owner) ? `${file.call('statics', file.classRef(owner))}; ` : '';
    return `${statics}${file.call('tick')}; `;
}

function emitMethod(decl: MethodDecl, owner: ClassSymbol, file: FileContext): void {
    if (!decl.body || !decl.symbol) {
        return;
    }
    const { isStatic } = decl.symbol;
    file.out.add(`${isStatic ? 'static ' : ''}${methodName(decl.symbol)}(${parameters(decl.params)}) `);
    const future = decl.modifiers.annotations.find((annotation) => annotation.name.toLowerCase() === 'future');
    if (future) {
        const call = { method: decl.name, callout: isTrue(future, 'callout') };
        const handOver = file.call(
            'future',
            file.classRef(owner),
            JSON.stringify(call),
            `[${parameters(decl.params)}]`
        );
        // The body stays on its lines, as what runs later.
        file.out.add(`{ ${handOver.slice(0, -1)}, (${parameters(decl.params)}) => `);
    }
    emitFunctionBody(decl.body, owner, file, { isStatic, params: decl.params, head: entry(isStatic, owner, file) });
    file.out.add(future ? '); } ' : '');
    frame(file, owner, decl.pos.line, decl.body.end.line, decl.name);
}

function isTrue(annotation: Annotation, param: string): boolean {
    return [...annotation.params].some(([name, value]) => name.toLowerCase() === param && String(value) === 'true');
}

function emitConstructor(decl: ConstructorDecl, owner: ClassSymbol, file: FileContext): void {
    const first = decl.body.statements[0];
    const delegates = first?.kind === 'expr' && first.expr.kind === 'constructor-call';
    const above = delegates ? null : superCall(owner.superclass?.symbol ?? null, 'null, null');
    file.out.add(`${(decl.symbol as MethodSymbol).mangled}(${parameters(decl.params)}) `);
    const head = entry(false, owner, file) + (above ? `${above}; ` : '');
    emitFunctionBody(decl.body, owner, file, { isConstructor: true, params: decl.params, head, tail: 'return this; ' });
    frame(file, owner, decl.pos.line, decl.body.end.line, '<init>');
}

/** Written accessors; automatic ones only where a subclass may replace them. */
function emitProperty(decl: PropertyDecl, owner: ClassSymbol, file: FileContext): void {
    const field = decl.symbol;
    if (!field || decl.modifiers.words.has('abstract')) {
        return;
    }
    const modifier = field.isStatic ? 'static ' : '';
    const storage = field.isStatic
        ? `${file.call('statics', file.classRef(owner))}.${fieldName(field)}`
        : `this.${fieldName(field)}`;
    const getter = getterName(field);
    const setter = setterName(field);
    const accessors = [decl.getter, decl.setter]
        .filter((one) => one !== null)
        .sort((a, b) => a.pos.line - b.pos.line || a.pos.column - b.pos.column);
    for (const accessor of accessors) {
        const isGetter = accessor === decl.getter;
        const name = isGetter ? getter : setter;
        if (name === null) {
            continue;
        }
        file.out.at(accessor.pos.line).add(`${modifier}${name}(${isGetter ? '' : 'v_value'}) `);
        if (accessor.body) {
            const head = entry(field.isStatic, owner, file);
            const params = isGetter ? [] : [{ name: 'value' }];
            emitFunctionBody(accessor.body, owner, file, { isStatic: field.isStatic, params, head });
            frame(file, owner, accessor.pos.line, accessor.body.end.line, `__sfdc_${decl.name}`);
        } else {
            file.out.add(isGetter ? `{ return ${storage}; } ` : `{ ${storage} = v_value; } `);
        }
    }
}
