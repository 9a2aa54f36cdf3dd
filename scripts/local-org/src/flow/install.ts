/** Puts the flows of a project to work in an org. */
import { servicesOf } from '../data/services.ts';
import type { Org } from '../platform/org.ts';
import type { FlowSource } from '../schema/load-source.ts';
import { FlowLibrary, registerFlows } from './library.ts';
import { flowStep } from './record-triggers.ts';

/** Flows start from now on; a flow is compiled when it is first asked for. */
export function installFlows(org: Org, sources: readonly FlowSource[]): FlowLibrary {
    const library = new FlowLibrary(org, sources);
    registerFlows(org, library);
    const { hooks } = servicesOf(org.store);
    const plug = (type: string, steps: (typeof hooks)['afterSaveFlows']): void => {
        if (library.triggered(type).length > 0) {
            steps.push(flowStep(library, type, null));
        }
    };
    plug('RecordBeforeSave', hooks.beforeSaveFlows);
    plug('RecordAfterSave', hooks.afterSaveFlows);
    plug('RecordBeforeDelete', hooks.beforeDeleteFlows);
    return library;
}
