import { parseWall } from '../core/pacific.ts';
import type { Instant, Wall } from '../core/pacific.ts';

/** Query parameters; names are not case-sensitive, as ShipStation's own webhook URLs need (`storeID`, `storeId`). */
export class Query {
    /** The query as it was sent, decoded, without the question mark. */
    readonly raw: string;
    private readonly values = new Map<string, string>();

    constructor(parameters: URLSearchParams) {
        this.raw = [...parameters].map(([name, value]) => `${name}=${value}`).join('&');
        for (const [name, value] of parameters) this.values.set(name.toLowerCase(), value);
    }

    /** Text of a parameter; undefined when absent or empty. */
    text(name: string): string | undefined {
        return this.values.get(name.toLowerCase()) || undefined;
    }

    /** A whole number; undefined when absent, NaN when it is no number. */
    number(name: string): number | undefined {
        const text = this.text(name);
        return text === undefined ? undefined : Number(text);
    }

    /** True for `true` and `True`. */
    flag(name: string): boolean {
        return this.text(name)?.toLowerCase() === 'true';
    }

    /** A Pacific reading; undefined when absent, NaN when it is no date. */
    wall(name: string): Wall | undefined {
        const text = this.text(name);
        return text === undefined ? undefined : (parseWall(text) ?? Number.NaN);
    }

    /** A UTC instant of V2; undefined when absent, NaN when it is no date. */
    instant(name: string): Instant | undefined {
        const text = this.text(name);
        return text === undefined ? undefined : Date.parse(/[zZ]|[+-]\d\d:?\d\d$/u.test(text) ? text : `${text}Z`);
    }
}
