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

export interface ExternalCredentialDefinition {
    readonly name: string;
    readonly protocol: string;
    readonly principals: readonly string[];
    readonly headers: readonly CredentialHeader[];
}

export interface NamedCredentialDefinition {
    readonly name: string;
    readonly url: string;
    readonly externalCredential: string | null;
    readonly headers: readonly CredentialHeader[];
    readonly allowMergeFieldsInBody: boolean;
    readonly allowMergeFieldsInHeader: boolean;
    readonly generateAuthorizationHeader: boolean;
}

/** Why a call through a named credential cannot be made; the message is the platform's. */
export class CredentialError extends Error {}

/** Everything the org knows about credentials. */
export class CredentialStore {
    readonly named = new Map<string, NamedCredentialDefinition>();
    readonly external = new Map<string, ExternalCredentialDefinition>();
    readonly #urls = new Map<string, string>();
    readonly #secrets = new Map<string, Map<string, string>>();

    addNamed(definition: NamedCredentialDefinition): void {
        this.named.set(definition.name.toLowerCase(), definition);
    }

    addExternal(definition: ExternalCredentialDefinition): void {
        this.external.set(definition.name.toLowerCase(), definition);
    }

    /** Points a named credential somewhere else, as an admin does in Setup. */
    setUrl(namedCredential: string, url: string): void {
        this.#urls.set(namedCredential.toLowerCase(), url);
    }

    /** The URL in force. */
    url(definition: NamedCredentialDefinition): string {
        return this.#urls.get(definition.name.toLowerCase()) ?? definition.url;
    }

    /** Stores authentication parameters of a principal; an empty map removes them. */
    setSecrets(externalCredential: string, principal: string, parameters: Readonly<Record<string, string>>): void {
        const key = `${externalCredential}:${principal}`.toLowerCase();
        if (Object.keys(parameters).length === 0) {
            this.#secrets.delete(key);
            return;
        }
        this.#secrets.set(key, new Map(Object.entries(parameters)));
    }

    hasSecrets(externalCredential: string, principal: string): boolean {
        return this.#secrets.has(`${externalCredential}:${principal}`.toLowerCase());
    }

    /** The headers a call through `definition` carries, formulas evaluated. */
    headers(definition: NamedCredentialDefinition, principal: string): Record<string, string> {
        const external = definition.externalCredential
            ? this.external.get(definition.externalCredential.toLowerCase())
            : undefined;
        const parameters = external
            ? (this.#secrets.get(`${external.name}:${principal}`.toLowerCase()) ?? new Map<string, string>())
            : new Map<string, string>();
        const result: Record<string, string> = {};
        const all = [...(external?.headers ?? []), ...definition.headers];
        for (const header of [...all].sort((a, b) => a.sequence - b.sequence)) {
            result[header.name] = evaluateHeader(header.value, parameters);
        }
        return result;
    }
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
