/**
 * Places of shipments in the queue of the CRM update.
 */
trigger ShipmentQueue on Shipment__c(before insert, before update) {
    UpdateQueue.beforeSave(Trigger.new);
}
