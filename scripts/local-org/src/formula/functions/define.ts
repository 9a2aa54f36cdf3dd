/** How functions are declared: by the types of their parameters and a function over values. */
import type { ApexDate } from '../../runtime/date.ts';
import type { ApexDatetime } from '../../runtime/datetime.ts';
import type { Decimal } from '../../runtime/decimal.ts';
import type { ApexTime } from '../../runtime/time.ts';
import { requireCount, requireType, type FormulaFunction, type FunctionCall, type FunctionResult } from '../typed.ts';
import type { FormulaKind, FormulaScope, FormulaType, FormulaValue, GeoPoint } from '../types.ts';

interface ValueTypes {
    number: Decimal;
    text: string;
    boolean: boolean;
    date: ApexDate;
    datetime: ApexDatetime;
    time: ApexTime;
    location: GeoPoint;
    picklist: string;
    multipicklist: string;
}

/** `'number'`, `'date|datetime'`; the last parameters may be optional: `'text?'`. */
type Parameter = string;

/** The value a parameter text stands for. */
type ValueOf<P extends Parameter> = P extends `${infer Type}?`
    ? ValueOf<Type> | undefined
    : P extends `${infer First}|${infer Rest}`
      ? ValueOf<First> | ValueOf<Rest>
      : P extends keyof ValueTypes
        ? ValueTypes[P]
        : never;

type Values<P extends readonly Parameter[]> = { [K in keyof P]: ValueOf<P[K]> };
type Nullable<P extends readonly Parameter[]> = { [K in keyof P]: ValueOf<P[K]> | null };

/**
 * A function of values that is blank as soon as one of its arguments is.
 * @param parameters types by position, `?` marks optional ones.
 */
export function strict<const P extends readonly Parameter[]>(
    name: string,
    parameters: P,
    type: FormulaType,
    apply: (args: Values<P>, scope: FormulaScope) => FormulaValue
): FormulaFunction {
    return lenient(name, parameters, type, (args, scope) =>
        (args as readonly unknown[]).includes(null) ? null : apply(args as Values<P>, scope)
    );
}

/** A function of values that is told about blank arguments. */
export function lenient<const P extends readonly Parameter[]>(
    name: string,
    parameters: P,
    type: FormulaType,
    apply: (args: Nullable<P>, scope: FormulaScope) => FormulaValue
): FormulaFunction {
    const types = parameters.map((text) => text.replace('?', '').split('|') as FormulaType[]);
    const least = parameters.filter((text) => !text.endsWith('?')).length;
    return custom(name, (call) => {
        requireCount(call, least, parameters.length);
        call.args.forEach((_, index) => requireType(call, index, types[index] as FormulaType[]));
        const { args } = call;
        return {
            type,
            evaluate: (scope) => {
                const value = apply(args.map((arg) => arg.evaluate(scope)) as Nullable<P>, scope);
                return value === '' ? null : value;
            }
        };
    });
}

/** A function that checks its arguments itself. */
export function custom(
    name: string,
    compile: (call: FunctionCall) => FunctionResult,
    kinds: readonly FormulaKind[] | null = null
): FormulaFunction {
    return { name, kinds, compile };
}

/** The same function, for some kinds of formulas only. */
export function onlyIn(kinds: readonly FormulaKind[], declared: FormulaFunction): FormulaFunction {
    return { ...declared, kinds };
}
