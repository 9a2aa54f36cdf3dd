/**
 * Keys by which orders find contacts.
 */
trigger ContactMatchKeys on Contact(before insert, before update) {
    MatchKeyHandler.beforeSave(Trigger.new);
}
