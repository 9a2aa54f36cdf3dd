/**
 * Measures matching against the adversarial mix of docs/matching.md.
 * Run: node scripts/run.mjs scripts/start/matching-proof/measure.ts [seed…] [--full]
 */
import { compileProject } from '../product.ts';
import { prove } from './run.ts';
import { FULL, SMALL } from './sizes.ts';

const args = process.argv.slice(2);
const seeds = args.filter((arg) => !arg.startsWith('--'));
const workspace = compileProject();
for (const seed of seeds.length > 0 ? seeds : ['1']) {
    const proof = prove(workspace, seed, args.includes('--full') ? FULL : SMALL);
    const percent = (part: number, whole: number): string =>
        `${(whole === 0 ? 100 : (part / whole) * 100).toFixed(2)} %`;
    process.stdout.write(
        [
            `seed ${seed}: ${proof.orders} orders, ${proof.automatic} matched, ${proof.wrong.length} of them wrong`,
            `  findable ${proof.findable}, matched without a person ${percent(proof.findableMatched, proof.findable)}`,
            `  the rest ${proof.rest}, true record among the candidates ${percent(proof.restWithTruth, proof.rest)}`,
            `  unmatched orders of known people ${proof.unmatched}, true record among the candidates ${percent(proof.unmatchedWithTruth, proof.unmatched)}`,
            `  at most ${proof.mostQueries} queries in a transaction, ${proof.seconds} s here`,
            ...Object.entries(proof.limits).map(
                ([name, { used, limit, percent: p }]) => `  ${name} ${used} of ${limit} = ${p} %`
            ),
            ...proof.failures,
            ...proof.wrong,
            ...(args.includes('--lost') ? proof.lost : [])
        ].join('\n') + '\n'
    );
}
