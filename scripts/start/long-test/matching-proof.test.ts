/** Matching at the size of the promise, three seeds nobody tuned on. */
import { describe, test } from 'node:test';
import { compileProject } from '../product.ts';
import { expectProof } from '../matching-proof/bars.ts';
import { FULL } from '../matching-proof/sizes.ts';
import { prove } from '../matching-proof/run.ts';

describe('20,000 orders against 50,000 Accounts, 200,000 Contacts and 50,000 Opportunities', () => {
    const workspace = compileProject();
    for (const seed of ['dogwood', 'elm', 'fir']) {
        test(`find their customers and no other: ${seed}`, () => expectProof(prove(workspace, seed, FULL)));
    }
});
