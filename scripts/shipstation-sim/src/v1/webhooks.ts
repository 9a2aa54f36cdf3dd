import type { Router } from '../http/router.ts';
import { ok } from '../http/types.ts';
import type { Call, Reply } from '../http/types.ts';
import { V1_EVENTS } from '../webhooks/center.ts';
import type { V1Webhook } from '../webhooks/center.ts';
import { bodyObject, numberField, textField } from './bodies.ts';
import { invalid, notFound } from './errors.ts';

/** Longest URL V1 stores for a webhook. */
const MAX_URL = 200;

/** Routes of V1 webhook subscriptions. */
export function webhookRoutes(router: Router): void {
    router.on('GET', '/webhooks', (call) => ok({ webhooks: call.simulation.webhooks.v1.map(row) }));
    router.on('POST', '/webhooks/subscribe', subscribe);
    router.on('DELETE', '/webhooks/:id', unsubscribe);
}

function row(webhook: V1Webhook): Record<string, unknown> {
    return {
        IsLabelAPIHook: false,
        WebHookID: webhook.id,
        SellerID: 100000,
        StoreID: webhook.storeId,
        HookType: webhook.event,
        MessageFormat: 'Json',
        Url: webhook.url,
        Name: webhook.name,
        BulkCopyBatchID: null,
        BulkCopyRecordID: null,
        Active: true,
        WebhookLogs: [],
        Seller: null,
        Store: null
    };
}

function subscribe(call: Call): Reply {
    const body = bodyObject(call, 'request');
    const [url, event] = [textField(body, 'target_url'), textField(body, 'event')];
    if (!url || !URL.canParse(url) || url.length > MAX_URL)
        throw invalid('request.target_url', 'The target_url field is not a valid URL.');
    if (!event || !V1_EVENTS.includes(event as never))
        throw invalid('request.event', `The event '${event ?? ''}' is not known.`);
    const webhook = call.simulation.webhooks.addV1({
        url,
        event: event as V1Webhook['event'],
        storeId: numberField(body, 'store_id', 'request'),
        name: textField(body, 'friendly_name')
    });
    return ok(call.simulation.options.quirks.webhookSubscribeReply === 'id' ? { id: webhook.id } : row(webhook));
}

function unsubscribe(call: Call): Reply {
    const { webhooks } = call.simulation;
    const index = webhooks.v1.findIndex((webhook) => webhook.id === Number(call.params.id));
    if (index < 0) throw notFound('webhook');
    webhooks.v1.splice(index, 1);
    return ok({ success: true, message: 'Webhook removed successfully.' });
}
