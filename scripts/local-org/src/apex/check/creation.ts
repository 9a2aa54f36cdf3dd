/** `new`: objects, records and collections. */
import { typeName } from '../symbols.ts';
import type { ApexType, ClassType, MethodSymbol, SObjectType } from '../symbols.ts';
import type { Expr, NewCollectionExpr, NewExpr } from '../ast.ts';
import type { Body } from './body.ts';
import { coerceTo, illegalAssignment } from './coerce.ts';
import { checkExpression } from './expressions.ts';
import { findConstructors } from './members.ts';
import { chooseOverload } from './overloads.ts';
import { fieldType, parentType } from './records.ts';
import { INTEGER, UNKNOWN, argumentOf, hasOpaqueAncestor, isOpaque, listElement } from './types.ts';
import { isMemberVisible } from './visibility.ts';

/** Checks `new T(…)`. */
export function checkNew(expr: NewExpr, body: Body): ApexType {
    const type = body.resolve(expr.typeRef);
    expr.constructorSymbol = null;
    if (type.kind === 'sobject') {
        return checkNewRecord(expr, type, body);
    }
    expr.args.forEach((arg) => checkExpression(arg, body));
    if (expr.fields && expr.fields.length > 0) {
        expr.fields.forEach((field) => checkExpression(field.value, body));
        const text = `Invalid constructor syntax, name=value pairs can only be used for SObjects: ${typeName(type)}`;
        if (!isOpaque(type)) {
            body.error('invalid.name.value.pair.constructor', text, expr.pos);
        }
    }
    if (type.kind !== 'class') {
        body.error('type.not.constructable', `Type cannot be constructed: ${typeName(type)}`, expr.pos);
        return type;
    }
    if (type.symbol.isUnsupported) {
        if (type.symbol !== UNKNOWN.symbol) {
            body.unsupported(expr, `${type.symbol.fullName}.new`);
        }
        return type;
    }
    return checkNewObject(expr, type, body);
}

function checkNewObject(expr: NewExpr, type: ClassType, body: Body): ApexType {
    if (type.symbol.kind !== 'class') {
        body.error('type.not.constructable', `Type cannot be constructed: ${typeName(type)}`, expr.pos);
    } else if (type.symbol.isAbstract) {
        body.error('invalid.new.abstract', `Abstract classes cannot be constructed: ${typeName(type)}`, expr.pos);
    } else {
        expr.constructorSymbol = chooseConstructor(type, expr.args, expr, body);
    }
    return type;
}

/** Chooses a constructor and converts its arguments; null for the implicit one without parameters, or after an error. */
export function chooseConstructor(type: ClassType, args: readonly Expr[], at: Expr, body: Body): MethodSymbol | null {
    const { symbol } = type;
    const views = findConstructors(type, body.program);
    if (views.length === 0 && symbol.origin === 'project' && args.length === 0) {
        return null;
    }
    const visible = views.filter(({ symbol: one }) =>
        isMemberVisible(one.access, one.owner, one.isTestVisible, body.owner)
    );
    const choice = chooseOverload(visible, args);
    if (choice.kind === 'one') {
        args.forEach((arg, index) => coerceTo(arg, choice.view.params[index] as ApexType));
        if (choice.view.symbol.unsupported) {
            body.unsupported(at, choice.view.symbol.platformId ?? symbol.fullName);
        }
        return choice.view.symbol;
    }
    const texts = args.map((arg) => typeName(arg.type as ApexType)).join(', ');
    const isHidden = chooseOverload(views, args).kind === 'one';
    const hasArity = views.some((view) => view.params.length === args.length);
    if (isHidden) {
        body.error('method.not.visible', `Method is not visible: <Constructor> ${symbol.fullName}(${texts})`, at.pos);
    } else if (choice.kind === 'ambiguous') {
        body.error('ambiguous.method.signature', `Ambiguous method signature: <Constructor>(${texts})`, at.pos);
    } else if ((symbol.origin === 'platform' && !hasArity && !symbol.isException) || hasOpaqueAncestor(symbol)) {
        body.unsupported(at, `${symbol.fullName}.new(${texts})`);
    } else {
        body.error(
            'unknown.constructor',
            `Constructor not defined: [${symbol.fullName}].<Constructor>(${texts})`,
            at.pos
        );
    }
    return null;
}

function checkNewRecord(expr: NewExpr, type: SObjectType, body: Body): ApexType {
    expr.args.forEach((arg) => checkExpression(arg, body));
    if (type.name === null) {
        body.error('type.not.constructable', 'Type cannot be constructed: SObject', expr.pos);
        return type;
    }
    if (expr.args.length > 0) {
        body.error('invalid.normal.constructor', `Type requires name=value pair construction: ${type.name}`, expr.pos);
    }
    const seen = new Set<string>();
    for (const field of expr.fields ?? []) {
        const key = field.name.toLowerCase();
        if (seen.has(key)) {
            body.error('duplicate.field.init', `Duplicate field initialization: ${field.name}`, field.pos);
        }
        seen.add(key);
        checkFieldValue(expr, type.name, field, body);
    }
    return type;
}

function checkFieldValue(
    expr: NewExpr,
    objectName: string,
    field: NonNullable<NewExpr['fields']>[number],
    body: Body
): void {
    const object = body.program.schema.object(objectName);
    const found = object?.field(field.name);
    const relation = found ? null : object?.relation(field.name);
    const type = found ? fieldType(found, body.program) : relation ? parentType(relation) : null;
    if (!type) {
        checkExpression(field.value, body);
        if (body.program.platform.isMissingField(objectName, field.name)) {
            body.unsupported(expr, `${objectName}.${field.name}`);
            return;
        }
        body.error('field.does.not.exist', `Field does not exist: ${field.name} on ${objectName}`, field.pos);
        return;
    }
    const from = checkExpression(field.value, body, type);
    const isAnyParent = relation !== null && from.kind === 'sobject';
    if (!coerceTo(field.value, type) && !isAnyParent) {
        body.error('illegal.assignment', illegalAssignment(from, type), field.value.pos);
    }
}

/** Checks `new List<T>{…}`, `new Map<K, V>{…}`, `new T[n]`. */
export function checkNewCollection(expr: NewCollectionExpr, body: Body): ApexType {
    const type = body.resolve(expr.typeRef);
    if (expr.size) {
        checkExpression(expr.size, body, INTEGER);
        if (!coerceTo(expr.size, INTEGER)) {
            const text = `List index must be of type Integer: ${typeName(expr.size.type as ApexType)}`;
            body.error('invalid.list.index.type', text, expr.size.pos);
        }
    }
    const element = listElement(type) ?? argumentOf(type, 'System.Set') ?? UNKNOWN;
    for (const item of expr.elements ?? []) {
        checkElement(item, element, 'Initial expression is of incorrect type, expected', body);
    }
    for (const { key, value } of expr.entries ?? []) {
        checkEntry(key, argumentOf(type, 'System.Map') ?? UNKNOWN, 'key', type, body);
        checkEntry(value, argumentOf(type, 'System.Map', 1) ?? UNKNOWN, 'value', type, body);
    }
    return type;
}

function checkElement(item: Expr, type: ApexType, text: string, body: Body): void {
    const from = checkExpression(item, body, type);
    if (!coerceTo(item, type)) {
        body.error(
            'invalid.list.initial.expression.type',
            `${text}: ${typeName(type)} but was: ${typeName(from)}`,
            item.pos
        );
    }
}

function checkEntry(item: Expr, type: ApexType, which: 'key' | 'value', map: ApexType, body: Body): void {
    const from = checkExpression(item, body, type);
    if (!coerceTo(item, type)) {
        const text = `Invalid ${which} type ${typeName(from)} for ${typeName(map)}`;
        body.error(`invalid.initial.${which}.type`, text, item.pos);
    }
}
