/** Checked expressions → JavaScript expressions, each in parentheses where JavaScript's precedence could differ. */
import type {
    CastExpr,
    Expr,
    MemberExpr,
    NameExpr,
    NewCollectionExpr,
    NewExpr,
    Ref,
    SoqlExpr,
    TernaryExpr
} from '../ast.ts';
import type { ApexType, ClassType, FieldSymbol } from '../symbols.ts';
import { emitCall, emitConstructorCall, platformFunction } from './calls.ts';
import type { FunctionContext } from './context.ts';
import { emitConversion, emitConvertedLiteral, emitLiteral, finalType, primitiveName } from './literals.ts';
import { sharingOf } from './meta.ts';
import { constructorName, exceptionConstructorName, fieldName, getterName, initializerName } from './names.ts';
import { emitAssign, emitStep } from './assignments.ts';
import { emitBinary, emitUnary } from './operators.ts';

/** An expression with its implicit conversion. */
export function emitExpr(expr: Expr, fn: FunctionContext): string {
    if (expr.unsupported !== undefined) {
        return fn.file.call('unsupported', JSON.stringify(expr.unsupported));
    }
    const to = expr.coerce;
    if (!to) {
        return emitRaw(expr, fn);
    }
    const literal =
        expr.kind === 'literal' && to.kind === 'primitive' ? emitConvertedLiteral(expr, to.name, fn.file) : null;
    return literal ?? emitConversion(emitRaw(expr, fn), expr.type as ApexType, to, fn.file);
}

/** An expression whose value nobody uses. */
export function emitDiscarded(expr: Expr, fn: FunctionContext): string {
    if (expr.unsupported === undefined) {
        if (expr.kind === 'assign') {
            return emitAssign(expr, fn, true);
        }
        if (expr.kind === 'unary' && (expr.operator === '++' || expr.operator === '--')) {
            return emitStep(expr, fn, true);
        }
    }
    return emitExpr(expr, fn);
}

/** An expression that must not be null: an operand of arithmetic, a condition, the receiver of a platform method. */
export function emitNonNull(expr: Expr, fn: FunctionContext): string {
    const code = emitExpr(expr, fn);
    return isNeverNull(expr) ? code : fn.file.call('n', code);
}

const NULLABLE_OPERATORS: ReadonlySet<string> = new Set(['??']);

/** Whether the value can be seen to be no null. */
export function isNeverNull(expr: Expr): boolean {
    switch (expr.kind) {
        case 'literal':
            return expr.literal !== 'null';
        case 'this':
        case 'new':
        case 'new-collection':
        case 'class-literal':
        case 'instanceof':
            return true;
        case 'binary':
            return expr.operator === '??' ? isNeverNull(expr.right) : !NULLABLE_OPERATORS.has(expr.operator);
        case 'unary':
            return true;
        case 'assign':
            return expr.operator === '=' ? isNeverNull(expr.value) : true;
        case 'soql':
            return expr.result !== 'record';
        default:
            return false;
    }
}

function emitRaw(expr: Expr, fn: FunctionContext): string {
    switch (expr.kind) {
        case 'literal':
            return emitLiteral(expr, fn.file);
        case 'name':
            return emitName(expr, fn);
        case 'member':
        case 'call':
        case 'index':
            return emitChain(expr, fn);
        case 'constructor-call':
            return emitConstructorCall(expr, fn);
        case 'new':
            return emitNew(expr, fn);
        case 'new-collection':
            return emitNewCollection(expr, fn);
        case 'cast':
            return emitCast(expr, fn);
        case 'instanceof': {
            const type = fn.file.type(expr.resolvedType as ApexType);
            return fn.file.call('isInstance', emitExpr(expr.operand, fn), type);
        }
        case 'unary':
            return expr.operator === '++' || expr.operator === '--' ? emitStep(expr, fn, false) : emitUnary(expr, fn);
        case 'binary':
            return emitBinary(expr, fn);
        case 'assign':
            return emitAssign(expr, fn, false);
        case 'ternary':
            return emitTernary(expr, fn);
        case 'soql':
            return emitSoql(expr, fn);
        case 'sosl': {
            const query = fn.file.hoist(`$.query(${JSON.stringify(expr.query)})`);
            return fn.file.call('sosl', query, bindList(expr.binds, fn), JSON.stringify(fn.file.options.defaultAccess));
        }
        case 'this':
        case 'super':
            return 'this';
        case 'class-literal':
            return fn.file.call('typeValue', fn.file.type(expr.resolvedType as ApexType));
    }
}

function emitTernary(expr: TernaryExpr, fn: FunctionContext): string {
    return `(${emitNonNull(expr.condition, fn)} ? ${emitExpr(expr.then, fn)} : ${emitExpr(expr.otherwise, fn)})`;
}

// ---------------------------------------------------------------- chains and safe navigation

/**
 * A chain of members, calls and indexes. `a?.b.c` is null as a whole when `a` is, so each `?.` below adds a guard that
 * the whole chain waits behind.
 */
function emitChain(expr: Expr, fn: FunctionContext): string {
    const guards: string[] = [];
    const code = emitLink(expr, fn, guards);
    return guards.reduceRight((rest, guard) => `(${guard} === null ? null : ${rest})`, code);
}

/** One link of a chain; guards of `?.` are added innermost first. */
function emitLink(expr: Expr, fn: FunctionContext, guards: string[]): string {
    if (expr.kind === 'member' && !expr.unsupported) {
        return emitReference(expr, () => emitTarget(expr.target, expr.safe, fn, guards), fn);
    }
    if (expr.kind === 'call') {
        return emitCall(expr, fn, (target) => emitTarget(target, expr.safe, fn, guards));
    }
    if (expr.kind === 'index') {
        return fn.file.call('at', emitTarget(expr.target, false, fn, guards), emitExpr(expr.index, fn));
    }
    return emitExpr(expr, fn);
}

function emitTarget(target: Expr, safe: boolean, fn: FunctionContext, guards: string[]): string {
    const isLink = target.kind === 'member' || target.kind === 'call' || target.kind === 'index';
    const plain = isLink && !target.coerce && target.unsupported === undefined;
    const code = plain ? emitLink(target, fn, guards) : emitExpr(target, fn);
    if (!safe) {
        return code;
    }
    const temporary = fn.temporary();
    guards.push(`(${temporary} = ${code})`);
    return temporary;
}

// ---------------------------------------------------------------- names

function emitName(expr: NameExpr, fn: FunctionContext): string {
    return emitReference(expr, () => 'this', fn);
}

/** What a name or member denotes; `target` gives the receiver when there is one. */
function emitReference(expr: NameExpr | MemberExpr, target: () => string, fn: FunctionContext): string {
    const { file } = fn;
    const ref = expr.ref as Ref | undefined;
    switch (ref?.kind) {
        case 'local':
            return ref.local.jsName;
        case 'field':
            return emitField(ref.field, usesBacking(expr), target, fn);
        case 'sobject-field':
            return file.call(isBehindParent(expr) ? 'getBehind' : 'get', target(), JSON.stringify(ref.field));
        case 'sobject-relation': {
            const upwards = isBehindParent(expr) ? 'parentBehind' : 'parent';
            return file.call(ref.children ? 'children' : upwards, target(), JSON.stringify(ref.relation));
        }
        case 'trigger-context':
            return file.call('trigger', JSON.stringify(ref.name.toLowerCase()));
        case 'label':
            return file.call('label', JSON.stringify(ref.namespace), JSON.stringify(ref.name));
        case 'sobject-type-token':
            return file.call('objectToken', JSON.stringify(ref.object));
        case 'sobject-describe':
            return file.call('objectDescribe', JSON.stringify(ref.object));
        case 'sobject-field-token':
            return file.call('fieldToken', JSON.stringify(ref.object), JSON.stringify(ref.field));
        case 'sobject-field-describe':
            return file.call('fieldDescribe', JSON.stringify(ref.object), JSON.stringify(ref.field));
        case 'fieldset-describe':
            return file.call('fieldSet', JSON.stringify(ref.object), JSON.stringify(ref.fieldSet));
        default: {
            const refusal = file.call('unsupported', JSON.stringify(expr.name));
            // The part before the dot is what is not supported: it says so itself.
            return expr.kind === 'member' && expr.target.type ? `(${target()}, ${refusal})` : refusal;
        }
    }
}

/** Whether a member is read of a parent record: `contact.Account.Name`. */
function isBehindParent(expr: NameExpr | MemberExpr): boolean {
    const above = expr.kind === 'member' && expr.target.kind === 'member' ? expr.target.ref : undefined;
    return above?.kind === 'sobject-relation' && !above.children;
}

/** Inside a property's own accessor its bare name, or `this.` and its name, mean the storage. */
export function usesBacking(expr: NameExpr | MemberExpr): boolean {
    const isOwn = expr.kind === 'name' || expr.target.kind === 'this' || expr.target.kind === 'name';
    return expr.ref?.kind === 'field' && expr.ref.backing && isOwn;
}

/** Reads a field or property; `target` gives the receiver of an instance one. */
export function emitField(field: FieldSymbol, backing: boolean, target: () => string, fn: FunctionContext): string {
    const { file } = fn;
    if (field.kind === 'enum') {
        return field.owner.origin === 'platform'
            ? file.hoist(`$.platformEnum(${JSON.stringify(field.owner.fullName)}, ${JSON.stringify(field.name)})`)
            : `${file.classRef(field.owner)}.v_${field.name.toLowerCase()}`;
    }
    if (field.kind === 'platform') {
        const getter = file.hoist(`$.getter(${JSON.stringify(field.platformId)})`);
        return field.isStatic ? `${getter}()` : `${getter}(${file.call('n', target())})`;
    }
    const getter = backing ? null : getterName(field);
    const receiver = field.isStatic ? staticReceiver(field, getter !== null, fn) : target();
    return getter ? `${receiver}.${getter}()` : `${receiver}.${fieldName(field)}`;
}

/** Accessors are static methods of the class; storage lives in the record of the transaction. */
export function staticReceiver(field: FieldSymbol, isAccessor: boolean, fn: FunctionContext): string {
    const owner = fn.file.classRef(field.owner);
    return isAccessor ? owner : fn.file.call('statics', owner);
}

// ---------------------------------------------------------------- creation

function emitArgs(args: readonly Expr[], fn: FunctionContext): string[] {
    return args.map((arg) => emitExpr(arg, fn));
}

function emitNew(expr: NewExpr, fn: FunctionContext): string {
    const { file } = fn;
    const type = expr.type as ApexType;
    if (type.kind === 'sobject') {
        return emitNewRecord(expr, type.name, fn);
    }
    const { symbol } = type as ClassType;
    const constructor = expr.constructorSymbol ?? null;
    if (symbol.origin === 'platform') {
        const args = emitArgs(expr.args, fn);
        const id = constructor?.platformId ?? `${symbol.fullName}.new()`;
        const isGeneric = symbol.typeParams.length > 0;
        const { unsupported } = constructor ?? { unsupported: false };
        return `${platformFunction(id, unsupported, file)}(${[...(isGeneric ? [file.type(type)] : []), ...args].join(', ')})`;
    }
    const allocated = `new (${file.classRef(symbol)})().${initializerName(symbol)}()`;
    if (constructor?.owner.origin === 'platform') {
        return `${allocated}.${exceptionConstructorName(symbol)}(${exceptionArgs(expr.args, fn)})`;
    }
    const name = constructor ? constructor.mangled : constructorName(symbol, []);
    return `${allocated}.${name}(${emitArgs(expr.args, fn).join(', ')})`;
}

/** `(message, cause)` for whichever of the constructors of System.Exception was chosen. */
export function exceptionArgs(args: readonly Expr[], fn: FunctionContext): string {
    const [first, second] = args;
    if (!first) {
        return 'null, null';
    }
    const isMessage = primitiveName(finalType(first)) !== null || finalType(first).kind === 'null';
    if (!isMessage) {
        return `null, ${emitExpr(first, fn)}`;
    }
    return `${emitExpr(first, fn)}, ${second ? emitExpr(second, fn) : 'null'}`;
}

function emitNewRecord(expr: NewExpr, name: string | null, fn: FunctionContext): string {
    const pairs = (expr.fields ?? []).map((field) => `${JSON.stringify(field.name)}, ${emitExpr(field.value, fn)}`);
    return fn.file.call('record', JSON.stringify(name), ...pairs);
}

function emitNewCollection(expr: NewCollectionExpr, fn: FunctionContext): string {
    const { file } = fn;
    const type = file.type(expr.type as ApexType);
    if (expr.size) {
        return file.call('sizedList', type, emitExpr(expr.size, fn));
    }
    if (expr.entries) {
        const pairs = expr.entries.map((entry) => `[${emitExpr(entry.key, fn)}, ${emitExpr(entry.value, fn)}]`);
        return file.call('newMap', type, `[${pairs.join(', ')}]`);
    }
    const elements = `[${(expr.elements ?? []).map((element) => emitExpr(element, fn)).join(', ')}]`;
    const kind = (expr.type as ClassType).symbol.key;
    return file.call(kind === 'system.set' ? 'newSet' : kind === 'system.map' ? 'newMap' : 'newList', type, elements);
}

function emitCast(expr: CastExpr, fn: FunctionContext): string {
    const to = expr.type as ApexType;
    const from = finalType(expr.operand);
    const code = emitExpr(expr.operand, fn);
    if (from.kind === 'null') {
        return 'null';
    }
    if (from.kind === 'primitive' && to.kind === 'primitive') {
        return emitConversion(code, from, to, fn.file);
    }
    return to.kind === 'object' ? code : fn.file.call('cast', code, fn.file.type(to));
}

// ---------------------------------------------------------------- queries

function bindList(binds: readonly Expr[], fn: FunctionContext): string {
    return `[${emitArgs(binds, fn).join(', ')}]`;
}

const QUERY_HELPERS = { list: 'soql', record: 'soqlRecord', count: 'soqlCount' } as const;

function emitSoql(expr: SoqlExpr, fn: FunctionContext): string {
    const { file } = fn;
    const query = file.hoist(`$.query(${JSON.stringify(expr.query)})`);
    const helper = QUERY_HELPERS[expr.result ?? 'list'];
    return file.call(helper, query, bindList(expr.binds, fn), codeContext(fn));
}

/** What queries and DML need to know of the class they stand in: default access mode and sharing. */
export function codeContext(fn: FunctionContext): string {
    return fn.file.hoist(codeContextText(fn));
}

/** The same as JSON. */
export function codeContextText(fn: FunctionContext): string {
    const { defaultAccess } = fn.file.options;
    return JSON.stringify({ access: defaultAccess, sharing: sharingOf(fn.owner, defaultAccess) });
}
