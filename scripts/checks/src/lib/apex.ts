import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import type { SourceFile } from './project.ts';

/** A node of the Apex parse tree: the part all contexts share (the parser's package does not ship its base types). */
export interface ApexNode {
    readonly children?: ApexNode[] | null;
    readonly start?: { readonly line: number; readonly column: number; readonly start: number };
    readonly stop?: { readonly line: number; readonly stop: number };
    readonly parentCtx?: ApexNode | null;
    getText(): string;
}

/** A parsed class or trigger, or its syntax errors. */
export interface ParsedApex {
    readonly file: SourceFile;
    readonly tree: ApexNode;
    readonly errors: readonly { readonly line: number; readonly message: string }[];
}

class Errors extends ApexErrorListener {
    readonly found: { line: number; message: string }[] = [];
    override apexSyntaxError(line: number, _column: number, message: string): void {
        this.found.push({ line, message });
    }
}

const parsed = new WeakMap<SourceFile, ParsedApex>();

/**
 * Parses a `.cls` or `.trigger` file, once for all checks of a process that read it from one project. Never throws: syntax
 * errors come back in the result.
 */
export function parseApex(file: SourceFile): ParsedApex {
    const known = parsed.get(file) ?? parse(file);
    parsed.set(file, known);
    return known;
}

function parse(file: SourceFile): ParsedApex {
    const errors = new Errors();
    const { parser } = ApexParserFactory.createLexerAndParser(file.text, errors);
    const tree = file.path.endsWith('.trigger') ? parser.triggerUnit() : parser.compilationUnit();
    return { file, tree: tree as unknown as ApexNode, errors: errors.found };
}

/** This node and all below it, in source order. */
export function* walk(node: ApexNode): Generator<ApexNode> {
    yield node;
    for (const child of node.children ?? []) yield* walk(child);
}

/** All nodes of one kind below `node`, in source order. `kind` is a context class of the parser. */
export function* nodesOf<T>(node: ApexNode, kind: abstract new (...args: never[]) => T): Generator<T & ApexNode> {
    for (const one of walk(node)) if (one instanceof kind) yield one as T & ApexNode;
}

/** The line a node starts on, from 1. */
export function lineOf(node: ApexNode): number {
    return node.start?.line ?? 0;
}

/** The source text of a node, white space included. */
export function textOf(node: ApexNode, source: string): string {
    return source.slice(node.start?.start ?? 0, (node.stop?.stop ?? -1) + 1);
}
