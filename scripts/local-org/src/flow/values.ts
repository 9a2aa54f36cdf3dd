/**
 * Values as flow metadata writes them: literals, references, text with merge fields.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm (FlowElementReferenceOrValue)
 */
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { Decimal } from '../runtime/decimal.ts';
import { ApexTime } from '../runtime/time.ts';
import { FlowCompileError } from './errors.ts';
import type { FlowScopeOf } from './flow-formula.ts';
import { flowText } from './flow-text.ts';
import { flowType, TEXT, type FlowType } from './flow-type.ts';
import type { FlowXml } from './flow-xml.ts';
import type { Interview } from './interview.ts';

/** Something with a value while an interview runs. */
export interface FlowValue {
    readonly type: FlowType;
    read(interview: Interview): unknown;
}

function literal(type: FlowType, value: unknown): FlowValue {
    return { type, read: () => value };
}

/** Reads a `value` element. Absent or empty values are null. */
export function readValue(xml: FlowXml, scope: FlowScopeOf): FlowValue {
    const parsed = <T>(name: string, text: string, value: T | null): T => {
        if (value === null) {
            throw new FlowCompileError(xml.where, `<${name}> ${text} is no value`);
        }
        return value;
    };
    const reference = xml.text('elementReference');
    if (reference !== null) {
        return scope.resolve(reference);
    }
    const text = xml.text('stringValue');
    if (text !== null) {
        return template(text, scope);
    }
    const number = xml.text('numberValue');
    if (number !== null) {
        return literal(flowType('Number'), parsed('numberValue', number, Decimal.parse(number)));
    }
    const flag = xml.text('booleanValue');
    if (flag !== null) {
        return literal(flowType('Boolean'), flag === 'true');
    }
    const date = xml.text('dateValue');
    if (date !== null) {
        return literal(flowType('Date'), parsed('dateValue', date, ApexDate.parseIso(date.slice(0, 10))));
    }
    const datetime = xml.text('dateTimeValue');
    if (datetime !== null) {
        return literal(flowType('DateTime'), parsed('dateTimeValue', datetime, ApexDatetime.parseIso(datetime)));
    }
    const time = xml.text('timeValue');
    if (time !== null) {
        return literal(flowType('Time'), parsed('timeValue', time, ApexTime.parseIso(time)));
    }
    return literal(TEXT, null);
}

/** Text with `{!Resource}` in it. A text that is nothing but one keeps being text. */
export function template(text: string, scope: FlowScopeOf): FlowValue {
    const pieces = text.split(/\{!([^}]+)\}/);
    if (pieces.length === 1) {
        return literal(TEXT, text);
    }
    const parts = pieces.map((piece, index) => (index % 2 === 0 ? piece : scope.resolve(piece.trim())));
    return {
        type: TEXT,
        read: (iv) => parts.map((part) => (typeof part === 'string' ? part : flowText(part.read(iv)))).join('')
    };
}
