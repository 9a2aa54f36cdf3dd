/** What a connection and its last test come to, in words. */
import { connectLabels as words } from 'c/setupConnectLabels';
import type { ApiName, ApiState, Connection, ConnectionTest, Problem } from 'c/setupModel';
import { amount, dayTimeOf, fill, timeOf } from 'c/setupTexts';

export interface Fact {
    readonly name: string;
    readonly value: string;
    readonly help: string;
    /** Whether the share of the limit can be changed here. */
    readonly hasShare: boolean;
}

const CAN: Readonly<Record<string, string>> = {
    orders: words.CanOrders,
    stores: words.CanStores,
    amounts: words.CanAmounts,
    labels: words.CanLabels,
    fulfillments: words.CanFulfillments,
    export: words.CanExport,
    tracking: words.CanTracking,
    outcomes: words.CanOutcomes
};

/** The result as a sentence. */
export function verdictOf(test: ConnectionTest | null | undefined): { text: string; icon: string; look: string } {
    switch (test?.state) {
        case 'connected':
            return { text: words.Connected, icon: 'utility:success', look: 'ready' };
        case 'partly':
            return { text: words.Partly, icon: 'utility:warning', look: 'partly' };
        case 'refused':
            return { text: words.NotConnected, icon: 'utility:ban', look: 'broken' };
        default:
            return { text: words.NotTested, icon: 'utility:info', look: 'todo' };
    }
}

/** When and with what effort. */
export const testedText = (test: ConnectionTest): string =>
    fill(words.Tested, timeOf(test.testedAt), test.calls, amount(test.millis / 1000));

const fact = (name: string, value: string, help = '', hasShare = false): Fact => ({ name, value, help, hasShare });

/** What an admin can check: is it the right account, and how much may be called. */
export function factsOf(test: ConnectionTest): Fact[] {
    const api = test.v1.works ? test.v1 : test.v2;
    const address = test.accountAddress ? fill(words.FactAccountFrom, test.accountAddress) : '';
    return [
        fact(words.FactAccount, test.accountName ?? words.FactNone, address),
        storesFact(test),
        orderFact(test),
        ...(api.limitPerMinute ? [limitFact(api)] : []),
        ...clockFact(test)
    ];
}

/** Names of what works or is missing. */
export const abilities = (keys: readonly string[] | undefined): { key: string; label: string }[] =>
    (keys ?? []).map((key) => ({ key, label: CAN[key] ?? key }));

/** Title over what is missing. */
export function missingTitle(test: ConnectionTest): string {
    const byCode: Record<string, string> = { 'CON-120': words.MissingV2, 'CON-121': words.MissingV1 };
    return byCode[test.missingCode ?? ''] ?? words.MissingAll;
}

/** The line under the title of a key box. */
export function keyHelp(api: ApiName, connection: Connection | null): string {
    const state = connection?.[api];
    const isV1 = api === 'v1';
    if (!state?.given) {
        return isV1 ? words.V1Help : words.V2Help;
    }
    if (!state.storedAt) {
        return isV1 ? words.V1Elsewhere : words.V2Elsewhere;
    }
    return fill(isV1 ? words.V1Stored : words.V2Stored, dayTimeOf(state.storedAt));
}

/** Why a stored key does not work; null where it does or was not tried. */
export function keyProblem(api: ApiName, connection: Connection | null): Problem | null {
    return connection?.[api].given ? (connection.lastTest?.[api].problem ?? null) : null;
}

function storesFact({ stores = [] }: ConnectionTest): Fact {
    const active = stores.filter((store) => store.active);
    const inactive = stores.filter((store) => !store.active).map(({ name }) => name);
    const help =
        inactive.length > 0
            ? fill(words.FactStoresInactive, active.length, inactive.length, inactive.join(', '))
            : fill(words.FactStoresActive, active.length);
    const names = active.map(({ name }) => name).join(', ');
    return fact(words.FactStores, names || words.FactNone, help);
}

function orderFact({ newestOrder }: ConnectionTest): Fact {
    if (!newestOrder) {
        return fact(words.FactOrder, words.FactNone);
    }
    const { orderNumber, store, total, createdAt } = newestOrder;
    const parts = [orderNumber, store, total ? amount(total) : null, createdAt ? dayTimeOf(createdAt) : null];
    return fact(words.FactOrder, parts.filter(Boolean).join(', '), words.FactOrderHelp);
}

function limitFact({ limitPerMinute, left, budget }: ApiState): Fact {
    const limit = limitPerMinute ?? 0;
    const value =
        left === null || left === undefined
            ? fill(words.FactLimitValue, limit)
            : fill(words.FactLimitLeft, limit, left);
    const share = budget ?? limit;
    return fact(words.FactLimit, value, fill(words.FactLimitHelp, share, limit - share), true);
}

function clockFact({ clock, clockSkewSeconds }: ConnectionTest): Fact[] {
    if (clock) {
        return [fact(words.FactClock, clock.message, clock.code)];
    }
    return clockSkewSeconds === null || clockSkewSeconds === undefined
        ? []
        : [fact(words.FactClock, fill(words.FactClockAgrees, Math.max(1, clockSkewSeconds)))];
}
