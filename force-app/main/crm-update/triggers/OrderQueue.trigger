/**
 * Places of orders in the queue of the CRM update.
 */
trigger OrderQueue on ShipStation_Order__c(before insert, before update) {
    UpdateQueue.beforeSave(Trigger.new);
}
