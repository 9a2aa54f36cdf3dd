import { bulkEdit, mergeSome } from '../control/edits.ts';
import { numberArgument } from './types.ts';
import type { FaultKind } from './types.ts';

/** Faults that happen in the account while somebody reads it. */
export const WORLD_FAULTS: Record<string, FaultKind> = {
    drift: {
        summary: 'orders change after each /orders page, so later pages slide (count)',
        args: { share: '0.5', count: '3', path: '/orders' },
        after: ({ fault, simulation }, reply) => {
            if (!reply.rows || reply.status !== 200) return false;
            bulkEdit(simulation, { count: numberArgument(fault, 'count'), random: fault.random, ids: reply.rows.ids });
            return true;
        }
    },
    'bulk-edit': {
        summary: 'edits many orders within one second, at once (count)',
        args: { count: '2000' },
        enable: (fault, simulation) =>
            void bulkEdit(simulation, { count: numberArgument(fault, 'count'), random: fault.random })
    },
    'merge-away': {
        summary: 'merges orders while they are being read, so that some vanish (count)',
        args: { after: '3', for: '1', count: '5', path: '/orders' },
        after: ({ fault, simulation }) => mergeSome(simulation, numberArgument(fault, 'count'), fault.random).length > 0
    },
    'clock-skew': {
        summary: 'the server clock runs ahead of yours, or behind (seconds)',
        args: { seconds: '600' },
        enable: (fault, simulation) => void (simulation.clock.skew += numberArgument(fault, 'seconds') * 1000),
        disable: (fault, simulation) => void (simulation.clock.skew -= numberArgument(fault, 'seconds') * 1000)
    }
};
