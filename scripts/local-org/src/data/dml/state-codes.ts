/**
 * State and country picklists: code and text of an address follow each other, and both must be known.
 * https://help.salesforce.com/s/articleView?id=sf.admin_state_country_picklists_overview.htm
 */
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { COUNTRIES, STATES, STATES_LEFT_OUT } from '../../schema/shape/states.ts';
import { changed, text } from './standard/rules.ts';
import { living, type SaveContext, type SaveRecord } from './save-context.ts';

/** Brings codes and texts of every changed address together; fails records whose state or country is not known. */
export function deriveStates(context: SaveContext): void {
    if (!context.execution.org.schema.shape.stateAndCountryPicklists) {
        return;
    }
    const countries = [...context.object.fields.keys()].filter((name) => name.endsWith('CountryCode'));
    for (const name of countries) {
        const prefix = name.slice(0, -'CountryCode'.length);
        living(context).forEach((save) => deriveAddress(save, prefix));
    }
}

function deriveAddress(save: SaveRecord, prefix: string): void {
    const parts = ['Country', 'CountryCode', 'State', 'StateCode'].map((part) => prefix + part);
    if (save.oldRow !== null && !parts.some((part) => changed(save, part))) {
        return;
    }
    const country = settle(save, `${prefix}Country`, COUNTRIES);
    const stateGiven = text(save, `${prefix}State`) ?? text(save, `${prefix}StateCode`);
    if (stateGiven !== null && country !== undefined && STATES_LEFT_OUT.has(country ?? '')) {
        throw new UnsupportedError(`states of ${country} in state and country picklists`);
    }
    if (country !== undefined) {
        settle(save, `${prefix}State`, STATES.get(country ?? '') ?? new Map<string, string>());
    }
}

/** Code of a state or country once both fields agree; null when there is none, undefined when it is not known. */
function settle(save: SaveRecord, field: string, known: ReadonlyMap<string, string>): string | null | undefined {
    const { fields } = save.record;
    const codeField = `${field}Code`;
    const codeFirst = save.oldRow === null ? text(save, codeField) !== null : changed(save, codeField);
    const given = text(save, codeFirst ? codeField : field);
    if (given === null) {
        fields.set(field, null);
        fields.set(codeField, null);
        return null;
    }
    const found = [...known].find(([code, name]) =>
        [code, codeFirst ? code : name].some((one) => one.toLowerCase() === given.toLowerCase())
    );
    if (!found) {
        const kind = field.endsWith('Country') ? 'country' : 'state';
        const label = save.record.schema.field(field)?.label ?? field;
        const plural = kind === 'state' ? 'states' : 'countries';
        const message =
            `There's a problem with this ${kind}, even though it may appear correct. ` +
            `Please select a ${kind} from the list of valid ${plural}.: ${label}`;
        save.fail('FIELD_INTEGRITY_EXCEPTION', message, [field]);
        return undefined;
    }
    fields.set(codeField, found[0]);
    fields.set(field, found[1]);
    return found[0];
}
