/**
 * Assertions: the Assert class and the methods of System. A failed assertion cannot be caught.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_system.htm
 */
import { looselyEqual } from '../../runtime/equality.ts';
import { toLogText } from '../../runtime/to-text.ts';
import { isInstance, typeOf } from '../../runtime/types.ts';
import { Uncatchable } from '../../runtime/uncatchable.ts';
import { extendClass, platformClass } from '../declare.ts';
import { REFERENCE } from './support.ts';
import type { ApexTypeValue } from './type.ts';

type Message = unknown;

/** System.AssertException, which `catch` never sees. */
export class AssertionFailed extends Uncatchable {
    constructor(message: string) {
        super('System.AssertException', message);
    }
}

/** `Assertion Failed: message: detail`, leaving out what is not there. */
function fail(message: Message, detail: string | null): never {
    const parts = ['Assertion Failed', message === null ? null : toLogText(message), detail];
    throw new AssertionFailed(parts.filter((part) => part !== null).join(': '));
}

let everyAssertionFails = false;

/** From now on every assertion fails: a test that stays green asserts nothing. */
export function failEveryAssertion(): void {
    everyAssertionFails = true;
}

/** An assertion, failing when all of them must. */
function assertion<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void {
    return (...args) => {
        if (everyAssertionFails) {
            fail('Every assertion fails in this run', null);
        }
        work(...args);
    };
}

function isTrue(condition: boolean | null, message: Message = null): void {
    if (condition !== true) {
        fail(message, `Expected: true, Actual: ${toLogText(condition)}`);
    }
}

function plain(condition: boolean | null, message: Message = null): void {
    if (condition !== true) {
        fail(message, null);
    }
}

function isFalse(condition: boolean | null, message: Message = null): void {
    if (condition !== false) {
        fail(message, `Expected: false, Actual: ${toLogText(condition)}`);
    }
}

function areEqual(expected: unknown, actual: unknown, message: Message = null): void {
    if (!looselyEqual(expected, actual)) {
        fail(message, `Expected: ${toLogText(expected)}, Actual: ${toLogText(actual)}`);
    }
}

function areNotEqual(notExpected: unknown, actual: unknown, message: Message = null): void {
    if (looselyEqual(notExpected, actual)) {
        fail(message, `Same value: ${toLogText(actual)}`);
    }
}

function isNull(value: unknown, message: Message = null): void {
    areEqual(null, value, message);
}

function isNotNull(value: unknown, message: Message = null): void {
    if (value === null) {
        fail(message, 'Same value: null');
    }
}

function isInstanceOfType(value: unknown, type: ApexTypeValue, message: Message = null): void {
    if (!isInstance(value, type.type)) {
        fail(message, `Expected type: ${type.type.name}, Actual type: ${typeOf(value)?.name ?? 'null'}`);
    }
}

function isNotInstanceOfType(value: unknown, type: ApexTypeValue, message: Message = null): void {
    if (isInstance(value, type.type)) {
        fail(message, `Unexpected type: ${type.type.name}`);
    }
}

platformClass('System.Assert', {
    doc: `${REFERENCE}apex_class_System_Assert.htm`,
    members: {
        'static void areEqual(Object expected, Object actual)': assertion(areEqual),
        'static void areEqual(Object expected, Object actual, String message)': assertion(areEqual),
        'static void areNotEqual(Object notExpected, Object actual)': assertion(areNotEqual),
        'static void areNotEqual(Object notExpected, Object actual, String message)': assertion(areNotEqual),
        'static void fail()': () => fail(null, null),
        'static void fail(String message)': (message: string | null) => fail(message, null),
        'static void isFalse(Boolean condition)': assertion(isFalse),
        'static void isFalse(Boolean condition, String message)': assertion(isFalse),
        'static void isTrue(Boolean condition)': assertion(isTrue),
        'static void isTrue(Boolean condition, String message)': assertion(isTrue),
        'static void isNull(Object value)': assertion(isNull),
        'static void isNull(Object value, String message)': assertion(isNull),
        'static void isNotNull(Object value)': assertion(isNotNull),
        'static void isNotNull(Object value, String message)': assertion(isNotNull),
        'static void isInstanceOfType(Object value, System.Type type)': assertion(isInstanceOfType),
        'static void isInstanceOfType(Object value, System.Type type, String message)': assertion(isInstanceOfType),
        'static void isNotInstanceOfType(Object value, System.Type type)': assertion(isNotInstanceOfType),
        'static void isNotInstanceOfType(Object value, System.Type type, String message)':
            assertion(isNotInstanceOfType)
    }
});

extendClass('System.System', {
    'static void assert(Boolean condition)': assertion(plain),
    'static void assert(Boolean condition, Object message)': assertion(plain),
    'static void assertEquals(Object expected, Object actual)': assertion(areEqual),
    'static void assertEquals(Object expected, Object actual, Object message)': assertion(areEqual),
    'static void assertNotEquals(Object notExpected, Object actual)': assertion(areNotEqual),
    'static void assertNotEquals(Object notExpected, Object actual, Object message)': assertion(areNotEqual)
});
