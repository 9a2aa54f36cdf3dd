/**
 * The little language in which platform members are declared: `static String join(Iterable<Object> parts,
 * String separator)`, `new(String x)`, `property Integer size`. Types stay text here; whoever needs them as
 * symbols resolves them later, so declarations may name each other in any order.
 */

/** A type as written in a declaration: `Map<String, List<Object>>`, `Schema.SObjectField`, `String[]` (= `List<String>`). */
export interface TypeText {
    readonly name: string;
    readonly args: readonly TypeText[];
}

export interface SignatureParam {
    readonly type: TypeText;
    readonly name: string;
}

export interface MethodSignature {
    readonly kind: 'method';
    readonly isStatic: boolean;
    /** null = void. */
    readonly returnType: TypeText | null;
    readonly name: string;
    readonly params: readonly SignatureParam[];
}

export interface ConstructorSignature {
    readonly kind: 'constructor';
    readonly params: readonly SignatureParam[];
}

export interface PropertySignature {
    readonly kind: 'property';
    readonly isStatic: boolean;
    readonly type: TypeText;
    readonly name: string;
}

export type Signature = MethodSignature | ConstructorSignature | PropertySignature;

/** A declaration text that does not follow the little language: a mistake in a library module. */
export class SignatureError extends Error {
    constructor(text: string, expected: string) {
        super(`Malformed platform declaration '${text}': expected ${expected}`);
        this.name = 'SignatureError';
    }
}

const TOKEN = /\s*([A-Za-z_][A-Za-z0-9_]*|[<>(),.[\]])/y;

class Reader {
    private readonly text: string;
    private readonly tokens: string[] = [];
    private next = 0;

    constructor(text: string) {
        this.text = text;
        TOKEN.lastIndex = 0;
        const end = text.trimEnd().length;
        while (TOKEN.lastIndex < end) {
            const match = TOKEN.exec(text);
            if (!match) {
                throw new SignatureError(text, 'names and punctuation only');
            }
            this.tokens.push(match[1] as string);
        }
    }

    peek(): string | undefined {
        return this.tokens[this.next];
    }

    accept(token: string): boolean {
        if (this.tokens[this.next] !== token) {
            return false;
        }
        this.next++;
        return true;
    }

    expect(token: string): void {
        if (!this.accept(token)) {
            throw this.error(`'${token}'`);
        }
    }

    identifier(what: string): string {
        const token = this.tokens[this.next];
        if (token === undefined || !/^\w/.test(token)) {
            throw this.error(what);
        }
        this.next++;
        return token;
    }

    type(): TypeText {
        let name = this.identifier('a type');
        while (this.accept('.')) {
            name += `.${this.identifier('a type name after the dot')}`;
        }
        const args: TypeText[] = [];
        if (this.accept('<')) {
            do {
                args.push(this.type());
            } while (this.accept(','));
            this.expect('>');
        }
        let type: TypeText = { name, args };
        while (this.accept('[')) {
            this.expect(']');
            type = { name: 'List', args: [type] };
        }
        return type;
    }

    params(): SignatureParam[] {
        const params: SignatureParam[] = [];
        this.expect('(');
        while (!this.accept(')')) {
            if (params.length > 0) {
                this.expect(',');
            }
            params.push({ type: this.type(), name: this.identifier('a parameter name') });
        }
        return params;
    }

    end(): void {
        if (this.peek() !== undefined) {
            throw this.error('nothing more');
        }
    }

    error(expected: string): SignatureError {
        return new SignatureError(this.text, expected);
    }
}

/** Reads one member declaration. Throws {@link SignatureError} when it is malformed. */
export function parseSignature(text: string): Signature {
    const reader = new Reader(text);
    const isStatic = reader.accept('static');
    const signature = readMember(reader, isStatic);
    reader.end();
    return signature;
}

function readMember(reader: Reader, isStatic: boolean): Signature {
    if (reader.accept('new')) {
        if (isStatic) {
            throw reader.error('a constructor without `static`');
        }
        return { kind: 'constructor', params: reader.params() };
    }
    if (reader.accept('property')) {
        return { kind: 'property', isStatic, type: reader.type(), name: reader.identifier('a property name') };
    }
    const returnType = reader.type();
    const isVoid = returnType.name === 'void' && returnType.args.length === 0;
    const name = reader.identifier('a method name');
    return { kind: 'method', isStatic, returnType: isVoid ? null : returnType, name, params: reader.params() };
}

/** Reads a type written alone: a superclass, an implemented interface. Throws {@link SignatureError}. */
export function parseTypeText(text: string): TypeText {
    const reader = new Reader(text);
    const type = reader.type();
    reader.end();
    return type;
}

/** The type written back without spaces: `Map<String,List<Object>>`. */
export function typeTextName(type: TypeText): string {
    return type.args.length ? `${type.name}<${type.args.map(typeTextName).join(',')}>` : type.name;
}

/**
 * The id under which the runtime finds a member of `className`: `System.String.length()`,
 * `System.String.join(Iterable<Object>,String)`, `System.String.new(String)`, `System.Label.x` for a property.
 */
export function platformMemberId(className: string, signature: Signature): string {
    if (signature.kind === 'property') {
        return `${className}.${signature.name}`;
    }
    const name = signature.kind === 'constructor' ? 'new' : signature.name;
    return `${className}.${name}(${signature.params.map((param) => typeTextName(param.type)).join(',')})`;
}
