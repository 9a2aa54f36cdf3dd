/**
 * Whether statements of a class see and change only rows shared with the user, also in system mode.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_keywords_sharing.htm
 */
import { current, isRunning } from '../platform/context.ts';
import { apexFrames } from './exception.ts';
import type { CodeContext } from './services.ts';

/** Frames looked at, our own between those of Apex included. */
const DEPTH = 500;

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
    for (const { label } of apexFrames(deepStack())) {
        entry = program.sharingOf(label);
        const decided = DECIDED[entry];
        if (decided !== undefined) {
            return decided;
        }
    }
    return entry === null ? null : entry === 'inherited';
}

function deepStack(): string {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = DEPTH;
    const { stack } = new Error();
    Error.stackTraceLimit = before;
    return stack ?? '';
}
