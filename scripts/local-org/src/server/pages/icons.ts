/** Icons of objects: the platform's for its own, the tab's for others. */
import { bareName } from './activations.ts';
import type { PageMetadata } from './metadata.ts';

const STANDARD: Readonly<Record<string, string>> = {
    account: 'standard:account',
    asset: 'standard:asset_object',
    campaign: 'standard:campaign',
    case: 'standard:case',
    contact: 'standard:contact',
    contract: 'standard:contract',
    event: 'standard:event',
    lead: 'standard:lead',
    opportunity: 'standard:opportunity',
    opportunitycontactrole: 'standard:contact',
    opportunitylineitem: 'standard:opportunity',
    order: 'standard:orders',
    product2: 'standard:product',
    task: 'standard:task',
    user: 'standard:user'
};

/** `standard:account`; a neutral one where nobody chose. */
export function iconOf(object: string, metadata: PageMetadata): string {
    const bare = bareName(object);
    const own = [...metadata.tabs.values()].find((tab) => tab.object !== null && bareName(tab.object) === bare);
    return STANDARD[bare] ?? own?.icon ?? 'standard:record';
}
