/**
 * Requests to work soon.
 */
trigger WorkRequested on Work_Requested__e(after insert) {
    WorkRequests.handle(Trigger.new);
}
