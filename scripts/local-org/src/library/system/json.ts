/**
 * JSON.
 */
import { throwApex } from '../../runtime/exception.ts';
import { platformClass } from '../declare.ts';
import { JsonGeneratorValue } from './json-generator.ts';
import { JsonParserValue } from './json-parser.ts';
import { nodeToValue, untyped } from './json-deserialize.ts';
import { serialize } from './json-serialize.ts';
import { readJson } from './json-text.ts';
import { REFERENCE, required, strictStatic } from './support.ts';
import type { ApexTypeValue } from './type.ts';

const deserialize = (strict: boolean) =>
    strictStatic((text: string, type: ApexTypeValue) => {
        // The platform reads as it goes: a list that does not start as one fails before what else is wrong in it.
        if (/^(list|set)$/.test(type.type.kind) && !/^\s*(\[|null|$)/.test(text)) {
            throwApex('System.JSONException', "Malformed JSON: Expected '[' at the beginning of List/Set");
        }
        return nodeToValue(readJson(text), type.type, strict);
    });

platformClass('System.JSON', {
    doc: `${REFERENCE}apex_class_System_Json.htm`,
    members: {
        'static String serialize(Object value)': (value: unknown) => serialize(value),
        'static String serialize(Object value, Boolean suppressApexObjectNulls)': (
            value: unknown,
            suppress: boolean | null
        ) => serialize(value, { suppressNulls: suppress === true }),
        'static String serializePretty(Object value)': (value: unknown) => serialize(value, { pretty: true }),
        'static String serializePretty(Object value, Boolean suppressApexObjectNulls)': (
            value: unknown,
            suppress: boolean | null
        ) => serialize(value, { pretty: true, suppressNulls: suppress === true }),
        'static Object deserialize(String text, System.Type type)': deserialize(false),
        'static Object deserializeStrict(String text, System.Type type)': deserialize(true),
        'static Object deserializeUntyped(String text)': (text: string) => untyped(readJson(required(text))),
        'static System.JSONGenerator createGenerator(Boolean prettyPrint)': (pretty: boolean | null) =>
            new JsonGeneratorValue(pretty === true),
        'static System.JSONParser createParser(String text)': (text: string) => new JsonParserValue(required(text))
    }
});
