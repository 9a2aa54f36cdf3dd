import { jsonProblem, pretty } from 'c/healthJson';

describe('a row being edited', () => {
    it.each(['{}', ' {"a": [1, -2.5e3, true, null, "x\\"\\u00e9", {}], "b": {"c": []}}\n'])(
        '%s is one object',
        (text) => {
            expect(jsonProblem(text)).toBeNull();
        }
    );
    it.each([
        ['', 'JsonEnd', 1, 1],
        ['[1]', 'JsonObject', 1, 1],
        ['{"a": 1', 'JsonEnd', 1, 8],
        ['{\n  "a": 1\n  "b": 2\n}', 'JsonComma', 3, 3],
        ['{"a" 1}', 'JsonColon', 1, 6],
        ['{a: 1}', 'JsonKey', 1, 2],
        ['{"a": 1,}', 'JsonKey', 1, 9],
        ['{"a": nope}', 'JsonValue', 1, 7],
        ['{"a": "x}', 'JsonString', 1, 7],
        ['{} {}', 'JsonRest', 1, 4],
        ['{"a": [1 2]}', 'JsonComma', 1, 10]
    ])('%j stops being one: %s', (text, fault, line, column) => {
        expect(jsonProblem(text)).toEqual({ fault, line, column });
    });
    it('is laid out only where no digit is lost', () => {
        expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
        expect(pretty('{"a":12345678901234567890}')).toBe('{"a":12345678901234567890}');
        expect(pretty('no')).toBe('no');
    });
});
