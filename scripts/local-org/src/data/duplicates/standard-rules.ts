/**
 * Stand-ins for the standard duplicate rules, which are active in a new production org. Those compare loosely; these
 * find exact matches only.
 * https://help.salesforce.com/s/articleView?id=sf.duplicate_rules_standard_rules.htm
 */
import type { DuplicateRule } from './rules.ts';

const FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: ['Name'],
    Contact: ['LastName', 'Email'],
    Lead: ['LastName', 'Email']
};

/** Rules for accounts, contacts and leads that alert or block. */
export function standardDuplicateRules(action: 'alert' | 'block'): DuplicateRule[] {
    return Object.entries(FIELDS).map(([object, fields]) => ({
        name: `Standard_${object}_Duplicate_Rule`,
        object,
        onInsert: action,
        onUpdate: 'save',
        alertText:
            action === 'alert'
                ? 'Use one of these records?'
                : "You're creating a duplicate record. We recommend you use an existing record instead.",
        enforcesSharing: false,
        matching: [
            {
                name: `Standard_${object}_Match_Rule`,
                object,
                items: fields.map((field) => ({ field, blanksMatch: false })),
                filter: null
            }
        ]
    }));
}
