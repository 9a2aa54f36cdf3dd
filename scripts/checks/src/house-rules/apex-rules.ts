import {
    AccessLevelContext,
    AnnotationContext,
    CatchClauseContext,
    ClassDeclarationContext,
    DeleteStatementContext,
    DotExpressionContext,
    FormalParameterContext,
    InsertStatementContext,
    LocalVariableDeclarationContext,
    FieldDeclarationContext,
    MergeStatementContext,
    QueryContext,
    SoslLiteralContext,
    StatementContext,
    TypeDeclarationContext,
    UndeleteStatementContext,
    UpdateStatementContext,
    UpsertStatementContext
} from '@apexdevtools/apex-parser';
import { lineOf, parseApex, textOf, walk, type ApexNode } from '../lib/apex.ts';
import type { Finding } from '../lib/check.ts';
import type { SourceFile } from '../lib/project.ts';

const MAXIMUM_LINES = 300;

const DML_STATEMENTS = [
    InsertStatementContext,
    UpdateStatementContext,
    UpsertStatementContext,
    DeleteStatementContext,
    UndeleteStatementContext,
    MergeStatementContext
] as const;

/** Methods of Database that take an AccessLevel. */
const DATABASE_METHODS = new Set(
    (
        'insert update upsert delete undelete merge query querywithbinds countquery countquerywithbinds getquerylocator ' +
        'getquerylocatorwithbinds convertlead insertimmediate updateimmediate deleteimmediate insertasync updateasync deleteasync'
    ).split(' ')
);

/** What the house asks of every class and trigger, beyond what PMD looks at. */
export function apexRules(file: SourceFile): Finding[] {
    const { tree, errors } = parseApex(file);
    const findings: Finding[] = errors.map((error) => ({ file: file.path, ...error }));
    const report = (line: number, message: string): void => void findings.push({ file: file.path, line, message });
    const lines = file.text.trimEnd().split('\n').length;
    if (lines > MAXIMUM_LINES) report(0, `has ${lines} lines, at most ${MAXIMUM_LINES}: one idea per class`);
    const accessVariables = accessVariablesIn(tree, file.text);
    for (const node of walk(tree)) {
        sharing(node, file.text, report);
        accessMode(node, file.text, accessVariables, report);
        forbidden(node, report);
    }
    return findings;
}

type Report = (line: number, message: string) => void;

function sharing(node: ApexNode, text: string, report: Report): void {
    if (!(node instanceof TypeDeclarationContext)) return;
    const type = node as ApexNode;
    const isClass = type.children?.some((child) => child instanceof ClassDeclarationContext);
    const header = text.slice(type.start?.start, type.children?.at(-1)?.start?.start);
    if (isClass && !/\b(with|without|inherited)\s+sharing\b/i.test(header))
        report(lineOf(type), 'class declares no sharing');
}

function accessMode(node: ApexNode, text: string, accessVariables: ReadonlySet<string>, report: Report): void {
    if (DML_STATEMENTS.some((kind) => node instanceof kind)) {
        const stated = node.children?.some((child) => child instanceof AccessLevelContext);
        if (!stated) report(lineOf(node), 'DML states no access mode (as user, as system)');
    } else if (node instanceof QueryContext || node instanceof SoslLiteralContext) {
        const query = node as ApexNode;
        const stated = /\bWITH\s+(USER_MODE|SYSTEM_MODE)\b/i.test(textOf(query, text));
        if (!stated) report(lineOf(query), 'query states no access mode (WITH USER_MODE, WITH SYSTEM_MODE)');
    } else if (node instanceof DotExpressionContext) {
        const call = /^(?:system\.)?database\??\.(\w+)\((.*)\)$/is.exec((node as ApexNode).getText());
        if (!call || !DATABASE_METHODS.has(call[1]!.toLowerCase())) return;
        const named = call[2]!.match(/\w+/g) ?? [];
        const stated = named.some(
            (word) => word.toLowerCase() === 'accesslevel' || accessVariables.has(word.toLowerCase())
        );
        if (!stated) report(lineOf(node), `Database.${call[1]} is given no AccessLevel`);
    }
}

// Variables, fields and parameters of type AccessLevel: handing one on states the mode.
function accessVariablesIn(tree: ApexNode, text: string): Set<string> {
    const names = new Set<string>();
    for (const node of walk(tree)) {
        const declares =
            node instanceof FormalParameterContext ||
            node instanceof LocalVariableDeclarationContext ||
            node instanceof FieldDeclarationContext;
        const found = declares && /\bAccessLevel\s+(\w+)/i.exec(textOf(node as ApexNode, text));
        if (found) names.add(found[1]!.toLowerCase());
    }
    return names;
}

function forbidden(node: ApexNode, report: Report): void {
    if (node instanceof CatchClauseContext) {
        const isEmpty = !node.block().children?.some((child: unknown) => child instanceof StatementContext);
        if (isEmpty) report(lineOf(node), 'empty catch');
    } else if (node instanceof AnnotationContext) {
        if (/seealldata=true/i.test((node as ApexNode).getText())) report(lineOf(node), 'test sees all data');
    } else if (node instanceof DotExpressionContext) {
        const name = (node as ApexNode).getText().toLowerCase();
        if (/^(system\.)?test\.isrunningtest\(\)$/.test(name))
            report(lineOf(node), 'Test.isRunningTest: inject instead');
        if (/^system\.debug\(/.test(name)) report(lineOf(node), 'System.debug');
    }
}
