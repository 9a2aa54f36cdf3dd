/** Names of people, and users. */
import { personAccountRules, personContactCheck } from './person-account.ts';
import { each, parentRow, text, type StandardRules } from './rules.ts';
import type { SaveRecord } from '../save-context.ts';

function setFullName(save: SaveRecord): void {
    const parts = [text(save, 'FirstName'), text(save, 'LastName')].filter((part) => part !== null);
    save.record.fields.set('Name', parts.join(' '));
}

const person: StandardRules = { derive: each(setFullName) };

/** Rules by object. */
export const peopleRules: Readonly<Record<string, StandardRules>> = {
    Account: personAccountRules,
    Contact: { ...person, check: personContactCheck },
    Lead: person,
    Individual: person,
    User: {
        derive: each((save, context) => {
            setFullName(save);
            const { fields } = save.record;
            if (!save.input.fields.has('IsActive') && save.oldRow === null) {
                fields.set('IsActive', true);
            }
            const profile = parentRow(context, save, 'ProfileId');
            fields.set('UserType', profile?.get('UserType') ?? 'Standard');
            if ((fields.get('CommunityNickname') ?? null) === null) {
                fields.set(
                    'CommunityNickname',
                    `User${save.record.id ?? context.execution.org.ids.next('User')}`.slice(0, 40)
                );
            }
            if ((fields.get('DefaultCurrencyIsoCode') ?? null) === null) {
                fields.set('DefaultCurrencyIsoCode', 'USD');
            }
        }),
        check: each((save) => {
            const name = text(save, 'Username');
            if (name !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name)) {
                save.fail('INVALID_EMAIL_ADDRESS', `Username: invalid email address: ${name}`, ['Username']);
            }
        })
    }
};
