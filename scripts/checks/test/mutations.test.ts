/** The mistakes the mutation run makes: which there are, that each changes the code, and that each is taken back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from '../../local-org/src/apex/check/check-program.ts';
import { emitUnit } from '../../local-org/src/apex/emit/index.ts';
import { parseClass } from '../../local-org/src/apex/parse/index.ts';
import '../../local-org/src/library/index.ts';
import { registry } from '../../local-org/src/library/registry.ts';
import { mutationsOf } from '../../testing/mutants/mutations.ts';

const SOURCE = `public class Total {
    private static Boolean isOpen = true;
    public static Integer of(List<Integer> values, Boolean isNet) {
        Integer total = 0;
        for (Integer value : values) {
            if (value > 1 && !isNet) {
                total += value;
                note('seen');
                continue;
            }
        }
        return total * 2;
    }
    private static void note(String text) {
        if (text == null) {
            throw new IllegalArgumentException(text ?? '');
        }
    }
}`;

function checked() {
    const unit = parseClass('Total.cls', SOURCE);
    const { diagnostics } = checkProgram({ units: [unit], schema: { object: () => null }, namespace: null, registry });
    assert.deepEqual(diagnostics, []);
    return unit;
}

test('every kind of mistake is found where it can be made', () => {
    const found = mutationsOf(checked()).map(({ line, change }) => `${line} ${change}`);
    assert.deepEqual(found, [
        '2 true became false',
        '4 0 became 1',
        '6 condition negated',
        '6 && became ||',
        '6 > became >=',
        '6 1 became 2',
        '6 without !',
        '7 without the assignment',
        '7 += for -=',
        '8 without the call of note',
        "8 'seen' became ''",
        '9 without continue',
        '12 returned 0',
        '12 * became /',
        '12 2 became 3',
        '15 condition negated',
        '15 == became !=',
        '16 without the throw',
        '16 ?? without what stands behind it',
        "16 '' became 'x'"
    ]);
});

test('each mistake changes what is emitted, and leaves the tree as it was', () => {
    const unit = checked();
    const emit = (): string => emitUnit(unit, { defaultAccess: 'user' }).code;
    const sound = emit();
    for (const { make, change } of mutationsOf(unit)) {
        const undo = make();
        assert.notEqual(emit(), sound, change);
        undo();
        assert.equal(emit(), sound, change);
    }
});
