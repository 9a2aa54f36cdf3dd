/**
 * Keys by which orders find accounts.
 */
trigger AccountMatchKeys on Account(before insert, before update) {
    MatchKeyHandler.beforeSave(Trigger.new);
}
