/** Fires Apex triggers and keeps what `Trigger.*` shows while they run. */
import type { Transaction } from '../../platform/transaction.ts';
import { ApexException, translateError } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { InternalError, LimitExceeded } from '../../runtime/uncatchable.ts';
import type { SObjectValue } from '../sobject.ts';
import { living, type SaveContext, type SaveRecord } from './save-context.ts';

export type TriggerTime = 'before' | 'after';
export type TriggerKind = 'insert' | 'update' | 'delete' | 'undelete';

/** Triggers inside triggers may not go deeper. */
const MAX_DEPTH = 16;

/** What `Trigger.*` shows; absent lists are null as on the platform. */
export class TriggerContext {
    readonly object: string;
    readonly time: TriggerTime;
    readonly kind: TriggerKind;
    readonly new: ApexList | null;
    readonly old: ApexList | null;
    readonly newMap: ApexMap | null;
    readonly oldMap: ApexMap | null;

    constructor(
        object: string,
        time: TriggerTime,
        kind: TriggerKind,
        news: readonly SObjectValue[] | null,
        olds: readonly SObjectValue[] | null
    ) {
        this.object = object;
        this.time = time;
        this.kind = kind;
        this.new = list(object, news);
        this.old = list(object, olds);
        this.newMap = kind === 'insert' && time === 'before' ? null : map(object, news);
        this.oldMap = map(object, olds);
    }

    get size(): number {
        return (this.new ?? this.old)?.size ?? 0;
    }

    /** `BEFORE_INSERT` and the like. */
    get operationType(): string {
        return `${this.time}_${this.kind}`.toUpperCase();
    }
}

function list(object: string, records: readonly SObjectValue[] | null): ApexList | null {
    if (records === null) {
        return null;
    }
    const made = new ApexList(runtimeType(`List<${object}>`), [...records]);
    made.guard.readOnly = true;
    return made;
}

function map(object: string, records: readonly SObjectValue[] | null): ApexMap | null {
    if (records === null) {
        return null;
    }
    const made = new ApexMap(runtimeType(`Map<Id,${object}>`));
    for (const record of records) {
        made.put(record.id, record);
    }
    made.table.guard.readOnly = true;
    return made;
}

const contexts = new WeakMap<Transaction, TriggerContext[]>();

/** The context of the innermost running trigger of a transaction; null outside triggers. */
export function currentTrigger(transaction: Transaction): TriggerContext | null {
    return contexts.get(transaction)?.at(-1) ?? null;
}

/** Runs `work` with `Trigger.*` showing the context; for event triggers, which do not come from DML. */
export function withTrigger<T>(transaction: Transaction, context: TriggerContext, work: () => T): T {
    const stack = contexts.get(transaction) ?? [];
    contexts.set(transaction, stack);
    if (stack.length >= MAX_DEPTH) {
        throw new LimitExceeded('Maximum trigger depth exceeded');
    }
    stack.push(context);
    transaction.triggerDepth++;
    try {
        return work();
    } finally {
        transaction.triggerDepth--;
        stack.pop();
    }
}

/** Whether a trigger of the object listens to any event of an operation. */
export function hasTriggers(context: SaveContext): boolean {
    return context.execution.org.program.triggers(context.object.name).length > 0;
}

/** Fires the object's triggers for one moment over the records that have not failed, and takes their errors. */
export function fireTriggers(context: SaveContext, time: TriggerTime): void {
    const { execution, object, kind } = context;
    const records = living(context);
    const event = `${time} ${kind}`;
    const triggers = execution.org.program.triggers(object.name).filter((trigger) => trigger.events.has(event));
    if (triggers.length === 0 || records.length === 0) {
        return;
    }
    const news = kind === 'delete' ? null : records.map(({ record }) => record);
    const olds = kind === 'update' || kind === 'delete' ? records.map(oldOf) : null;
    const trigger = new TriggerContext(object.name, time, kind, news, olds);
    setReadOnly(news, time === 'after');
    setReadOnly(olds, true);
    try {
        for (const each of triggers) {
            withTrigger(execution.transaction, trigger, () => runOne(each, time, kind, records));
        }
    } finally {
        setReadOnly(news, false);
    }
    records.forEach((record) => record.takeErrors());
}

function oldOf(record: SaveRecord): SObjectValue {
    if (!record.old) {
        throw new InternalError('A record without its former values reached an update or delete trigger');
    }
    return record.old;
}

function setReadOnly(records: readonly SObjectValue[] | null, readOnly: boolean): void {
    for (const record of records ?? []) {
        record.readOnly = readOnly;
    }
}

/** An exception that leaves a trigger fails every record of the batch. */
function runOne(
    trigger: { readonly name: string; run(): void },
    time: TriggerTime,
    kind: TriggerKind,
    records: readonly SaveRecord[]
): void {
    try {
        trigger.run();
    } catch (error) {
        const translated = translateError(error);
        if (!(translated instanceof ApexException)) {
            throw translated;
        }
        const event = `${capital(time)}${capital(kind)}`;
        const message = `${trigger.name}: execution of ${event}\n\ncaused by: ${translated.toString()}\n\n${translated.stackTraceString}`;
        for (const record of records) {
            record.fail('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message);
        }
    }
}

function capital(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
