/**
 * Whether statements of a class see and change only rows shared with the user, also in system mode.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_keywords_sharing.htm
 */
import { current, isRunning } from '../platform/context.ts';
import { apexFrameAt } from './exception.ts';
import type { CodeContext } from './services.ts';

/** Frames looked at, our own between those of Apex included: the nearest ones first, as they nearly always decide. */
const DEPTHS = [60, 500];

/**
 * `inherited` and undeclared classes do as their caller does. Where a request enters an `inherited` one it shares, an
 * undeclared one (of an API version before 67) does not.
 */
export function appliesSharing(context: CodeContext): boolean {
    return DECIDED[context.sharing] ?? callersShare() ?? context.sharing === 'inherited';
}

const DECIDED: Readonly<Partial<Record<CodeContext['sharing'], boolean>>> = { with: true, without: false };

/** What the nearest caller that decides has decided, else what the way in does; null when no Apex is on the stack. */
function callersShare(): boolean | null {
    if (!isRunning()) {
        return null;
    }
    const { program } = current().org;
    let entry: CodeContext['sharing'] | null = null;
    for (const depth of DEPTHS) {
        entry = null;
        const sites = callSites(depth);
        for (const site of sites) {
            const label = apexFrameAt(site)?.label;
            if (label === undefined) {
                continue;
            }
            entry = program.sharingOf(label);
            const decided = DECIDED[entry];
            if (decided !== undefined) {
                return decided;
            }
        }
        if (sites.length < depth) {
            break;
        }
    }
    return entry === null ? null : entry === 'inherited';
}

/** The innermost frames as V8 has them; as text, source maps included, they would cost more than the statement itself. */
function callSites(depth: number): readonly NodeJS.CallSite[] {
    const { stackTraceLimit, prepareStackTrace } = Error;
    Error.stackTraceLimit = depth;
    Error.prepareStackTrace = (_error, sites) => sites;
    try {
        const { stack } = new Error() as { stack?: readonly NodeJS.CallSite[] };
        return stack ?? [];
    } finally {
        Error.stackTraceLimit = stackTraceLimit;
        Error.prepareStackTrace = prepareStackTrace;
    }
}
