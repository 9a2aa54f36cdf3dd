/**
 * JSONGenerator.
 */
import { throwApex } from '../../runtime/exception.ts';
import { platformClass } from '../declare.ts';
import type { Implementation, Members } from '../declare.ts';
import { writeValue } from './json-serialize.ts';
import { JsonWriter } from './json-text.ts';
import { REFERENCE, required } from './support.ts';

/** A System.JSONGenerator. */
export class JsonGeneratorValue {
    static readonly apexName = 'System.JSONGenerator';
    isClosed = false;
    readonly #writer: JsonWriter;

    constructor(pretty: boolean) {
        this.#writer = new JsonWriter(pretty);
    }

    /** The writer, while the generator is open. */
    get writer(): JsonWriter {
        if (this.isClosed) {
            throwApex('System.JSONException', 'The JSON generator is closed');
        }
        return this.#writer;
    }

    close(): string {
        this.isClosed = true;
        return this.#writer.finish();
    }
}

/** `writeX(value)` and `writeXField(name, value)`. */
function pair(name: string, type: string): Members {
    const write: Implementation = (self: JsonGeneratorValue, value: unknown) => writeValue(self.writer, value, false);
    const writeField: Implementation = (self: JsonGeneratorValue, field: string, value: unknown) => {
        self.writer.name(required(field));
        writeValue(self.writer, value, false);
    };
    return {
        [`void write${name}(${type} value)`]: write,
        [`void write${name}Field(String name, ${type} value)`]: writeField
    };
}

function numbers(): Members {
    const members: Record<string, Members[string]> = {};
    for (const type of ['Decimal', 'Double', 'Integer', 'Long']) {
        Object.assign(members, pair('Number', type));
    }
    return members;
}

platformClass('System.JSONGenerator', {
    doc: `${REFERENCE}apex_class_System_JsonGenerator.htm`,
    members: {
        'void close()': (self: JsonGeneratorValue) => void self.close(),
        'String getAsString()': (self: JsonGeneratorValue) => self.close(),
        'Boolean isClosed()': (self: JsonGeneratorValue) => self.isClosed,
        ...pair('Blob', 'Blob'),
        ...pair('Boolean', 'Boolean'),
        ...pair('Date', 'Date'),
        ...pair('DateTime', 'Datetime'),
        ...pair('Id', 'Id'),
        ...pair('Object', 'Object'),
        ...pair('String', 'String'),
        ...pair('Time', 'Time'),
        ...numbers(),
        'void writeNull()': (self: JsonGeneratorValue) => self.writer.raw('null'),
        'void writeNullField(String name)': (self: JsonGeneratorValue, name: string) => {
            self.writer.name(required(name));
            self.writer.raw('null');
        },
        'void writeFieldName(String name)': (self: JsonGeneratorValue, name: string) =>
            self.writer.name(required(name)),
        'void writeStartArray()': (self: JsonGeneratorValue) => self.writer.start('array'),
        'void writeEndArray()': (self: JsonGeneratorValue) => self.writer.end('array'),
        'void writeStartObject()': (self: JsonGeneratorValue) => self.writer.start('object'),
        'void writeEndObject()': (self: JsonGeneratorValue) => self.writer.end('object')
    }
});
