/**
 * Types of roll-up summary fields: metadata does not say them, they follow from the field that is summarized.
 * https://help.salesforce.com/s/articleView?id=platform.fields_about_roll_up_summary_fields.htm
 */
import type { FieldSchema } from './fields.ts';
import type { ObjectProperties } from './model.ts';
import { withNamespace } from './model.ts';

interface Definition {
    readonly properties: ObjectProperties;
    readonly fields: readonly FieldSchema[];
}

/** The definitions with every roll-up typed: counts are whole numbers, the others are what they summarize. */
export function withSummaryTypes<D extends Definition>(definitions: readonly D[], namespace: string | null): D[] {
    const objects = new Map(definitions.map((definition) => [definition.properties.name.toLowerCase(), definition]));
    const typed = (field: FieldSchema, depth: number): FieldSchema => {
        const { rollUp } = field;
        if (rollUp === null || depth > MAX_DEPTH) {
            return field;
        }
        if (rollUp.operation === 'count') {
            return { ...field, precision: 18, scale: 0 };
        }
        const [objectName = '', fieldName = ''] = (rollUp.summarizedField ?? '').split('.');
        const object = objects.get(withNamespace(objectName, namespace).toLowerCase());
        const wanted = withNamespace(fieldName, namespace).toLowerCase();
        const found = object?.fields.find((candidate) => candidate.name.toLowerCase() === wanted);
        if (!found) {
            return field;
        }
        const source = typed(found, depth + 1);
        const isDay = source.type === 'date' || source.type === 'datetime';
        return {
            ...field,
            type: source.type === 'int' ? 'double' : source.type,
            precision: isDay ? 0 : 18,
            scale: source.scale
        };
    };
    return definitions.map((definition) => ({
        ...definition,
        fields: definition.fields.map((field) => typed(field, 0))
    }));
}

/** Summaries of summaries go this deep at most. */
const MAX_DEPTH = 5;
