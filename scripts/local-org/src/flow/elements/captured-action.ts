/** E-mails and notifications: they leave the org, so that they are kept where tests can see them. */
import { current } from '../../platform/context.ts';
import type { Org } from '../../platform/org.ts';
import { connector, type FlowCompiler, type FlowStep } from '../compiler.ts';
import type { FlowXml } from '../flow-xml.ts';
import { readInputs } from './apex-action.ts';

/** Actions that only send something. */
const SENDS: Readonly<Record<string, (org: Org) => Readonly<Record<string, unknown>>[]>> = {
    emailSimple: (org) => org.emails,
    emailAlert: (org) => org.emails,
    customNotificationAction: (org) => org.notifications
};

export function isCaptured(type: string): boolean {
    return type in SENDS;
}

/** What is kept: the values of the inputs by lower-case name, and which action it was. */
export function compileCapturedAction(compiler: FlowCompiler, xml: FlowXml, type: string): FlowStep {
    const action = xml.required('actionName');
    const inputs = readInputs(compiler, xml);
    const next = connector(xml);
    xml.ignore('storeOutputAutomatically');
    return {
        name: xml.required('name'),
        fault: connector(xml, 'faultConnector'),
        bulk: true,
        run: (interviews) => {
            const { org, transaction } = current();
            for (const iv of interviews) {
                const values = [...inputs].map(([name, value]) => [name.toLowerCase(), value.read(iv)]);
                const sent = { action, actiontype: type, ...(Object.fromEntries(values) as Record<string, unknown>) };
                const box = SENDS[type]?.(org) ?? [];
                box.push(sent);
                // What a transaction sent that was rolled back does not go out.
                org.onRollback(transaction, () => void box.splice(box.indexOf(sent), 1));
                iv.next = next;
            }
        }
    };
}
