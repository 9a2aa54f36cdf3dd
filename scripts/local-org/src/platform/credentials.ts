/**
 * Named and External Credentials: where a `callout:` URL goes and which headers it carries.
 * Secrets are given to the org from outside, as an admin would type them in Setup; source never holds them.
 * https://developer.salesforce.com/docs/platform/named-credentials/references/named-credentials-reference/nc-formula-functions.html
 */
import { createHash, createHmac } from 'node:crypto';

/** A header of an external credential; the value may hold `{!…}` formulas. */
export interface CredentialHeader {
    readonly name: string;
    readonly value: string;
    readonly sequence: number;
}

/** Who a call is made as: a named principal, or each user for themselves. */
export interface PrincipalDefinition {
    readonly name: string;
    /** `NamedPrincipal`, `PerUserPrincipal`, `AwsStsPrincipal`. */
    readonly type: string;
    readonly sequence: number;
}

/** What named and external credentials have in common. */
export interface CredentialDefinition {
    /** Developer name without namespace. */
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    /** Namespace of the package that holds it; its full name then carries it. */
    readonly namespace: string | null;
    /** Namespace of the package whose Apex made it. */
    readonly createdByNamespace: string | null;
}

export interface ExternalCredentialDefinition extends CredentialDefinition {
    readonly protocol: string;
    readonly principals: readonly PrincipalDefinition[];
    readonly headers: readonly CredentialHeader[];
}

export interface NamedCredentialDefinition extends CredentialDefinition {
    readonly url: string;
    readonly enabled: boolean;
    /** Full name or, in the same package, developer name. */
    readonly externalCredential: string | null;
    readonly headers: readonly CredentialHeader[];
    readonly allowMergeFieldsInBody: boolean;
    readonly allowMergeFieldsInHeader: boolean;
    readonly generateAuthorizationHeader: boolean;
}

/** An authentication parameter of a principal. Encrypted ones are never read back. */
export interface Secret {
    readonly value: string;
    readonly encrypted: boolean;
}

/** Why a call through a named credential cannot be made; the message is the platform's. */
export class CredentialError extends Error {}

/** Everything a store holds, as plain values. */
export interface CredentialState {
    readonly named: readonly NamedCredentialDefinition[];
    readonly external: readonly ExternalCredentialDefinition[];
    readonly urls: readonly (readonly [string, string])[];
    readonly secrets: readonly (readonly [string, readonly (readonly [string, Secret])[]])[];
}

/** `ns__Name`, or the name alone. */
export function fullName(definition: Pick<CredentialDefinition, 'name' | 'namespace'>): string {
    return definition.namespace ? `${definition.namespace}__${definition.name}` : definition.name;
}

/** Everything the org knows about credentials. Names are case-insensitive; those of the own package need no namespace. */
export class CredentialStore {
    readonly #namespace: string | null;
    readonly #named = new Map<string, NamedCredentialDefinition>();
    readonly #external = new Map<string, ExternalCredentialDefinition>();
    readonly #urls = new Map<string, string>();
    readonly #origins = new Map<string, string>();
    readonly #secrets = new Map<string, ReadonlyMap<string, Secret>>();

    constructor(namespace: string | null = null) {
        this.#namespace = namespace;
    }

    get named(): NamedCredentialDefinition[] {
        return [...this.#named.values()];
    }

    get external(): ExternalCredentialDefinition[] {
        return [...this.#external.values()];
    }

    addNamed(definition: NamedCredentialDefinition): void {
        this.#named.set(fullName(definition).toLowerCase(), definition);
    }

    addExternal(definition: ExternalCredentialDefinition): void {
        this.#external.set(fullName(definition).toLowerCase(), definition);
    }

    removeNamed(definition: NamedCredentialDefinition): void {
        this.#named.delete(fullName(definition).toLowerCase());
        this.#urls.delete(fullName(definition).toLowerCase());
    }

    /** Takes the credential and its secrets away. */
    removeExternal(definition: ExternalCredentialDefinition): void {
        definition.principals.forEach(({ name }) => this.#secrets.delete(secretKey(definition, name)));
        this.#external.delete(fullName(definition).toLowerCase());
    }

    findNamed(name: string): NamedCredentialDefinition | null {
        return this.#named.get(name.toLowerCase()) ?? this.#named.get(this.#own(name)) ?? null;
    }

    findExternal(name: string): ExternalCredentialDefinition | null {
        return this.#external.get(name.toLowerCase()) ?? this.#external.get(this.#own(name)) ?? null;
    }

    /** Points a named credential somewhere else, whatever its definition says. @throws Error when there is none */
    setUrl(namedCredential: string, url: string): void {
        const definition = this.findNamed(namedCredential);
        if (!definition) {
            throw new Error(`There is no named credential ${namedCredential}`);
        }
        this.#urls.set(fullName(definition).toLowerCase(), url);
    }

    /** Sends every call to a host, through whatever named credential, to another one. Both are origins. */
    redirect(from: string, to: string): void {
        this.#origins.set(new URL(from).origin, to.replace(/\/$/, ''));
    }

    /** The URL Setup shows: of the definition, or where an admin pointed it. */
    shownUrl(definition: NamedCredentialDefinition): string {
        return this.#urls.get(fullName(definition).toLowerCase()) ?? definition.url;
    }

    /** The URL in force. */
    url(definition: NamedCredentialDefinition): string {
        const url = this.shownUrl(definition);
        const origin = URL.canParse(url) ? new URL(url).origin : null;
        const other = origin === null ? undefined : this.#origins.get(origin);
        return origin === null || other === undefined ? url : other + url.slice(origin.length);
    }

    /** Stores authentication parameters of a principal, encrypted; an empty map removes them. */
    setSecrets(externalCredential: string, principal: string, parameters: Readonly<Record<string, string>>): void {
        const definition = this.findExternal(externalCredential);
        if (!definition) {
            throw new Error(`There is no external credential ${externalCredential}`);
        }
        const secrets = Object.entries(parameters).map(([name, value]) => [name, { value, encrypted: true }] as const);
        this.putSecrets(definition, principal, new Map(secrets));
    }

    /** Replaces the authentication parameters of a principal; an empty map removes them. */
    putSecrets(
        definition: ExternalCredentialDefinition,
        principal: string,
        secrets: ReadonlyMap<string, Secret>
    ): void {
        const key = secretKey(definition, principal);
        if (secrets.size === 0) {
            this.#secrets.delete(key);
        } else {
            this.#secrets.set(key, secrets);
        }
    }

    /** What a principal authenticates with; empty when nothing was entered. */
    secrets(definition: ExternalCredentialDefinition, principal: string): ReadonlyMap<string, Secret> {
        return this.#secrets.get(secretKey(definition, principal)) ?? new Map();
    }

    /** The headers a call through `definition` carries, formulas evaluated. */
    headers(definition: NamedCredentialDefinition, principal: string): Record<string, string> {
        const external = definition.externalCredential ? this.findExternal(definition.externalCredential) : null;
        const secrets = external ? this.secrets(external, principal) : new Map<string, Secret>();
        const parameters = new Map([...secrets].map(([name, { value }]) => [name, value]));
        const result: Record<string, string> = {};
        if (external?.protocol === 'Basic' && definition.generateAuthorizationHeader) {
            result['Authorization'] = basicHeader(external, parameters);
        }
        const all = [...(external?.headers ?? []), ...definition.headers];
        for (const header of [...all].sort((a, b) => a.sequence - b.sequence)) {
            result[header.name] = evaluateHeader(header.value, parameters);
        }
        return result;
    }

    /** Everything but redirected hosts, which belong to the machine rather than to the org. */
    state(): CredentialState {
        return {
            named: this.named,
            external: this.external,
            urls: [...this.#urls],
            secrets: [...this.#secrets].map(([key, secrets]) => [key, [...secrets]])
        };
    }

    /** Goes back to a state. */
    restore(state: CredentialState): void {
        [this.#named, this.#external, this.#urls, this.#secrets].forEach((map) => map.clear());
        state.named.forEach((definition) => this.addNamed(definition));
        state.external.forEach((definition) => this.addExternal(definition));
        state.urls.forEach(([name, url]) => this.#urls.set(name, url));
        state.secrets.forEach(([key, secrets]) => this.#secrets.set(key, new Map(secrets)));
    }

    #own(name: string): string {
        return `${this.#namespace ?? ''}__${name}`.toLowerCase();
    }
}

function secretKey(definition: ExternalCredentialDefinition, principal: string): string {
    return `${fullName(definition)}:${principal}`.toLowerCase();
}

function basicHeader(external: ExternalCredentialDefinition, parameters: ReadonlyMap<string, string>): string {
    const [user, password] = ['username', 'password'].map((name) => {
        const value = [...parameters].find(([key]) => key.toLowerCase() === name)?.[1];
        if (value === undefined) {
            throw new CredentialError(`The external credential ${external.name} has no ${name}.`);
        }
        return value;
    });
    return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Replaces each `{!formula}` of a header value. */
export function evaluateHeader(text: string, parameters: ReadonlyMap<string, string>): string {
    return text.replace(/\{!([^}]*)\}/g, (_, formula: string) =>
        asText(new HeaderFormula(formula, parameters).value())
    );
}

type HeaderValue = string | Buffer;

function asText(value: HeaderValue): string {
    return typeof value === 'string' ? value : value.toString('utf8');
}

function asBytes(value: HeaderValue): Buffer {
    return typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
}

const FUNCTIONS: Readonly<Record<string, (args: readonly HeaderValue[]) => HeaderValue>> = {
    BLOB: ([value = '']) => asBytes(value),
    BASE64ENCODE: ([value = '']) => asBytes(value).toString('base64'),
    BASE64DECODE: ([value = '']) => Buffer.from(asText(value), 'base64'),
    HEX: ([value = '']) => asBytes(value).toString('hex'),
    HASH: ([algorithm = '', value = '']) => createHash(digestName(algorithm)).update(asBytes(value)).digest(),
    HMAC: ([algorithm = '', value = '', key = '']) =>
        createHmac(digestName(algorithm), asBytes(key)).update(asBytes(value)).digest()
};

function digestName(value: HeaderValue): string {
    const name = asText(value).toLowerCase().replace('-', '');
    if (name !== 'sha256') {
        throw new CredentialError(`Unsupported algorithm in a credential formula: ${asText(value)}`);
    }
    return name;
}

/** `'Basic ' & BASE64ENCODE(BLOB($Credential.EC.User & ':' & $Credential.EC.Password))` */
class HeaderFormula {
    readonly #tokens: string[];
    readonly #parameters: ReadonlyMap<string, string>;
    #at = 0;

    constructor(text: string, parameters: ReadonlyMap<string, string>) {
        this.#tokens = text.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\$?[A-Za-z_][\w.]*|[&(),+]/g) ?? [];
        this.#parameters = parameters;
    }

    value(): HeaderValue {
        let left = this.#operand();
        while (this.#tokens[this.#at] === '&' || this.#tokens[this.#at] === '+') {
            this.#at += 1;
            left = asText(left) + asText(this.#operand());
        }
        return left;
    }

    #operand(): HeaderValue {
        const token = this.#tokens[this.#at];
        this.#at += 1;
        if (token === undefined) {
            throw new CredentialError('A credential formula ends too early');
        }
        if (token.startsWith("'") || token.startsWith('"')) {
            return token.slice(1, -1).replace(/\\(.)/g, '$1');
        }
        if (token === '(') {
            const inner = this.value();
            this.#at += 1;
            return inner;
        }
        if (token.startsWith('$')) {
            return this.#parameter(token);
        }
        return this.#call(token);
    }

    #parameter(token: string): string {
        const name = token.split('.').pop() ?? '';
        const found = this.#parameters.get(name);
        if (found === undefined) {
            throw new CredentialError(
                `The callout couldn't be made because the parameter ${token} isn't set for this principal.`
            );
        }
        return found;
    }

    #call(name: string): HeaderValue {
        const known = FUNCTIONS[name.toUpperCase()];
        if (!known || this.#tokens[this.#at] !== '(') {
            throw new CredentialError(`Unknown function in a credential formula: ${name}`);
        }
        this.#at += 1;
        const args: HeaderValue[] = [];
        while (this.#tokens[this.#at] !== ')' && this.#at < this.#tokens.length) {
            args.push(this.value());
            if (this.#tokens[this.#at] === ',') {
                this.#at += 1;
            }
        }
        this.#at += 1;
        return known(args);
    }
}
