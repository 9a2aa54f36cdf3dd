/** Custom error: the save of the triggering record fails with messages of the flow's own. */
import { connector, fieldOf, templateIn, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { flowText } from '../flow-text.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';

export function compileCustomError(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const name = xml.required('name');
    const { object, isRecordTriggered } = compiler;
    if (!isRecordTriggered || !object) {
        throw xml.unsupported('outside of record-triggered flows');
    }
    const messages = xml.all('customErrorMessages', (message) => {
        const text = templateIn(compiler, message.required('errorMessage'));
        const selection = message.text('fieldSelection');
        const isField = message.flag('isFieldError');
        const field = isField && selection !== null && selection !== '' ? fieldOf(object, message, selection) : null;
        return (iv: Interview) => ({ field, message: flowText(text.read(iv)) });
    });
    // The change is undone, so that nothing after the element can have an effect.
    connector(xml);
    return {
        name,
        fault: null,
        bulk: false,
        run: (interviews) => {
            for (const iv of interviews) {
                const custom = messages.map((message) => message(iv));
                iv.error = { message: custom[0]?.message ?? '', custom };
                iv.next = null;
            }
        }
    };
}
