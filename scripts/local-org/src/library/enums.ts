/**
 * Constants of the platform's own enums.
 */
import { EnumConstants } from '../runtime/enum.ts';
import type { EnumValue } from '../runtime/enum.ts';
import { runtimeType } from '../runtime/types.ts';
import { InternalError } from '../runtime/uncatchable.ts';
import { registry } from './registry.ts';

const constants = new Map<string, EnumConstants>();

/** The constants of a platform enum by its full name in any case; null when there is no such enum. */
export function platformEnumConstants(name: string): EnumConstants | null {
    const key = name.toLowerCase();
    let found = constants.get(key) ?? null;
    if (!found) {
        const declaration = registry.find(key) ?? registry.find(`system.${key}`);
        if (declaration?.kind === 'enum') {
            found = new EnumConstants(runtimeType(declaration.name), declaration.values);
            constants.set(key, found);
        }
    }
    return found;
}

/** One constant of a platform enum. A name that does not exist is a mistake of the caller. */
export function enumValue(name: string, constant: string): EnumValue {
    const value = platformEnumConstants(name)?.find(constant);
    if (!value) {
        throw new InternalError(`No constant ${constant} in ${name}`);
    }
    return value;
}
