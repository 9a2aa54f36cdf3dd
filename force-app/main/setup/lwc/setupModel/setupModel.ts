/** What the services of Setup answer, as the page reads it. The platform leaves out what is null. */

/** An error with its stable code. */
export interface Problem {
    readonly code: string;
    readonly message: string;
}

export type ApiName = 'v1' | 'v2';

export interface ApiState {
    readonly given: boolean;
    readonly works: boolean;
    readonly problem?: Problem | null;
    readonly limitPerMinute?: number | null;
    readonly left?: number | null;
    readonly budget?: number | null;
}

export interface StoreFact {
    readonly name: string;
    readonly marketplace?: string | null;
    readonly active: boolean;
}

export interface ConnectionTest {
    readonly testedAt: string;
    readonly calls: number;
    readonly millis: number;
    readonly state: 'connected' | 'partly' | 'refused';
    readonly v1: ApiState;
    readonly v2: ApiState;
    readonly accountName?: string | null;
    readonly accountAddress?: string | null;
    readonly stores?: readonly StoreFact[];
    readonly newestOrder?: {
        readonly orderNumber: string;
        readonly store?: string | null;
        readonly total?: number | null;
        readonly createdAt?: string | null;
    } | null;
    readonly clockSkewSeconds?: number | null;
    readonly clock?: Problem | null;
    readonly works?: readonly string[];
    readonly missing?: readonly string[];
    readonly missingCode?: string | null;
}

export interface KeyState {
    readonly given: boolean;
    readonly storedAt?: string | null;
}

export interface Connection {
    readonly connectionId: string;
    readonly name?: string;
    readonly startedAt?: string | null;
    readonly outcomesFrom?: string | null;
    readonly lookBackFrom?: string | null;
    readonly paused?: boolean;
    readonly pausedBy?: string | null;
    readonly v1: KeyState;
    readonly v2: KeyState;
    readonly lastTest?: ConnectionTest | null;
    readonly runningUser?: { readonly name: string; readonly isMe: boolean; readonly active: boolean } | null;
    readonly budgetShare?: number | null;
    readonly keepsAmazonBuyers?: boolean;
    readonly problem?: Problem | null;
}

/** A store with its choices; sent back as it is when one of them changes. */
export interface Store {
    readonly storeId: string;
    readonly name: string;
    readonly marketplace?: string | null;
    readonly amazon?: boolean;
    readonly active: boolean;
    readonly syncOn: boolean;
    readonly ordersLast30Days?: number;
    readonly currencyCode?: string | null;
    readonly createCustomers?: string | null;
    readonly ownerId?: string | null;
    readonly ownerName?: string | null;
}

export interface StoredOrder {
    readonly recordId: string;
    readonly orderNumber: string;
    readonly buyer?: string | null;
    readonly store?: string | null;
}

export interface Progress {
    readonly state: 'waiting' | 'reading' | 'live' | 'paused' | 'stopped';
    readonly orders: number;
    readonly parcels: number;
    readonly ordersInAll?: number | null;
    readonly startedAt?: string | null;
    readonly outcomesFrom?: string | null;
    readonly problem?: Problem | null;
    readonly heartbeatScheduled?: boolean;
    readonly newest?: readonly StoredOrder[];
}

export interface Forecast {
    readonly since: string;
    readonly orders: number;
    readonly parcels: number;
    readonly minutes: number;
    readonly trackingMinutes?: number;
    readonly caughtUpAt?: string | null;
    readonly megabytes: number;
    readonly usedPercent?: number | null;
    readonly usedPercentAfter?: number | null;
    readonly pausesAtPercent?: number | null;
    readonly fits: boolean;
    readonly fitsSince?: string | null;
    readonly calls: number;
}

export interface Rule {
    readonly key: string;
    readonly name: string;
    readonly active: boolean;
    readonly target: string;
    readonly source: string;
    readonly targetField: string;
    readonly problem?: string | null;
    readonly isRefused: boolean;
}

export interface MappingRow {
    readonly key: string;
    readonly label?: string | null;
    readonly sourceLabel?: string | null;
    readonly targetObject: string;
    readonly targetField: string;
    readonly active: boolean;
    readonly savedBy?: string | null;
    readonly isDefault: boolean;
    readonly brokenReason?: string | null;
    readonly brokenCode?: string | null;
}

export interface Choice {
    readonly key: string;
    readonly value?: string | null;
    readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export interface AutomationRow {
    readonly key: string;
    readonly event: string;
    readonly isOn: boolean;
    readonly waitsForTracking: boolean;
    readonly sentence: string;
    readonly help?: string | null;
    readonly count: number;
    readonly secondCount?: number | null;
    readonly countLabel: string;
    readonly choices?: readonly Choice[];
    readonly troubles?: readonly {
        readonly key: string;
        readonly label: string;
        readonly isOn: boolean;
        readonly days?: number | null;
    }[];
    readonly differences?: readonly { readonly storeId: string; readonly storeName: string; readonly text: string }[];
}

export interface AutomationView {
    readonly rows: readonly AutomationRow[];
    readonly stores: readonly { readonly storeId: string; readonly name: string; readonly differences: number }[];
    readonly orderCount: number;
    readonly hasTracking: boolean;
    readonly onCount: number;
}

/** Everything the ticks are computed from. What could not be read is null. */
export interface OrgFacts {
    /** All ShipStation accounts, the first one first. */
    readonly connections: readonly Connection[];
    /** The one the page is about. */
    readonly connection: Connection | null;
    readonly stores: readonly Store[];
    readonly progress: Progress | null;
    readonly rules: readonly Rule[] | null;
    readonly rows: readonly MappingRow[] | null;
    readonly automation: AutomationView | null;
    /** Changes of the mapping that are not saved. */
    readonly unsaved?: number;
}
