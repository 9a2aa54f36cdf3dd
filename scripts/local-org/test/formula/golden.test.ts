import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readGoldCases } from './gold-cases.ts';
import { runGoldCase } from './gold-run.ts';

/**
 * The results of the platform's open formula engine. FORMULA_GOLD names the folder with its result files,
 * FORMULA_GOLD_DEFINITIONS the one with its formulatests*.xml (default: where the engine's sources keep it).
 */
const folder = process.env['FORMULA_GOLD'] ?? '';
const definitions = process.env['FORMULA_GOLD_DEFINITIONS'] ?? join(folder, '../../resources/com/force/formula/impl');
const reason = folder === '' ? 'FORMULA_GOLD is not set' : existsSync(folder) ? false : `${folder} does not exist`;

test('formulas give the results of the open formula engine', { skip: reason }, (context) => {
    const outcomes = readGoldCases(folder, definitions).map(runGoldCase);
    const of = (state: string): typeof outcomes => outcomes.filter((outcome) => outcome.state === state);
    const [equal, unequal, unsupported] = [of('equal'), of('unequal'), of('unsupported')];
    const compared = outcomes.reduce((sum, outcome) => sum + outcome.compared, 0);
    const differing = unequal.reduce((sum, outcome) => sum + outcome.differences.length, 0);
    context.diagnostic(
        `${outcomes.length} cases: ${equal.length} equal, ${unequal.length} unequal, ${unsupported.length} unsupported; ` +
            `${compared} values compared, ${differing} differ`
    );
    unsupported.forEach(({ name, differences }) => context.diagnostic(`unsupported ${name}: ${differences[0]}`));
    unequal.forEach(({ name, differences }) =>
        context.diagnostic(`unequal ${name} (${differences.length}): ${differences[0]}`)
    );
    assert.ok(outcomes.length > 0, 'no cases were found');
    assert.ok(equal.length >= outcomes.length * 0.9, 'at least 90 % of all cases are equal');
    assert.ok(equal.length >= (equal.length + unequal.length) * 0.98, 'at least 98 % of the supported cases are equal');
});
