import { availableParallelism } from 'node:os';
import type { Step } from '../step.ts';
import { runMutants } from './run.ts';

const SIZE = 200;
const SEED = 1;
/** Share of the mistakes the tests have to notice. */
const LEAST = 0.8;

/** Small mistakes in the Apex of the sync: the tests have to notice four of five. Lists those no test notices. */
export const noticedMistakes: Step = {
    name: 'mistakes in the sync are noticed',
    async run(root) {
        const { killed, survived, survivors, broken } = await runMutants({
            root,
            size: SIZE,
            seed: SEED,
            threads: Math.min(2, availableParallelism())
        });
        const tried = killed + survived;
        const isEnough = broken.length === 0 && killed / tried >= LEAST;
        const lines = [...broken.map((line) => `fails without a mistake: ${line}`), ...survivors];
        return {
            passed: isEnough ? 1 : 0,
            failed: isEnough ? 0 : 1,
            skipped: [],
            output: lines.join('\n'),
            note: `${killed} of ${tried} noticed`
        };
    }
};
