/**
 * Several currencies: every record says which one its amounts are in.
 * https://help.salesforce.com/s/articleView?id=sf.admin_enable_multicurrency_implications.htm
 */
import { parseTable, standardObject, type ObjectDefinition } from '../standard/define.ts';

/** Currencies a new org has, with the rate of one unit of the corporate currency, which is the first. */
export const CURRENCIES: readonly { readonly code: string; readonly rate: string; readonly places: number }[] = [
    { code: 'USD', rate: '1', places: 2 },
    { code: 'EUR', rate: '0.9', places: 2 },
    { code: 'GBP', rate: '0.8', places: 2 },
    { code: 'CAD', rate: '1.25', places: 2 },
    { code: 'AUD', rate: '1.5', places: 2 },
    { code: 'JPY', rate: '150', places: 0 }
];

const STANDARD = new Set([
    'Account', 'Contact', 'Lead', 'Opportunity', 'OpportunityLineItem', 'Product2', 'Pricebook2', 'PricebookEntry',
    'Order', 'OrderItem', 'Case', 'Campaign', 'Asset', 'Contract', 'Task', 'Event', 'User'
]); // prettier-ignore
const KINDS = new Set(['custom', 'listSetting', 'hierarchySetting']);

/** Adds CurrencyIsoCode to the objects that carry it, and the table of currencies. */
export function withCurrencies(definitions: Map<string, ObjectDefinition>): void {
    const codes = CURRENCIES.map(({ code }) => code).join('; ');
    for (const [key, { properties, fields }] of definitions) {
        const carries = properties.custom ? KINDS.has(properties.kind) : STANDARD.has(properties.name);
        if (carries) {
            const code = parseTable(
                properties.name,
                `CurrencyIsoCode picklist(3) restricted nofls label=Currency_ISO_Code : ${codes}`
            );
            definitions.set(key, { properties, fields: [...fields, ...code] });
        }
    }
    definitions.set(
        'currencytype',
        standardObject(
            'CurrencyType',
            '01L',
            { system: 'light', deletable: false, setup: true },
            `
            IsoCode picklist(3) required create : ${codes}
            ConversionRate double(18,6) required
            DecimalPlaces int required
            IsActive boolean default=true
            IsCorporate boolean ro default=false`
        )
    );
}
