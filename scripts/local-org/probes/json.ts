/** Probes of JSON in both directions, its parser and generator. */
import type { ProbeTable } from './probe.ts';

const doc = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Json.htm';
const parser =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_JsonParser.htm';
const generator =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_JsonGenerator.htm';

const classes = `public enum Size { SMALL, LARGE }
    public virtual class Base { public Integer id; }
    public class Order extends Base { public String name; public List<Line> lines; public Map<String, Decimal> prices;
        public Size size; private Boolean paid; public transient String secret; public static Integer count;
        public Integer lineCount { get { return lines == null ? 0 : lines.size(); } }
        public Date day { get; set; } public Datetime at; }
    public class Line { public String sku; public Decimal quantity = 1; }
    public interface Thing { }
    public abstract class Half { }`;

const read = (text: string, type = 'Order'): string => `((${type}) JSON.deserialize('${text}', ${type}.class))`;

/** What the platform's pages say of JSON in both directions, its parser and generator. */
export const jsonProbes: readonly ProbeTable[] = [
    {
        about: 'Values become JSON',
        doc,
        classes,
        probes: [
            {
                apex: `JSON.serialize(new List<Object>{ 1, 2L, 1.50, true, null, 'a"b\\n/' })`,
                expect: '[1,2,1.50,true,null,"a\\"b\\n/"]'
            },
            { apex: `JSON.serialize(Date.newInstance(2024, 1, 5))`, expect: '"2024-01-05"' },
            {
                apex: `JSON.serialize(Datetime.newInstanceGmt(2024, 1, 5, 1, 2, 3))`,
                expect: '"2024-01-05T01:02:03.000Z"'
            },
            { apex: `JSON.serialize(Time.newInstance(1, 2, 3, 4))`, expect: '"01:02:03.004Z"' },
            { apex: `JSON.serialize(Blob.valueOf('hi'))`, expect: '"aGk="' },
            {
                apex: `JSON.serialize(new Map<String, Object>{ 'b' => 1, 'a' => new Set<Integer>{ 2 } })`,
                expect: '{"b":1,"a":[2]}'
            },
            { apex: `JSON.serialize(new Line())`, expect: '{"sku":null,"quantity":1}' },
            { apex: `JSON.serialize(new Line(), true)`, expect: '{"quantity":1}' },
            { apex: `JSON.serialize(Size.LARGE)`, expect: '"LARGE"' },
            {
                before: `Order o = new Order(); o.id = 1; o.secret = 'x'; o.size = Size.SMALL;`,
                apex: `JSON.serialize(o, true)`,
                expect: '{"id":1,"size":"SMALL","lineCount":0}'
            },
            { apex: `JSON.serialize(new Account(Name = 'A'))`, expect: '{"attributes":{"type":"Account"},"Name":"A"}' },
            {
                apex: `JSON.serialize(new Account(Id = '001000000000001', Name = 'A'))`,
                expect:
                    '{"attributes":{"type":"Account","url":"/services/data/v67.0/sobjects/Account/001000000000001AAA"},' +
                    '"Id":"001000000000001AAA","Name":"A"}'
            },
            {
                apex: `JSON.serializePretty(new Map<String, Object>{ 'a' => new List<Integer>{ 1, 2 }, 'b' => new List<Integer>(), 'c' => new Map<String, Object>{ 'd' => null } })`,
                expect: '{\n  "a" : [ 1, 2 ],\n  "b" : [ ],\n  "c" : {\n    "d" : null\n  }\n}'
            },
            {
                apex: `JSON.serialize(new Url('https://a.example'))`,
                expect: '! System.JSONException: Apex Type unsupported in JSON: System.Url'
            }
        ]
    },
    {
        about: 'JSON becomes values of a type',
        doc,
        classes,
        probes: [
            {
                apex: `${read('{"id":5,"name":"N","lines":[{"sku":"a","quantity":2.50}]}')}.lines[0].quantity`,
                expect: '2.50'
            },
            { apex: `${read('{"prices":{"x":1.20}}')}.prices`, expect: '{x=1.20}' },
            { apex: `${read('{"size":"LARGE"}')}.size`, expect: 'LARGE' },
            { apex: `${read('{"day":"2024-02-03","unknown":{"a":[]}}')}.day`, expect: '2024-02-03 00:00:00' },
            { apex: `${read('{"at":"2024-02-03T04:05:06.000+0100"}')}.at.getTime()`, expect: '1706929506000' },
            { apex: `${read('{"paid":true}')}.paid`, expect: 'true' },
            {
                apex: `JSON.deserializeStrict('{"unknown":1}', Order.class)`,
                expect: '! System.JSONException: Unknown field: Probes.Order.unknown'
            },
            { apex: `((List<Integer>) JSON.deserialize('[1,2]', List<Integer>.class)).size()`, expect: '2' },
            {
                apex: `((Map<String, Line>) JSON.deserialize('{"k":{"sku":"s"}}', Map<String, Line>.class)).get('k').sku`,
                expect: 's'
            },
            {
                apex: `((Account) JSON.deserialize('{"attributes":{"type":"Account"},"name":"A","NumberOfEmployees":5}', Account.class)).NumberOfEmployees`,
                expect: '5'
            },
            {
                apex: `((Contact) ((List<SObject>) JSON.deserialize('[{"attributes":{"type":"Contact"},"LastName":"L"}]', List<SObject>.class))[0]).LastName`,
                expect: 'L'
            },
            {
                apex: `((Contact) JSON.deserialize('{"LastName":"L","Account":{"attributes":{"type":"Account"},"Name":"P"}}', Contact.class)).Account.Name`,
                expect: 'P'
            },
            {
                apex: `JSON.deserialize('{}', Thing.class)`,
                expect: '! System.TypeException: Cannot deserialize JSON as abstract type: Probes.Thing'
            },
            {
                apex: `JSON.deserialize('{}', Half.class)`,
                expect: '! System.TypeException: Cannot deserialize JSON as abstract type: Probes.Half'
            },
            {
                apex: `JSON.deserialize('[]', Order.class)`,
                expect: `! System.JSONException: Malformed JSON: Expected '{' at the beginning of object`
            },
            {
                apex: `JSON.deserialize('{"a":}', Order.class)`,
                expect: `! System.JSONException: Unexpected character ('}' (code 125)): expected a valid value (number, String, array, object, 'true', 'false' or 'null') at input location [1,7]`
            }
        ]
    },
    {
        about: 'Untyped JSON becomes maps, lists and numbers of the fitting size',
        doc,
        probes: [
            { before: `Object o = JSON.deserializeUntyped('3');`, apex: 'o instanceof Integer', expect: 'true' },
            { before: `Object o = JSON.deserializeUntyped('3000000000');`, apex: 'o instanceof Long', expect: 'true' },
            {
                before: `Object o = JSON.deserializeUntyped('1.50');`,
                apex: `(o instanceof Decimal) + ':' + o`,
                expect: 'true:1.50'
            },
            {
                before: `Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped('{"a":[1,"\\\\u0041",null,false]}');`,
                apex: `m.get('a')`,
                expect: '(1, A, null, false)'
            },
            {
                apex: `JSON.deserializeUntyped('')`,
                expect: '! System.JSONException: No content to map to Object due to end of input'
            }
        ]
    },
    {
        about: 'A JSONParser steps through tokens',
        doc: parser,
        classes,
        probes: [
            {
                before: `JSONParser p = JSON.createParser('{"a":[1,2.5],"b":{"sku":"s"},"c":"x"}'); String seen = '';
                    while (p.nextToken() != null) { if (p.getCurrentToken() == JSONToken.FIELD_NAME && p.getText() == 'b') {
                    p.nextToken(); seen += ((Line) p.readValueAs(Line.class)).sku; } else { seen += p.getCurrentToken().name().left(4) + ' '; } }`,
                apex: 'seen',
                expect: 'STAR FIEL STAR VALU VALU END_ sFIEL VALU END_ '
            },
            {
                before: `JSONParser p = JSON.createParser('{"n":7}'); p.nextValue(); p.nextValue();`,
                apex: `p.getCurrentName() + p.getIntegerValue()`,
                expect: 'n7'
            },
            {
                before: `JSONParser p = JSON.createParser('[[1,2],3]'); p.nextToken(); p.nextToken(); p.skipChildren(); p.nextToken();`,
                apex: 'p.getText()',
                expect: '3'
            }
        ]
    },
    {
        about: 'A JSONGenerator writes piece by piece',
        doc: generator,
        probes: [
            {
                before: `JSONGenerator g = JSON.createGenerator(false); g.writeStartObject(); g.writeStringField('s', 'x');
                    g.writeNumberField('n', 1.5); g.writeFieldName('l'); g.writeStartArray(); g.writeNumber(1); g.writeNull();
                    g.writeEndArray(); g.writeObjectField('o', new Map<String, Integer>{ 'k' => 1 }); g.writeEndObject();`,
                apex: 'g.getAsString()',
                expect: '{"s":"x","n":1.5,"l":[1,null],"o":{"k":1}}'
            },
            {
                before: `JSONGenerator g = JSON.createGenerator(true); g.writeStartObject(); g.writeBooleanField('b', true); g.writeEndObject();`,
                apex: 'g.getAsString()',
                expect: '{\n  "b" : true\n}'
            }
        ]
    }
];
