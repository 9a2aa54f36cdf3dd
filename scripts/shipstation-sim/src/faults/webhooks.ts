import { numberArgument } from './types.ts';
import type { FaultKind } from './types.ts';

/** Faults in the delivery of webhooks; `api=v1` or `api=v2` limits them. */
export const WEBHOOK_FAULTS: Record<string, FaultKind> = {
    'webhook-late': {
        summary: 'messages leave hours late (seconds)',
        args: { share: '0.5', seconds: '7200' },
        webhook: (fault, fates) =>
            fates.map((fate) => ({ ...fate, at: fate.at + numberArgument(fault, 'seconds') * 1000 }))
    },
    'webhook-duplicate': {
        summary: 'messages come more than once (copies)',
        args: { share: '0.5', copies: '1' },
        webhook: (fault, fates) =>
            fates.flatMap((fate) => [
                fate,
                ...Array.from({ length: numberArgument(fault, 'copies') }, (_, index) => ({
                    ...fate,
                    at: fate.at + (index + 1) * 5000
                }))
            ])
    },
    'webhook-shuffle': {
        summary: 'messages overtake each other (seconds)',
        args: { seconds: '1800' },
        webhook: (fault, fates) =>
            fates.map((fate) => ({
                ...fate,
                at: fate.at + fault.random.int(0, numberArgument(fault, 'seconds')) * 1000
            }))
    },
    'webhook-lost': {
        summary: 'messages that never come',
        args: { share: '0.5' },
        webhook: (_fault, fates) => fates.map((fate) => ({ ...fate, lost: true }))
    },
    'webhook-bad-signature': {
        summary: 'V2 messages whose signature does not fit',
        args: { share: '0.5', api: 'v2' },
        webhook: (_fault, fates) => fates.map((fate) => ({ ...fate, badSignature: true }))
    }
};
