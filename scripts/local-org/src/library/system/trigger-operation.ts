/** System.TriggerOperation, what `Trigger.operationType` is. */
import { platformEnum } from '../declare.ts';

platformEnum(
    'System.TriggerOperation',
    [
        'BEFORE_INSERT',
        'BEFORE_UPDATE',
        'BEFORE_DELETE',
        'AFTER_INSERT',
        'AFTER_UPDATE',
        'AFTER_DELETE',
        'AFTER_UNDELETE'
    ],
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_enum_System_TriggerOperation.htm'
);
