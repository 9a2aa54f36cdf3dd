import type { RuntimeType } from './types.ts';

/** One constant of an enum, of the project or of the platform. There is one instance per constant, so identity is equality. */
export class EnumValue {
    readonly type: RuntimeType;
    readonly name: string;
    readonly ordinal: number;

    constructor(type: RuntimeType, name: string, ordinal: number) {
        this.type = type;
        this.name = name;
        this.ordinal = ordinal;
    }

    toString(): string {
        return this.name;
    }
}

/** The constants of one enum, in order. */
export class EnumConstants {
    readonly type: RuntimeType;
    readonly values: readonly EnumValue[];
    readonly #byName = new Map<string, EnumValue>();

    constructor(type: RuntimeType, names: readonly string[]) {
        this.type = type;
        this.values = names.map((name, ordinal) => new EnumValue(type, name, ordinal));
        for (const value of this.values) {
            this.#byName.set(value.name.toLowerCase(), value);
        }
    }

    /** The constant of that name in any case, or null. */
    find(name: string): EnumValue | null {
        return this.#byName.get(name.toLowerCase()) ?? null;
    }
}
