/** `probes`: the behaviour probes, counted, or written out to be run in a real org. */
import { parseArgs } from 'node:util';
import { exportProbes } from '../../../probes/export.ts';
import { PROBE_AREAS } from '../../../probes/index.ts';
import type { Command } from '../main.ts';

export const probesCommand: Command = {
    name: 'probes',
    summary: 'count behaviour probes, or write them as Apex for a real org',
    help: `Counts the behaviour probes by area and status. With --apex, writes them as source for a real org.

Usage: org -- probes [--apex DIR] [--json]

  --apex DIR       write DIR/force-app (one class per table) and DIR/run-probes.apex, which runs them all
  --json           print the probes as JSON

In a scratch org whose user has the time zone America/Los_Angeles and the locale en_US:
  sf project deploy start --source-dir DIR/force-app
  sf apex run --file DIR/run-probes.apex
The debug log names every probe that differs, and ends with their number.`,
    async run(args, terminal) {
        const { values } = parseArgs({
            args: [...args],
            options: { apex: { type: 'string' }, json: { type: 'boolean' } }
        });
        if (values.json) {
            terminal.out(JSON.stringify(PROBE_AREAS, null, 2));
            return 0;
        }
        if (values.apex !== undefined) {
            const { probes, classes } = exportProbes(values.apex);
            terminal.out(`${probes} probes in ${classes} classes written to ${values.apex}`);
            return 0;
        }
        let total = 0;
        let verified = 0;
        for (const [area, tables] of Object.entries(PROBE_AREAS)) {
            const probes = tables.flatMap((table) => table.probes);
            total += probes.length;
            verified += probes.filter((probe) => probe.status === 'org-verified').length;
            terminal.out(`${area.padEnd(12)} ${String(probes.length).padStart(4)}`);
        }
        terminal.out(`${total} probes, ${verified} verified in an org, the others read from documentation`);
        return 0;
    }
};
