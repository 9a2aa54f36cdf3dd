/**
 * AccessLevel, and who calls a method of Database.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_AccessLevel.htm
 */
import { CallSite } from '../../runtime/call-site.ts';
import type { CodeContext } from '../../runtime/services.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { platformClass, unsupported } from '../declare.ts';

/** AccessLevel.USER_MODE or AccessLevel.SYSTEM_MODE. */
export class AccessLevelValue {
    static readonly apexName = 'System.AccessLevel';
    readonly mode: 'user' | 'system';

    constructor(mode: 'user' | 'system') {
        this.mode = mode;
    }

    toString(): string {
        return `AccessLevel.${this.mode.toUpperCase()}_MODE`;
    }
}

const USER = new AccessLevelValue('user');
const SYSTEM = new AccessLevelValue('system');

platformClass('System.AccessLevel', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_AccessLevel.htm',
    members: {
        'static property System.AccessLevel USER_MODE': { get: () => USER },
        'static property System.AccessLevel SYSTEM_MODE': { get: () => SYSTEM },
        'System.AccessLevel withPermissionSetId(Id permissionSetId)': unsupported
    }
});

/** The call site among trailing arguments. @throws UnsupportedError when emitted code did not say where it calls from */
export function callSite(args: readonly unknown[]): CallSite {
    const site = args.at(-1);
    if (!(site instanceof CallSite)) {
        throw new UnsupportedError('a Database method without AccessLevel, whose caller is unknown');
    }
    return site;
}

/** Mode and sharing of a call: the AccessLevel when one is given, else those of the class that calls. */
export function codeContext(level: unknown, args: readonly unknown[]): CodeContext {
    if (level instanceof AccessLevelValue) {
        const site = args.at(-1);
        return { access: level.mode, sharing: site instanceof CallSite ? site.context.sharing : 'default' };
    }
    return callSite(args).context;
}
