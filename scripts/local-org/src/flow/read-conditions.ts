/** Conditions and filters in flow metadata. */
import { isSame } from '../formula/values.ts';
import type { FormulaValue } from '../formula/index.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { combine, operatorOf, type Condition } from './conditions.ts';
import { requiredValue, resolve, type FlowCompiler } from './compiler.ts';
import type { FlowXml } from './flow-xml.ts';
import type { Interview } from './interview.ts';
import type { Reference } from './resources.ts';
import type { FlowValue } from './values.ts';

/** `conditions` of a rule with their logic. */
export function readConditions(compiler: FlowCompiler, xml: FlowXml): Condition {
    const conditions = xml.all('conditions', (inner) => readCondition(compiler, inner));
    return combine(xml.text('conditionLogic'), conditions, xml.where);
}

/** One condition: a reference, an operator and a value. */
export function readCondition(compiler: FlowCompiler, xml: FlowXml): Condition {
    xml.ignore('conditionType');
    const left = resolve(compiler, xml.required('leftValueReference'));
    return condition(compiler, xml, left, xml.required('operator'), requiredValue(compiler, xml, 'rightValue'));
}

/** `filters` about the fields of the triggering record. */
export function readRecordFilters(compiler: FlowCompiler, xml: FlowXml): Condition {
    const conditions = xml.all('filters', (inner) => {
        const left = resolve(compiler, `$Record.${inner.required('field')}`);
        return condition(compiler, inner, left, inner.required('operator'), requiredValue(compiler, inner));
    });
    return combine(xml.text('filterLogic'), conditions, xml.where);
}

function condition(
    compiler: FlowCompiler,
    xml: FlowXml,
    left: Reference,
    operator: string,
    right: FlowValue
): Condition {
    if (operator === 'IsChanged') {
        const changed = isChanged(compiler, xml, left);
        return (iv) => changed(iv) === (right.read(iv) !== false);
    }
    const test = operatorOf(operator, xml);
    return (iv) => test(left.read(iv), right.read(iv));
}

/** Whether a field of the triggering record differs from what was stored; never for new records. */
function isChanged(compiler: FlowCompiler, xml: FlowXml, left: Reference): Condition {
    if (/^\$Record$/i.test(left.path)) {
        const { object } = compiler;
        return (iv) => iv.prior !== null && object !== null && anyFieldDiffers(iv, object);
    }
    const path = /^\$Record\.(.+)$/i.exec(left.path)?.[1];
    if (path === undefined) {
        throw xml.unsupported(`<operator> IsChanged of ${left.path}`);
    }
    const before = resolve(compiler, `$Record__Prior.${path}`);
    return (iv) =>
        iv.prior !== null && !isSame((left.read(iv) ?? null) as FormulaValue, (before.read(iv) ?? null) as FormulaValue); // prettier-ignore
}

const STAMPS = new Set(['LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

function anyFieldDiffers(iv: Interview, object: ObjectSchema): boolean {
    return [...object.fields.keys()].some(
        (name) =>
            !STAMPS.has(name) &&
            !isSame((iv.record?.fields.get(name) ?? null) as FormulaValue, (iv.prior?.fields.get(name) ?? null) as FormulaValue) // prettier-ignore
    );
}
