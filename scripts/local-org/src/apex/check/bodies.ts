/** Last pass: the code of a class, trigger or anonymous block. */
import { VOID, typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol } from '../symbols.ts';
import type { Block, ConstructorDecl, FieldDecl, Member, MethodDecl, PropertyDecl } from '../ast.ts';
import type { ProgramSymbols } from '../program-symbols.ts';
import { Body, PLAIN_BODY } from './body.ts';
import type { BodyKind } from './body.ts';
import type { Diagnostics } from './diagnostics.ts';
import { completes } from './flow.ts';
import { checkBlock, checkInto } from './statements.ts';

/** What the bodies of one file share. */
export interface FileContext {
    readonly program: ProgramSymbols;
    readonly diagnostics: Diagnostics;
    readonly file: string;
}

/** Checks every body among the members of a class, inner classes included. */
export function checkMembers(members: readonly Member[], owner: ClassSymbol, context: FileContext): void {
    for (const member of members) {
        switch (member.kind) {
            case 'field':
                checkField(member, owner, context);
                break;
            case 'property':
                checkProperty(member, owner, context);
                break;
            case 'method':
            case 'constructor':
                checkMethod(member, owner, context);
                break;
            case 'initializer':
                checkBlock(
                    member.body,
                    open(owner, context, { isStatic: member.isStatic, returnType: null, mayAssignFinals: true })
                );
                break;
            case 'class':
                if (member.symbol) {
                    checkMembers(member.members, member.symbol, context);
                }
                break;
            default:
                break;
        }
    }
}

/** A fresh body of a class. */
export function open(owner: ClassSymbol, context: FileContext, kind: Partial<BodyKind>): Body {
    return new Body(context.program, context.diagnostics, context.file, owner, { ...PLAIN_BODY, ...kind });
}

function checkField(decl: FieldDecl, owner: ClassSymbol, context: FileContext): void {
    const { symbol } = decl;
    if (decl.init && symbol) {
        const body = open(owner, context, { isStatic: symbol.isStatic, returnType: null, mayAssignFinals: true });
        checkInto(decl.init, symbol.type, body);
    }
}

function checkProperty(decl: PropertyDecl, owner: ClassSymbol, context: FileContext): void {
    const { symbol } = decl;
    if (!symbol) {
        return;
    }
    const kind = { isStatic: symbol.isStatic, accessorOf: symbol };
    if (decl.getter?.body) {
        checkReturning(decl.getter.body, symbol.type, open(owner, context, { ...kind, returnType: symbol.type }));
    }
    if (decl.setter?.body) {
        const body = open(owner, context, { ...kind, returnType: VOID });
        body.declareLocal('value', symbol.type, decl.setter.pos);
        checkBlock(decl.setter.body, body);
    }
}

function checkMethod(decl: MethodDecl | ConstructorDecl, owner: ClassSymbol, context: FileContext): void {
    const { symbol: method } = decl;
    if (!method || !decl.body) {
        return;
    }
    const body = open(owner, context, {
        isStatic: method.isStatic,
        returnType: method.returnType,
        method,
        mayAssignFinals: method.isConstructor
    });
    decl.params.forEach((param, index) => {
        const type = method.params[index]?.type ?? VOID;
        param.symbol = body.declareLocal(param.name, type, param.pos, param.modifiers.words.has('final'));
    });
    if (decl.kind === 'constructor') {
        checkConstructorCallsFirst(decl.body, body);
    }
    checkReturning(decl.body, method.returnType, body);
}

/** `this(…)` and `super(…)` may only come first. */
function checkConstructorCallsFirst(block: Block, body: Body): void {
    for (const stmt of block.statements.slice(1)) {
        if (stmt.kind === 'expr' && stmt.expr.kind === 'constructor-call') {
            const { which } = stmt.expr;
            const text = `Call to '${which}()' must be the first statement in a constructor method`;
            body.error(`invalid.${which}.call`, text, stmt.pos);
        }
    }
}

function checkReturning(block: Block, returnType: ApexType, body: Body): void {
    checkBlock(block, body);
    if (returnType.kind !== 'void' && completes(block)) {
        const text = `Missing return statement required return type: ${typeName(returnType)}`;
        body.error('invalid.return.non.void', text, block.end);
    }
}
