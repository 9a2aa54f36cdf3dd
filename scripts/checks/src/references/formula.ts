/** A path a formula names, and the line of the formula it stands on (0 = the first). */
export interface FormulaReference {
    readonly path: readonly string[];
    readonly line: number;
}

/**
 * The paths a formula names, as far as they can be told from functions and standard fields without a parser: what starts
 * with `$`, and what has a custom name (`__c`, `__r`) in it. Text literals and comments are not read.
 */
export function formulaReferences(formula: string): FormulaReference[] {
    const blanked = formula.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\//g, (text) =>
        text.replace(/[^\n]/g, ' ')
    );
    return [...blanked.matchAll(/\$?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/g)].flatMap((found) => {
        const path = found[0].split('.');
        const isNamed = path[0]!.startsWith('$') ? path.length > 1 : path.some((one) => /__[cr]$/i.test(one));
        return isNamed ? [{ path, line: blanked.slice(0, found.index).split('\n').length - 1 }] : [];
    });
}
