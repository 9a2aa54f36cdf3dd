/**
 * JSONParser and JSONToken.
 */
import type { EnumValue } from '../../runtime/enum.ts';
import { throwApex } from '../../runtime/exception.ts';
import { runtimeType } from '../../runtime/types.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { platformClass, platformEnum } from '../declare.ts';
import { enumValue } from '../enums.ts';
import { nodeToValue } from './json-deserialize.ts';
import { readJson } from './json-text.ts';
import type { JsonNode } from './json-text.ts';
import { REFERENCE, strict } from './support.ts';
import type { ApexTypeValue } from './type.ts';

platformEnum(
    'System.JSONToken',
    [
        'END_ARRAY',
        'END_OBJECT',
        'FIELD_NAME',
        'NOT_AVAILABLE',
        'START_ARRAY',
        'START_OBJECT',
        'VALUE_EMBEDDED_OBJECT',
        'VALUE_FALSE',
        'VALUE_NULL',
        'VALUE_NUMBER_FLOAT',
        'VALUE_NUMBER_INT',
        'VALUE_STRING',
        'VALUE_TRUE'
    ],
    `${REFERENCE}apex_enum_System_JsonToken.htm`
);

interface Token {
    readonly kind: string;
    /** What getText answers. */
    readonly text: string;
    /** Name of the member the token belongs to. */
    readonly name: string | null;
    /** The whole value that starts here. */
    readonly node: JsonNode | null;
    /** Index of the last token of that value. */
    end: number;
}

function tokensOf(root: JsonNode): Token[] {
    const tokens: Token[] = [];
    const add = (kind: string, text: string, name: string | null, node: JsonNode | null): Token => {
        const token = { kind, text, name, node, end: tokens.length };
        tokens.push(token);
        return token;
    };
    const walk = (node: JsonNode, name: string | null): void => {
        const first = addStart(node, name, add);
        if (node.kind === 'array') {
            node.items.forEach((item) => walk(item, null));
            add('END_ARRAY', ']', name, null);
        } else if (node.kind === 'object') {
            for (const [member, value] of node.members) {
                add('FIELD_NAME', member, member, null);
                walk(value, member);
            }
            add('END_OBJECT', '}', name, null);
        }
        first.end = tokens.length - 1;
    };
    walk(root, null);
    return tokens;
}

type Add = (kind: string, text: string, name: string | null, node: JsonNode | null) => Token;

function addStart(node: JsonNode, name: string | null, add: Add): Token {
    switch (node.kind) {
        case 'array':
            return add('START_ARRAY', '[', name, node);
        case 'object':
            return add('START_OBJECT', '{', name, node);
        case 'string':
            return add('VALUE_STRING', node.value, name, node);
        case 'number':
            return add(/^-?\d+$/.test(node.text) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT', node.text, name, node);
        case 'boolean':
            return add(node.value ? 'VALUE_TRUE' : 'VALUE_FALSE', String(node.value), name, node);
        case 'null':
            return add('VALUE_NULL', 'null', name, node);
    }
}

/** A System.JSONParser. The whole text is read at the first step, so a mistake far behind shows early. */
export class JsonParserValue {
    static readonly apexName = 'System.JSONParser';
    readonly #text: string;
    #tokens: readonly Token[] | null = null;
    #at = -1;
    #cleared: Token | null = null;
    #isCleared = false;

    constructor(text: string) {
        this.#text = text;
    }

    get current(): Token | null {
        return this.#isCleared ? null : (this.#tokens?.[this.#at] ?? null);
    }

    get cleared(): Token | null {
        return this.#cleared;
    }

    next(): Token | null {
        this.#tokens ??= tokensOf(readJson(this.#text));
        this.#at = Math.min(this.#at + 1, this.#tokens.length);
        this.#isCleared = false;
        return this.current;
    }

    nextValue(): Token | null {
        const token = this.next();
        return token?.kind === 'FIELD_NAME' ? this.next() : token;
    }

    clear(): void {
        this.#cleared = this.current;
        this.#isCleared = true;
    }

    skipChildren(): void {
        this.#at = this.current?.node ? this.current.end : this.#at;
    }

    value(type: RuntimeType, isStrict: boolean): unknown {
        if (!this.current && this.#at < 0) {
            this.next();
        }
        const token = this.current?.kind === 'FIELD_NAME' ? this.next() : this.current;
        if (!token?.node) {
            return throwApex('System.JSONException', 'No current value to read');
        }
        const value = nodeToValue(token.node, type, isStrict);
        this.#at = token.end;
        return value;
    }

    scalar(type: string, ...kinds: readonly string[]): unknown {
        const token = this.current;
        if (!token?.node || !kinds.includes(token.kind)) {
            return throwApex(
                'System.JSONException',
                `Current token (${token?.kind ?? 'null'}) is not one of ${kinds.join(', ')}, can not read it as ${type}`
            );
        }
        return nodeToValue(token.node, runtimeType(type), false);
    }
}

const tokenValue = (token: Token | null): EnumValue | null => token && enumValue('System.JSONToken', token.kind);
const NUMBERS = ['VALUE_NUMBER_INT', 'VALUE_NUMBER_FLOAT'];
const read =
    (type: string, ...kinds: readonly string[]) =>
    (self: JsonParserValue) =>
        self.scalar(type, ...kinds);

platformClass('System.JSONParser', {
    doc: `${REFERENCE}apex_class_System_JsonParser.htm`,
    members: {
        'System.JSONToken nextToken()': (self: JsonParserValue) => tokenValue(self.next()),
        'System.JSONToken nextValue()': (self: JsonParserValue) => tokenValue(self.nextValue()),
        'System.JSONToken getCurrentToken()': (self: JsonParserValue) => tokenValue(self.current),
        'System.JSONToken getLastClearedToken()': (self: JsonParserValue) => tokenValue(self.cleared),
        'Boolean hasCurrentToken()': (self: JsonParserValue) => self.current !== null,
        'void clearCurrentToken()': (self: JsonParserValue) => self.clear(),
        'void skipChildren()': (self: JsonParserValue) => self.skipChildren(),
        'String getCurrentName()': (self: JsonParserValue) => self.current?.name ?? null,
        'String getText()': (self: JsonParserValue) => self.current?.text ?? null,
        'Boolean getBooleanValue()': read('Boolean', 'VALUE_TRUE', 'VALUE_FALSE'),
        'Integer getIntegerValue()': read('Integer', 'VALUE_NUMBER_INT'),
        'Long getLongValue()': read('Long', 'VALUE_NUMBER_INT'),
        'Decimal getDecimalValue()': read('Decimal', ...NUMBERS),
        'Double getDoubleValue()': read('Double', ...NUMBERS),
        'Blob getBlobValue()': read('Blob', 'VALUE_STRING'),
        'Date getDateValue()': read('Date', 'VALUE_STRING'),
        'Datetime getDateTimeValue()': read('Datetime', 'VALUE_STRING'),
        'Time getTimeValue()': read('Time', 'VALUE_STRING'),
        'Id getIdValue()': read('Id', 'VALUE_STRING'),
        'Object readValueAs(System.Type type)': strict((self: JsonParserValue, type: ApexTypeValue) =>
            self.value(type.type, false)
        ),
        'Object readValueAsStrict(System.Type type)': strict((self: JsonParserValue, type: ApexTypeValue) =>
            self.value(type.type, true)
        )
    }
});
