import { CHECKS } from './checks/src/registry.ts';
import { apexTests } from './testing/apex-tests.ts';
import { checkStep } from './testing/check-step.ts';
import { lwcTests } from './testing/lwc-tests.ts';
import { nodeSuite } from './testing/node-suite.ts';
import type { Step } from './testing/step.ts';

/** Those of matching, outcomes and export; in a step of their own, so that two run at a time. */
const ACTS_IN_THE_CRM = /use-cases|order-export|matching|crm\.test/;

/** Pages of the admin who sets up; in a step of their own likewise. */
const SET_UP = /setup|mapping|order-export/;

/** Everything `npm test` runs, the longest first so that two at a time end together. Add a step here. */
export const STEPS: readonly Step[] = [
    nodeSuite('local-org suite', 'scripts/local-org/test'),
    apexTests,
    nodeSuite('end-to-end suite', 'scripts/start/test', (file) => !ACTS_IN_THE_CRM.test(file)),
    nodeSuite('CRM end-to-end suite', 'scripts/start/test', (file) => ACTS_IN_THE_CRM.test(file)),
    nodeSuite('page tests of setup', 'scripts/page-tests', (file) => SET_UP.test(file)),
    nodeSuite('page tests of work', 'scripts/page-tests', (file) => !SET_UP.test(file)),
    nodeSuite('shipstation-sim suite', 'scripts/shipstation-sim/test'),
    nodeSuite('checks suite', 'scripts/checks/test'),
    lwcTests,
    ...Object.keys(CHECKS).map(checkStep)
];
