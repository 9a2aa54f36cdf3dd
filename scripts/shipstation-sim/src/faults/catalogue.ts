import { BODY_FAULTS } from './bodies.ts';
import { REPLY_FAULTS } from './replies.ts';
import type { FaultKind } from './types.ts';
import { WEBHOOK_FAULTS } from './webhooks.ts';
import { WORLD_FAULTS } from './world.ts';

/** Every fault by name. */
export const FAULTS: Readonly<Record<string, FaultKind>> = {
    ...REPLY_FAULTS,
    ...BODY_FAULTS,
    ...WORLD_FAULTS,
    ...WEBHOOK_FAULTS
};
