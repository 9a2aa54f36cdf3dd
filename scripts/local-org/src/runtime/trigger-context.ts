/**
 * `Trigger.*` as emitted code reads it.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_context_variables.htm
 */
import { currentTrigger } from '../data/dml/triggers.ts';
import { enumValue } from '../library/enums.ts';
import { current } from '../platform/context.ts';

/** `Trigger.<name>`, name in lower case. Outside a trigger flags are false, the size is 0 and everything else is null. */
export function triggerVariable(name: string): unknown {
    const context = currentTrigger(current().transaction);
    switch (name) {
        case 'isexecuting':
            return context !== null;
        case 'isbefore':
        case 'isafter':
            return context?.time === name.slice(2);
        case 'isinsert':
        case 'isupdate':
        case 'isdelete':
        case 'isundelete':
            return context?.kind === name.slice(2);
        case 'operationtype':
            return context ? enumValue('System.TriggerOperation', context.operationType) : null;
        case 'size':
            return context?.size ?? 0;
        case 'new':
            return context?.new ?? null;
        case 'old':
            return context?.old ?? null;
        case 'newmap':
            return context?.newMap ?? null;
        default:
            return context?.oldMap ?? null;
    }
}
