/** `switch on`: a chain of tests, since Apex has no fall-through and its `break` belongs to the loop around. */
import type { SwitchCase, SwitchStmt, SwitchValue } from '../ast.ts';
import type { ApexType } from '../symbols.ts';
import type { FunctionContext } from './context.ts';
import { emitExpr, staticReceiver } from './expressions.ts';
import { fieldName } from './names.ts';
import { emitBlock, localName } from './statements.ts';

/** The whole statement; the subject is evaluated once. */
export function emitSwitch(stmt: SwitchStmt, fn: FunctionContext): void {
    const { out } = fn.file;
    const subject = fn.fresh('s');
    out.add(`{ const ${subject} = ${emitExpr(stmt.subject, fn)}; `);
    stmt.cases.forEach((one, index) => {
        out.at(one.pos.line).add(`${index ? 'else ' : ''}if (${test(one, subject, fn)}) `);
        emitCaseBody(one, subject, fn);
    });
    if (stmt.otherwise) {
        out.at(stmt.otherwise.pos.line).add(stmt.cases.length ? 'else ' : '');
        emitBlock(stmt.otherwise, fn);
    }
    out.add('} ');
}

function test(one: SwitchCase, subject: string, fn: FunctionContext): string {
    if (one.kind === 'type') {
        return fn.file.call('isInstance', subject, fn.file.type(one.resolvedType as ApexType));
    }
    return one.values.map((value) => `${subject} === ${emitValue(value, fn)}`).join(' || ');
}

function emitCaseBody(one: SwitchCase, subject: string, fn: FunctionContext): void {
    if (one.kind === 'values') {
        return emitBlock(one.body, fn);
    }
    fn.file.out.add(`{ let ${localName(one)} = ${subject}; `);
    fn.inBlock(() => {
        fn.declare({ name: one.name, jsName: localName(one) });
        emitBlock(one.body, fn);
    });
    fn.file.out.add('} ');
}

function emitValue(value: SwitchValue, fn: FunctionContext): string {
    if (value.kind === 'literal') {
        return emitExpr(value.expr, fn);
    }
    const field = value.symbol;
    if (!field) {
        return fn.file.call('unsupported', JSON.stringify(value.name));
    }
    if (field.kind !== 'enum') {
        return `${staticReceiver(field, false, fn)}.${fieldName(field)}`;
    }
    return field.owner.origin === 'platform'
        ? fn.file.hoist(`$.platformEnum(${JSON.stringify(field.owner.fullName)}, ${JSON.stringify(field.name)})`)
        : `${fn.file.classRef(field.owner)}.v_${field.name.toLowerCase()}`;
}
