/** What the modules of the System namespace share. */
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { RegexSyntaxFailure } from '../../runtime/regex-escapes.ts';
import { RegexUseFailure, compileRegex } from '../../runtime/regex-run.ts';
import type { CompiledRegex } from '../../runtime/regex-run.ts';
import { runtimeType } from '../../runtime/types.ts';
import type { Implementation } from '../declare.ts';

/** Folder of the Apex Reference Guide, for `doc` of declarations. */
export const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

/** The argument at that position, counted from 1. @throws System.NullPointerException `Argument 1 cannot be null` */
export function required<T>(value: T | null, position = 1): T {
    if (value === null) {
        throwApex('System.NullPointerException', `Argument ${position} cannot be null`);
    }
    return value as T;
}

/** An instance member none of whose arguments may be null. */
export function strict(behaviour: Implementation): Implementation {
    return (self, ...args) => {
        args.forEach((arg, at) => required(arg, at + 1));
        return behaviour(self, ...args);
    };
}

/** A static member none of whose arguments may be null. */
export function strictStatic(behaviour: Implementation): Implementation {
    return (...args) => {
        args.forEach((arg, at) => required(arg, at + 1));
        return behaviour(...args);
    };
}

/** A `List<String>`. */
export function textList(items: readonly string[]): ApexList {
    return new ApexList(runtimeType('List<String>'), [...items]);
}

/** A `List<Integer>`. */
export function integerList(items: readonly number[]): ApexList {
    return new ApexList(runtimeType('List<Integer>'), [...items]);
}

/** Time zone of the running user. */
export function userZone(): string {
    return current().transaction.user.timeZone;
}

/** Locale of the running user, `en_US`. */
export function userLocale(): string {
    return current().transaction.user.locale;
}

/** Milliseconds since 1970 on the org's clock. */
export function now(): number {
    return current().org.clock.now();
}

/** A compiled pattern. @throws System.StringException `Invalid regex: …` */
export function regexOf(pattern: string): CompiledRegex {
    try {
        return compileRegex(pattern);
    } catch (error) {
        if (error instanceof RegexSyntaxFailure) {
            return throwApex('System.StringException', `Invalid regex: ${error.message}`);
        }
        throw error;
    }
}

/** Runs work that reads a replacement text or a group, with Java's complaint as an Apex exception. */
export function usingRegex<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (error instanceof RegexUseFailure) {
            return throwApex('System.StringException', error.message);
        }
        throw error;
    }
}
