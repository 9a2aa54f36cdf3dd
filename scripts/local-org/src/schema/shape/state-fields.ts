/**
 * State and country picklists: addresses have codes beside the texts.
 * https://help.salesforce.com/s/articleView?id=sf.admin_state_country_picklists_overview.htm
 */
import type { FieldSchema } from '../fields.ts';
import { parseTable, type ObjectDefinition } from '../standard/define.ts';
import { COUNTRIES, STATES } from './states.ts';

/** Adds `…StateCode` and `…CountryCode` to every address of a standard object. */
export function withStatePicklists(definitions: Map<string, ObjectDefinition>): void {
    for (const [key, { properties, fields }] of definitions) {
        const more = fields.flatMap((field) => codeField(properties.name, field));
        if (more.length > 0) {
            definitions.set(key, { properties, fields: [...fields, ...more] });
        }
    }
}

function codeField(object: string, field: FieldSchema): FieldSchema[] {
    const part = /(State|Country)$/.exec(field.name)?.[1];
    if (field.custom || field.compound?.endsWith('Address') !== true || part === undefined) {
        return [];
    }
    const values = part === 'Country' ? COUNTRIES : [...STATES.values()].flatMap((states) => [...states]);
    const [code] = parseTable(object, `${field.name}Code picklist(10) restricted of=${field.compound}`);
    const codes = new Map(values);
    return [
        {
            ...(code as FieldSchema),
            label: `${field.label} Code`,
            controllerField: part === 'State' ? field.name.replace(/State$/, 'CountryCode') : null,
            picklist: [...codes].map(([value, label]) => ({
                value,
                label,
                active: true,
                isDefault: false,
                validFor: null
            }))
        }
    ];
}
