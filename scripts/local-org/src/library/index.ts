/**
 * Imports every library module, so that each registers what it declares.
 */
import './language.ts';
import './data.ts';
import './cache/cache.ts';
import './connect-api/chatter.ts';
import './connect-api/named-credentials.ts';
import './datacloud/duplicates.ts';
import './flow/interview.ts';
import './flow/invocable-action.ts';
import './formula-eval/formula.ts';
import './messaging/messaging.ts';
import './system/async.ts';
import './system/event-bus.ts';
import './system/feature-management.ts';
import './system/http.ts';
import './system/limits.ts';
import './system/network.ts';
import './system/org-limits.ts';
import './system/rest.ts';
import './system/test.ts';

export { registry } from './registry.ts';
