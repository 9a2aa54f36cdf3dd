/**
 * Apex exceptions, and how errors of JavaScript become them.
 */
import { current, isRunning } from '../platform/context.ts';
import { ApexObject } from './object-base.ts';
import type { ApexClass } from './object-base.ts';
import { runtimeType } from './types.ts';
import type { RuntimeType } from './types.ts';
import { InternalError, isUncatchable, LimitExceeded } from './uncatchable.ts';
import type { Uncatchable } from './uncatchable.ts';

const NULL_MESSAGE = 'Attempt to de-reference a null object';

/** A place in Apex source on a stack. */
export interface StackFrame {
    readonly file: string;
    readonly line: number;
    /** `Class.Foo.bar`, or the file name when nothing is known about the line. */
    readonly label: string;
}

/** Every exception of Apex: the platform's own directly, the project's as subclasses. */
export class ApexException extends ApexObject {
    /** As given; null when none was. */
    message: string | null = null;
    cause: ApexException | null = null;
    /** What the platform attaches: the failed rows of a DmlException and the like. */
    data: unknown = null;
    readonly #platformType: RuntimeType | null;
    #site: { stack?: string };

    constructor(typeName?: string) {
        super();
        this.#platformType = typeName === undefined ? null : runtimeType(typeName);
        this.#site = {};
        Error.captureStackTrace(this.#site, ApexException);
    }

    /** The constructors of System.Exception, as emitted subclasses call them. */
    x_(message: string | null, cause: ApexException | null): this {
        this.message = message;
        this.cause = cause;
        return this;
    }

    get apexType(): RuntimeType {
        return this.#platformType ?? (this.constructor as ApexClass).$type;
    }

    /** `System.DmlException`, `MyException`, `Outer.MyException`. */
    get typeName(): string {
        return this.apexType.name;
    }

    /** What Apex's getMessage() answers when nobody gave a message. */
    get text(): string {
        return this.message ?? 'Script-thrown exception';
    }

    /** Takes the stack of a JavaScript error this exception stands for. */
    raisedAt(site: { stack?: string }): this {
        this.#site = site;
        return this;
    }

    /** Apex frames, innermost first. */
    get frames(): StackFrame[] {
        return apexFrames(this.#site.stack ?? '');
    }

    /** `Class.Foo.bar: line 3, column 1`, one line per frame. */
    get stackTraceString(): string {
        return this.frames.map((frame) => `${frame.label}: line ${frame.line}, column 1`).join('\n');
    }

    /** Line of the innermost Apex frame; 0 when it was not made in Apex. */
    get lineNumber(): number {
        return this.frames[0]?.line ?? 0;
    }

    override toString(): string {
        return `${this.typeName}: ${this.text}`;
    }
}

/** A platform exception by its full name, `System.ListException`. */
export function newApexException(
    typeName: string,
    message: string | null,
    cause?: ApexException | null
): ApexException {
    const exception = new ApexException(typeName);
    exception.message = message;
    exception.cause = cause ?? null;
    return exception;
}

/** Throws a platform exception. */
export function throwApex(typeName: string, message: string, cause?: ApexException | null): never {
    throw newApexException(typeName, message, cause);
}

/** Throws the exception for a null receiver or operand. */
export function throwNull(): never {
    return throwApex('System.NullPointerException', NULL_MESSAGE);
}

const FRAME = /([^\s()/\\]+\.(?:cls|trigger|apex)):(\d+):\d+\)?$/;

/** The name of an emitted script, whatever folder stands before it. */
const APEX_SCRIPT = /[^\s()/\\]+\.(?:cls|trigger|apex)$/;

/** The Apex frames of a V8 stack, innermost first. */
export function apexFrames(stack: string): StackFrame[] {
    const frames: StackFrame[] = [];
    for (const text of stack.split('\n')) {
        const match = FRAME.exec(text);
        // `at new X` is JavaScript allocating an instance: Apex has no such frame.
        if (match && /^\s*at (?!new )/.test(text)) {
            frames.push(frameAt(match[1] as string, Number(match[2])));
        }
    }
    return frames;
}

/** The frame of a call site; null where it is none of Apex. */
export function apexFrameAt(site: NodeJS.CallSite): StackFrame | null {
    const script = site.getFileName();
    const file = script && APEX_SCRIPT.exec(script)?.[0];
    return file && !site.isConstructor() ? frameAt(file, site.getLineNumber() ?? 0) : null;
}

function frameAt(file: string, line: number): StackFrame {
    const label = isRunning() ? current().org.program.frameLabel(file, line) : null;
    return { file, line, label: label ?? file };
}

/** Whether the innermost frame of a stack, whatever it is, is emitted Apex. */
function startsInApex(stack: string): boolean {
    const first = stack.split('\n').find((text) => text.trimStart().startsWith('at '));
    return first !== undefined && FRAME.test(first);
}

/**
 * What an error thrown under emitted code is to Apex: an exception it may catch, or an end it may not.
 * Touching a member of null in emitted code is Apex's NullPointerException; any other JavaScript error is our mistake.
 */
export function translateError(error: unknown): ApexException | Uncatchable {
    if (error instanceof ApexException || isUncatchable(error)) {
        return error;
    }
    if (error instanceof TypeError && / of null\b/.test(error.message) && startsInApex(error.stack ?? '')) {
        return newApexException('System.NullPointerException', NULL_MESSAGE).raisedAt(error);
    }
    if (error instanceof RangeError && error.message.includes('call stack')) {
        return new LimitExceeded('Maximum stack depth reached: 1001');
    }
    return new InternalError(error instanceof Error ? error.message : String(error), error);
}

/** The exception an emitted `catch` sees. @throws what Apex cannot catch. */
export function caught(error: unknown): ApexException {
    const translated = translateError(error);
    if (translated instanceof ApexException) {
        return translated;
    }
    throw translated;
}
