/** The start of a flow: what starts it, which records it wants, and where it leads. */
import { connector, fieldOf, formulaIn, type FlowCompiler } from './compiler.ts';
import type { Condition } from './conditions.ts';
import { newly } from './elements/decision.ts';
import type { FlowXml } from './flow-xml.ts';
import { readRecordFilters } from './read-conditions.ts';

/** A path of a record-triggered flow that runs later, in a transaction of its own. */
export interface ScheduledPath {
    readonly name: string;
    readonly first: string;
    /** `AsyncAfterCommit` runs as soon as the record is committed. */
    readonly isAsync: boolean;
    readonly offset: number;
    readonly unit: 'Days' | 'Hours' | 'Minutes' | 'Months';
    /** The date field the offset counts from; null for the moment the record is saved. */
    readonly field: string | null;
    readonly batchSize: number;
}

export interface FlowSchedule {
    readonly frequency: string;
    /** `2026-01-31` */
    readonly date: string;
    /** `08:00:00.000Z` */
    readonly time: string;
}

export interface FlowStart {
    readonly first: string | null;
    /** Whether the flow wants the triggering record. */
    readonly wants: Condition;
    /** Whether a record meets the criteria, however it came to. */
    readonly meets: Condition;
    readonly paths: readonly ScheduledPath[];
    /** Scheduled paths run as whoever saved the record. */
    readonly runsAsTriggeringUser: boolean;
    readonly schedule: FlowSchedule | null;
}

const TRIGGERS = ['RecordBeforeSave', 'RecordAfterSave', 'RecordBeforeDelete', 'PlatformEvent', 'Scheduled', 'None'];

export function readStart(compiler: FlowCompiler, xml: FlowXml): FlowStart {
    xml.ignore('label', 'object');
    xml.oneOf('triggerType', TRIGGERS, 'None');
    xml.oneOf('recordTriggerType', ['Create', 'Update', 'CreateAndUpdate', 'Delete'], 'Create');
    return {
        first: connector(xml),
        ...readWants(compiler, xml),
        runsAsTriggeringUser: xml.oneOf('flowRunAsUser', ['DefaultWorkflowUser', 'TriggeringUser'], 'DefaultWorkflowUser') === 'TriggeringUser', // prettier-ignore
        paths: xml.all('scheduledPaths', (path) => readPath(compiler, path)).filter((path) => path !== null),
        schedule: xml.one('schedule', (schedule) => ({
            frequency: schedule.oneOf('frequency', ['Once', 'Daily', 'Weekly'], 'Once'),
            date: schedule.required('startDate'),
            time: schedule.required('startTime')
        }))
    };
}

/** Entry criteria: conditions on fields or a formula; perhaps only for records that come to meet them. */
function readWants(compiler: FlowCompiler, xml: FlowXml): Pick<FlowStart, 'wants' | 'meets'> {
    const formula = xml.text('filterFormula');
    const filters = compiler.object ? readRecordFilters(compiler, xml) : (): boolean => true;
    const meets = formula ? criteriaFormula(compiler, formula, xml.where) : filters;
    return { meets, wants: xml.flag('doesRequireRecordChangedToMeetCriteria') ? newly(meets) : meets };
}

function criteriaFormula(compiler: FlowCompiler, text: string, where: string): Condition {
    const evaluate = formulaIn(compiler, text, `${where} <filterFormula>`);
    return (iv) => evaluate(iv) === true;
}

function readPath(compiler: FlowCompiler, xml: FlowXml): ScheduledPath | null {
    xml.ignore('label');
    const first = connector(xml);
    const isAsync = xml.text('pathType') === 'AsyncAfterCommit';
    const source = xml.oneOf('timeSource', ['RecordTriggerEvent', 'RecordField'], 'RecordTriggerEvent');
    const field = xml.text('recordField');
    const path = {
        name: xml.text('name') ?? 'AsyncAfterCommit',
        isAsync,
        offset: xml.integer('offsetNumber') ?? 0,
        unit: xml.oneOf('offsetUnit', ['Days', 'Hours', 'Minutes', 'Months'], 'Minutes'),
        field:
            source === 'RecordField' && field !== null && compiler.object ? fieldOf(compiler.object, xml, field) : null,
        batchSize: xml.integer('maxBatchSize') ?? 200
    };
    // A path without elements does nothing.
    return first === null ? null : { ...path, first };
}
