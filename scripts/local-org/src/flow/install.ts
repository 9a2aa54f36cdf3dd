/** Puts the flows of a project to work in an org. */
import { servicesOf, type DmlHooks } from '../data/services.ts';
import type { Org } from '../platform/org.ts';
import type { FlowSource } from '../schema/load-source.ts';
import { LaterPaths } from './later.ts';
import { FlowLibrary, registerFlows } from './library.ts';
import { flowStep, type AfterRun } from './record-triggers.ts';
import { eventSubscriber, scheduleFlows } from './started-elsewhere.ts';

/** Flows start from now on; a flow is compiled when it is first asked for, scheduled ones at once. */
export function installFlows(org: Org, sources: readonly FlowSource[]): FlowLibrary {
    const library = new FlowLibrary(org, sources);
    registerFlows(org, library);
    const later = new LaterPaths(org, library);
    const { hooks } = servicesOf(org.store);
    const plug = (type: string, steps: DmlHooks['afterSaveFlows'], afterRun: AfterRun | null): void => {
        if (library.triggered(type).length > 0) {
            steps.push(flowStep(library, type, afterRun));
        }
    };
    plug('RecordBeforeSave', hooks.beforeSaveFlows, null);
    plug('RecordAfterSave', hooks.afterSaveFlows, later.plan);
    plug('RecordBeforeDelete', hooks.beforeDeleteFlows, null);
    if (hooks.afterSaveFlows.length > 0) {
        hooks.afterSaveFlows.push(later.follow);
    }
    org.eventSubscribers.push(eventSubscriber(org, library));
    scheduleFlows(org, library);
    return library;
}
