/** The names in a query, looked up in the schema. */
import type { Condition, FieldExpr, FunctionArgument, Path, SelectItem, SoqlQuery } from '../../data/soql/ast.ts';
import type { ProgramSymbols } from '../program-symbols.ts';
import type { ObjectView } from './schema-view.ts';

/** `missing` names a field that the platform may have and the schema lacks. */
type Report = (code: string, message: string, missing?: string) => void;

interface Names {
    readonly program: ProgramSymbols;
    readonly object: ObjectView;
    /** Lower-case aliases of FROM. */
    readonly aliases: ReadonlySet<string>;
    /** Lower-case aliases of SELECT, which ORDER BY and HAVING may use. */
    readonly columns: ReadonlySet<string>;
    readonly report: Report;
}

/**
 * Reports every object, field and relationship of a query that does not exist. Answers the canonical name of the queried
 * object, or null when it is unknown. `parent` is the object around a child subquery.
 */
export function checkQueryNames(
    query: SoqlQuery,
    parent: ObjectView | null,
    report: Report,
    program: ProgramSymbols
): string | null {
    const name = query.from.path.at(-1) as string;
    const object = parent ? childObject(parent, name, report, program) : program.schema.object(name);
    if (!object) {
        if (!parent) {
            report('soql.unknown.object', `sObject type '${name}' is not supported.`);
        }
        return null;
    }
    const aliases = [name, query.from.alias, ...query.aliases.map((item) => item.alias)];
    const names: Names = {
        program,
        object,
        report,
        aliases: new Set(aliases.filter((alias) => alias !== null).map((alias) => alias.toLowerCase())),
        columns: new Set(query.select.map(columnName).filter((column) => column !== null))
    };
    query.select.forEach((item) => checkItem(item, names));
    if (query.where) {
        checkCondition(query.where, names);
    }
    query.groupBy?.items.forEach((item) => checkField(item, names));
    if (query.having) {
        checkCondition(query.having, names);
    }
    query.orderBy.forEach((item) => checkField(item.expr, names));
    return object.name;
}

function childObject(parent: ObjectView, name: string, report: Report, program: ProgramSymbols): ObjectView | null {
    const relation = parent.childRelation(name);
    if (!relation) {
        report(
            'soql.unknown.relationship',
            `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`,
            missing(name, parent, program)
        );
        return null;
    }
    return program.schema.object(relation.child);
}

function columnName(item: SelectItem): string | null {
    return (item.kind === 'field' || item.kind === 'function') && item.alias !== null ? item.alias.toLowerCase() : null;
}

function checkItem(item: SelectItem, names: Names): void {
    switch (item.kind) {
        case 'field':
            return checkPath(item.path, names);
        case 'function':
            return checkField(item.call, names);
        case 'subquery':
            checkQueryNames(item.query, names.object, names.report, names.program);
            return;
        case 'typeof':
            for (const { object, fields } of item.typeOf.whens) {
                const target = names.program.schema.object(object);
                fields.forEach((path) => target && checkPath(path, { ...names, object: target, aliases: new Set() }));
            }
            return;
        case 'fields':
            return;
    }
}

function checkField(expr: FieldExpr | FunctionArgument, names: Names): void {
    if (expr.kind === 'field') {
        checkPath(expr.path, names);
    } else if (expr.kind === 'function') {
        expr.args.forEach((arg) => checkField(arg, names));
    }
}

function checkCondition(condition: Condition, names: Names): void {
    switch (condition.kind) {
        case 'and':
        case 'or':
            return condition.parts.forEach((part) => checkCondition(part, names));
        case 'not':
            return checkCondition(condition.part, names);
        default:
            checkField(condition.left, names);
            if (condition.kind === 'in' && condition.right.kind === 'subquery') {
                checkQueryNames(condition.right.query, null, names.report, names.program);
            }
    }
}

/** Walks a dotted path; a path through a lookup to several objects ends the check, since any of them may have the rest. */
function checkPath(path: Path, names: Names): void {
    const [first] = path as [string, ...string[]];
    if (path.length === 1 && names.columns.has(first.toLowerCase())) {
        return;
    }
    const hasAlias = path.length > 1 && names.aliases.has(first.toLowerCase()) && !names.object.relation(first);
    let object = names.object;
    const rest = hasAlias ? path.slice(1) : path;
    for (const step of rest.slice(0, -1)) {
        const relation = object.relation(step);
        if (!relation) {
            return names.report(
                'soql.unknown.relationship',
                unknownRelation(step, object),
                missing(step, object, names.program)
            );
        }
        const only = relation.referenceTo.length === 1 ? relation.referenceTo[0] : undefined;
        const next = only === undefined ? null : names.program.schema.object(only);
        if (!next) {
            return;
        }
        object = next;
    }
    const last = rest.at(-1) as string;
    if (!object.field(last)) {
        names.report('soql.unknown.field', unknownField(last, object), missing(last, object, names.program));
    }
}

function missing(name: string, object: ObjectView, program: ProgramSymbols): string | undefined {
    return program.platform.isMissingField(object.name, name) ? `${object.name}.${name}` : undefined;
}

function unknownRelation(name: string, object: ObjectView): string {
    return `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names. (${object.name})`;
}

function unknownField(name: string, object: ObjectView): string {
    return `No such column '${name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
}
