import type { Router } from '../http/router.ts';
import { ok } from '../http/types.ts';
import type { Call, Reply } from '../http/types.ts';
import { createLabel, voidLabel } from '../world/shipping.ts';
import type { LabelRequest } from '../world/shipping.ts';
import { bodyObject, booleanField, textField, wholeField } from './bodies.ts';
import type { Loose } from './bodies.ts';
import { invalid, notFound, refused } from './errors.ts';
import { readAddress, readWeight } from './order-body.ts';
import { orderById } from './orders.ts';
import { bodyDate } from './paging.ts';
import { renderShipment } from './render.ts';

/** The start of a PDF, as label data begins. */
const LABEL_DATA = Buffer.from('%PDF-1.4\n% a label of the simulator\n').toString('base64');

/** Routes that make, price and void labels. */
export function labelRoutes(router: Router): void {
    router.on('POST', '/orders/createlabelfororder', labelForOrder);
    router.on('POST', '/shipments/createlabel', labelWithoutOrder);
    router.on('POST', '/shipments/voidlabel', voidOne);
    router.on('POST', '/shipments/getrates', getRates);
}

function labelForOrder(call: Call): Reply {
    const body = bodyObject(call, 'request');
    call.params.id = String(wholeField(body, 'orderId', 'request'));
    const order = orderById(call);
    if (order.status !== 'awaiting_shipment') throw refused(500, `The order ${order.number} is not awaiting shipment.`);
    const label = createLabel(call.simulation.world, order, labelRequest(call, body));
    return ok({
        shipmentId: label.id,
        shipmentCost: label.cost,
        insuranceCost: label.insuranceCost,
        trackingNumber: label.trackingNumber,
        labelData: LABEL_DATA,
        formData: null
    });
}

/** Needs an active manual store, as the real service does; without one it fails with 500. */
function labelWithoutOrder(call: Call): Reply {
    const { world } = call.simulation;
    const body = bodyObject(call, 'request');
    if (!world.stores.some((store) => store.marketplaceId === 0 && store.active))
        throw refused(500, 'There is no active manual store.');
    const shipTo = readAddress(body, 'shipTo', 'request');
    const label = createLabel(world, undefined, { ...labelRequest(call, body), shipTo });
    return ok(renderShipment(world, label, true, LABEL_DATA));
}

function labelRequest(call: Call, body: Loose): LabelRequest {
    const [carrierCode, serviceCode] = [textField(body, 'carrierCode'), textField(body, 'serviceCode')];
    const carrier = call.simulation.world.carriers.find((row) => row.code === carrierCode);
    if (!carrier) throw refused(500, `The carrier ${carrierCode ?? ''} is not connected to this account.`);
    if (!carrier.services.some((service) => service.code === serviceCode))
        throw refused(500, `Invalid service code ${serviceCode ?? ''}.`);
    const testLabel = booleanField(body, 'testLabel', 'request', false);
    const shipDate = bodyDate(body.shipDate, 'request.shipDate');
    return {
        carrierCode: carrier.code,
        serviceCode: serviceCode!,
        packageCode: textField(body, 'packageCode') ?? 'package',
        confirmation: textField(body, 'confirmation') ?? 'none',
        weight: readWeight(body, 'request'),
        testLabel,
        ...(shipDate === null ? {} : { shipDate: new Date(shipDate).toISOString().slice(0, 10) }),
        ...(testLabel ? { cost: 0 } : {})
    };
}

function voidOne(call: Call): Reply {
    const { world } = call.simulation;
    const label = world.labels.get(wholeField(bodyObject(call, 'request'), 'shipmentId', 'request'));
    if (!label) throw notFound('shipment');
    const approved = voidLabel(world, label);
    return ok({ approved, message: approved ? 'Label voided successfully' : 'This label has already been voided.' });
}

function getRates(call: Call): Reply {
    const body = bodyObject(call, 'request');
    const carrier = call.simulation.world.carriers.find((row) => row.code === body.carrierCode);
    if (!carrier) throw invalid('request.carrierCode', 'The carrierCode field is required.');
    const { value } = readWeight(body, 'request') ?? { value: 16 };
    const rates = carrier.services.map((service, index) => ({
        serviceName: service.name,
        serviceCode: service.code,
        shipmentCost: Math.round((4 + index * 6 + value * 0.11) * 100) / 100,
        otherCost: 0
    }));
    return ok(
        rates.filter(
            (rate) =>
                body.serviceCode === undefined || body.serviceCode === null || rate.serviceCode === body.serviceCode
        )
    );
}
