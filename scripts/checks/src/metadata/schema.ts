import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** What the value of an element may be. */
export interface ValueType {
    /** Name of a complex type or of an alias. */
    readonly type?: string;
    readonly oneOf?: readonly string[];
    readonly primitive?: string;
    /** True where the element may be repeated. */
    readonly many?: boolean;
    readonly optional?: boolean;
}

type Members = Readonly<Record<string, ValueType>>;

interface Declaration {
    /** Undefined for an alias of a primitive or an enumeration. */
    readonly members?: Members;
    readonly bases: readonly string[];
    readonly value?: ValueType;
}

/**
 * The Metadata API's types, read from the declarations of `@salesforce/types`, which are generated from the WSDL. Knows
 * which elements a type has, which are required or repeatable, and the values of enumerations.
 */
export class MetadataSchema {
    readonly #declarations = new Map<string, Declaration>();
    readonly #members = new Map<string, Members>();

    /** Reads the declarations; about half a second. */
    constructor() {
        const file = createRequire(import.meta.url)
            .resolve('@salesforce/types/metadata')
            .replace(/\.js$/, '.d.ts');
        const source = ts.createSourceFile('metadata.d.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
        for (const statement of source.statements) {
            if (ts.isTypeAliasDeclaration(statement))
                this.#declarations.set(statement.name.text, declarationOf(statement.type));
        }
    }

    /** Number of types known. */
    get size(): number {
        return this.#declarations.size;
    }

    /** True for a type made of elements. */
    isComplex(name: string): boolean {
        return this.#declarations.get(name)?.members !== undefined;
    }

    /** All elements of a complex type, inherited ones included. */
    membersOf(name: string): Members {
        const known = this.#members.get(name);
        if (known) return known;
        const declaration = this.#declarations.get(name);
        const inherited = (declaration?.bases ?? []).map((base) => this.membersOf(base));
        const members = Object.assign({}, ...inherited, declaration?.members) as Members;
        this.#members.set(name, members);
        return members;
    }

    /** The type behind an alias; the type itself where it is none. */
    resolve(value: ValueType): ValueType {
        const alias = value.type ? this.#declarations.get(value.type)?.value : undefined;
        return alias ? { ...value, ...alias } : value;
    }
}

function declarationOf(node: ts.TypeNode): Declaration {
    if (!ts.isTypeLiteralNode(node) && !ts.isIntersectionTypeNode(node)) return { bases: [], value: valueOf(node) };
    const members: Record<string, ValueType> = {};
    const bases: string[] = [];
    for (const part of ts.isIntersectionTypeNode(node) ? node.types : [node]) {
        if (ts.isTypeReferenceNode(part)) bases.push(nameOf(part.typeName));
        if (!ts.isTypeLiteralNode(part)) continue;
        for (const member of part.members) {
            if (!ts.isPropertySignature(member) || !member.type) continue;
            members[nameOf(member.name)] = { ...valueOf(member.type), optional: member.questionToken !== undefined };
        }
    }
    return { members, bases };
}

function valueOf(node: ts.TypeNode): ValueType {
    if (ts.isArrayTypeNode(node)) return { ...valueOf(node.elementType), many: true };
    if (ts.isParenthesizedTypeNode(node)) return valueOf(node.type);
    if (ts.isTypeReferenceNode(node)) {
        const name = nameOf(node.typeName);
        const item = node.typeArguments?.[0];
        return name === 'Array' && item ? { ...valueOf(item), many: true } : { type: name };
    }
    const literals = (ts.isUnionTypeNode(node) ? [...node.types] : [node]).flatMap((one) =>
        ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal) ? [one.literal.text] : []
    );
    if (literals.length > 0) return { oneOf: literals };
    return { primitive: ts.tokenToString(node.kind) ?? 'unknown' };
}

function nameOf(node: ts.EntityName | ts.PropertyName): string {
    return ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : '';
}
