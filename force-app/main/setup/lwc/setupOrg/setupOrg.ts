/** Reads from the org what the ticks are computed from. */
import automationView from '@salesforce/apex/AutomationController.view';
import backfillProgress from '@salesforce/apex/BackfillController.progress';
import connections from '@salesforce/apex/ConnectionSetupController.connections';
import mappingRows from '@salesforce/apex/MappingController.rows';
import matchRules from '@salesforce/apex/MatchSetupController.rules';
import storesOf from '@salesforce/apex/StoreSetupController.stores';
import type { AutomationView, Connection, MappingRow, OrgFacts, Progress, Rule, Store } from 'c/setupModel';

/**
 * Everything at once. One part that cannot be read leaves its step unread, not the page.
 * @param account id of the connection the page is about; the first where there is none or it is gone
 * @throws the error of the server when the person may not see connections
 */
export async function readOrg(account = ''): Promise<OrgFacts> {
    const all = (await connections()) as Connection[];
    const connection = all.find((one) => one.connectionId === account) ?? all[0] ?? null;
    const connectionId = connection?.connectionId;
    const [stores, progress, rules, rows, automation] = await Promise.all([
        connectionId ? orNull<Store[]>(storesOf({ connectionId })) : [],
        connectionId ? orNull<Progress>(backfillProgress({ connectionId })) : null,
        orNull<Rule[]>(matchRules()),
        orNull<MappingRow[]>(mappingRows()),
        orNull<AutomationView>(automationView({ storeId: null }))
    ]);
    return { connections: all, connection, stores: stores ?? [], progress, rules, rows, automation };
}

// A step whose facts are missing says so in the rail.
async function orNull<T>(answer: Promise<unknown>): Promise<T | null> {
    try {
        return (await answer) as T;
    } catch {
        return null;
    }
}
