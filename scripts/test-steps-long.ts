import { noticedMistakes } from './testing/mutants/step.ts';
import { nodeSuite } from './testing/node-suite.ts';
import { sameResults } from './testing/same-step.ts';
import type { Step } from './testing/step.ts';

/** What `npm run test:long` runs after everything of `npm test`: steps that do not fit into its twelve minutes. */
export const LONG_STEPS: readonly Step[] = [
    nodeSuite('end-to-end suite at full size', 'scripts/start/long-test'),
    noticedMistakes,
    sameResults
];
