/** Standard and project objects with the fields that features of the org add to them. */
import type { ObjectDefinition } from '../standard/define.ts';
import { withCurrencies } from './currency-fields.ts';
import type { OrgShape } from './org-shape.ts';
import { withPersonAccounts } from './person-fields.ts';
import { withStatePicklists } from './state-fields.ts';

/** Objects by lower-case name, changed in place. */
export function applyShape(definitions: Map<string, ObjectDefinition>, shape: OrgShape): void {
    if (shape.stateAndCountryPicklists) {
        withStatePicklists(definitions);
    }
    if (shape.personAccounts) {
        withPersonAccounts(definitions);
    }
    if (shape.multiCurrency) {
        withCurrencies(definitions);
    }
}
