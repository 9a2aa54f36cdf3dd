/**
 * What must be known of a flow before it runs: its name, its state and what starts it.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm
 */
import type { FlowSource } from '../schema/load-source.ts';
import { child, integer, text, type XmlElement } from '../schema/xml.ts';

export type RecordTrigger = 'Create' | 'Update' | 'CreateAndUpdate' | 'Delete';

export interface FlowDefinition {
    readonly name: string;
    readonly label: string;
    /** Where the flow stands, for messages. */
    readonly file: string;
    readonly active: boolean;
    readonly processType: string;
    readonly runInMode: string | null;
    /** Name of the packaged flow this one stands in for. */
    readonly overrides: string | null;
    /** `RecordBeforeSave`, `RecordAfterSave`, `RecordBeforeDelete`, `PlatformEvent`, `Scheduled`; null otherwise. */
    readonly triggerType: string | null;
    readonly recordTrigger: RecordTrigger | null;
    /** API name of the object as written. */
    readonly object: string | null;
    readonly order: number | null;
    readonly start: XmlElement | null;
    readonly element: XmlElement;
}

export function flowDefinition(source: FlowSource): FlowDefinition {
    const { element } = source;
    const start = child(element, 'start');
    const inStart = (name: string): string | null => (start ? text(start, name) : null);
    const order = integer(element, 'triggerOrder', 0);
    return {
        name: source.name,
        label: text(element, 'label') ?? source.name,
        file: source.path,
        active: text(element, 'status') === 'Active',
        processType: text(element, 'processType') ?? 'AutoLaunchedFlow',
        runInMode: text(element, 'runInMode'),
        overrides: text(element, 'overriddenFlow'),
        triggerType: inStart('triggerType'),
        recordTrigger: inStart('recordTriggerType') as RecordTrigger | null,
        object: inStart('object'),
        order: order === 0 ? null : order,
        start,
        element
    };
}

/** Order among the flows of one moment: 1 to 1,000, then those without, then 1,001 to 2,000; names decide the rest. */
export function byTriggerOrder(a: FlowDefinition, b: FlowDefinition): number {
    const rank = ({ order }: FlowDefinition): number => (order === null ? 1_000.5 : order);
    return rank(a) - rank(b) || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
}
