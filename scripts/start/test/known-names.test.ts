/** Whether the local org knows every name the package uses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProject } from '../product.ts';

test('the package names no class, object or field that the local org lacks, misspelt ones included', () => {
    assert.deepEqual(
        compileProject().compiled.unsupported.map((finding) => finding.describe()),
        []
    );
});
