/**
 * UUID, Version and Collator.
 */
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { intlLocale } from '../../runtime/format.ts';
import { hashCodeOf } from '../../runtime/equality.ts';
import { platformClass } from '../declare.ts';
import { REFERENCE, required, strict, strictStatic, userLocale } from './support.ts';

/** A System.UUID. */
export class UuidValue {
    static readonly apexName = 'System.UUID';
    readonly text: string;

    constructor(text: string) {
        this.text = text;
    }

    apexEquals(other: unknown): boolean {
        return other instanceof UuidValue && other.text === this.text;
    }

    apexHash(): unknown {
        return `u${this.text}`;
    }

    toString(): string {
        return this.text;
    }
}

/** The UUID a text stands for. @throws System.IllegalArgumentException */
export function uuidOf(text: string): UuidValue {
    if (!/^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(text)) {
        throwApex('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
    }
    return new UuidValue(text.toLowerCase());
}

platformClass('System.UUID', {
    doc: `${REFERENCE}apex_class_System_UUID.htm`,
    members: {
        'static System.UUID randomUUID()': () => new UuidValue(current().org.random.uuid()),
        'static System.UUID fromString(String text)': (text: string) => uuidOf(required(text)),
        'Boolean equals(Object other)': (self: UuidValue, other: unknown) => self.apexEquals(other),
        'Integer hashCode()': (self: UuidValue) => hashCodeOf(self),
        'String toString()': (self: UuidValue) => self.text
    }
});

/** A System.Version. */
class VersionValue {
    static readonly apexName = 'System.Version';
    readonly parts: readonly [number, number, number | null];

    constructor(major: number, minor: number, patch: number | null = null) {
        this.parts = [major, minor, patch];
    }

    compareTo(other: VersionValue): number {
        for (let at = 0; at < 3; at++) {
            const difference = (this.parts[at] ?? 0) - (other.parts[at] ?? 0);
            if (difference !== 0) {
                return Math.sign(difference);
            }
        }
        return 0;
    }

    apexEquals(other: unknown): boolean {
        return other instanceof VersionValue && this.compareTo(other) === 0;
    }

    apexHash(): unknown {
        return `v${this.parts.map((part) => part ?? 0).join('.')}`;
    }

    toString(): string {
        return this.parts.filter((part) => part !== null).join('.');
    }
}

const version = strictStatic((major: number, minor: number, patch?: number) => new VersionValue(major, minor, patch));

platformClass('System.Version', {
    doc: `${REFERENCE}apex_methods_system_version.htm`,
    members: {
        'new(Integer major, Integer minor)': version,
        'new(Integer major, Integer minor, Integer patch)': version,
        'Integer compareTo(System.Version other)': strict((self: VersionValue, other: VersionValue) =>
            self.compareTo(other)
        ),
        'Integer major()': (self: VersionValue) => self.parts[0],
        'Integer minor()': (self: VersionValue) => self.parts[1],
        'Integer patch()': (self: VersionValue) => self.parts[2]
    }
});

/** A System.Collator: the order of texts in the user's language; nulls come first. */
class CollatorValue {
    static readonly apexName = 'System.Collator';
    readonly #collator = new Intl.Collator(intlLocale(userLocale()));

    compare(left: string | null, right: string | null): number {
        if (left === null || right === null) {
            return left === right ? 0 : left === null ? -1 : 1;
        }
        return this.#collator.compare(left, right);
    }
}

platformClass('System.Collator', {
    doc: `${REFERENCE}apex_class_System_Collator.htm`,
    implements: ['System.Comparator<String>'],
    members: {
        'static System.Collator getInstance()': () => new CollatorValue(),
        'Integer compare(String left, String right)': (
            self: CollatorValue,
            left: string | null,
            right: string | null
        ) => self.compare(left, right)
    }
});
