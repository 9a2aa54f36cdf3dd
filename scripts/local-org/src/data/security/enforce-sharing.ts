/** Puts record sharing in force in an org. */
import { servicesOf } from '../services.ts';
import type { Store } from '../store.ts';
import { OrgSharing } from './sharing.ts';

/**
 * From now on queries and DML reach only rows shared with their user, where mode and class ask for it. To be called once,
 * when the org's permissions are in place. Without it every row is open to everyone.
 */
export function enforceSharing(store: Store): void {
    const services = servicesOf(store);
    const sharing = new OrgSharing(store, services.permissions);
    services.sharing = sharing;
    services.hooks.saved.push((context) => sharing.dropManualShares(context));
}
