/** Every function of formulas, by name. */
import type { FormulaFunction } from '../typed.ts';
import { DATE } from './date.ts';
import { LOGICAL } from './logical.ts';
import { MATH } from './math.ts';
import { RECORD } from './record.ts';
import { TEXT } from './text.ts';
import { WEB } from './web.ts';

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
    [...DATE, ...LOGICAL, ...MATH, ...RECORD, ...TEXT, ...WEB].map((each) => [each.name, each])
);

/** Functions the platform documents that need a page, a report or a service there is none of here. */
const UNSUPPORTED: ReadonlySet<string> = new Set([
    'GETRECORDIDS',
    'IMAGEPROXYURL',
    'INCLUDE',
    'JUNCTIONIDLIST',
    'LINKTO',
    'PARENTGROUPVAL',
    'PREDICT',
    'PREVGROUPVAL',
    'REQUIRESCRIPT',
    'URLFOR'
]);

/** The function of that name in upper case, or undefined. */
export function findFunction(name: string): FormulaFunction | undefined {
    return FUNCTIONS.get(name);
}

/** Whether the platform has the function, but this org does not. */
export function isUnsupportedFunction(name: string): boolean {
    return UNSUPPORTED.has(name);
}

/** Names of the functions that work, and of those refused by name, for the support ledger. */
export function formulaFunctions(): { supported: string[]; unsupported: string[] } {
    return { supported: [...FUNCTIONS.keys()].sort(), unsupported: [...UNSUPPORTED].sort() };
}
