/** Stages, statuses, price book, business hours and other rows every org is born with. */
import { Decimal } from '../../runtime/decimal.ts';
import { ApexTime } from '../../runtime/time.ts';
import { CURRENCIES } from '../../schema/shape/currency-fields.ts';
import type { SystemRows } from '../system-rows.ts';

interface Stage {
    readonly name: string;
    readonly probability: number;
    readonly closed?: true;
    readonly won?: true;
    readonly category: string;
}

/** https://help.salesforce.com/s/articleView?id=sales.stages_of_the_forecast_category.htm */
const STAGES: readonly Stage[] = [
    { name: 'Prospecting', probability: 10, category: 'Pipeline' },
    { name: 'Qualification', probability: 10, category: 'Pipeline' },
    { name: 'Needs Analysis', probability: 20, category: 'Pipeline' },
    { name: 'Value Proposition', probability: 50, category: 'Pipeline' },
    { name: 'Id. Decision Makers', probability: 60, category: 'Pipeline' },
    { name: 'Perception Analysis', probability: 70, category: 'Pipeline' },
    { name: 'Proposal/Price Quote', probability: 75, category: 'BestCase' },
    { name: 'Negotiation/Review', probability: 90, category: 'Forecast' },
    { name: 'Closed Won', probability: 100, closed: true, won: true, category: 'Closed' },
    { name: 'Closed Lost', probability: 0, closed: true, category: 'Omitted' }
];

const STATUSES: Readonly<Record<string, readonly { name: string; isDefault?: true; closed?: true }[]>> = {
    CaseStatus: [
        { name: 'New', isDefault: true },
        { name: 'Working' },
        { name: 'Escalated' },
        { name: 'Closed', closed: true }
    ],
    TaskStatus: [
        { name: 'Not Started', isDefault: true },
        { name: 'In Progress' },
        { name: 'Completed', closed: true },
        { name: 'Waiting on someone else' },
        { name: 'Deferred' }
    ]
};

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Stores the currencies of an org that has several; the first is the corporate one. */
export function seedCurrencies(rows: SystemRows): void {
    CURRENCIES.forEach(({ code, rate, places }, index) =>
        rows.insert('CurrencyType', {
            IsoCode: code,
            ConversionRate: Decimal.parse(rate),
            DecimalPlaces: places,
            IsActive: true,
            IsCorporate: index === 0
        })
    );
}

/** Categories whose name differs from their value. */
const CATEGORY_NAMES: Readonly<Record<string, string>> = { BestCase: 'Best Case', Forecast: 'Commit' };

/** Stores them. */
export function seedReference(rows: SystemRows, timeZone: string): void {
    STAGES.forEach((stage, index) =>
        rows.insert('OpportunityStage', {
            MasterLabel: stage.name,
            ApiName: stage.name,
            IsActive: true,
            SortOrder: index + 1,
            IsClosed: stage.closed ?? false,
            IsWon: stage.won ?? false,
            ForecastCategory: stage.category,
            ForecastCategoryName: CATEGORY_NAMES[stage.category] ?? stage.category,
            DefaultProbability: Decimal.fromInteger(stage.probability)
        })
    );
    for (const [object, statuses] of Object.entries(STATUSES)) {
        statuses.forEach((status, index) =>
            rows.insert(object, {
                MasterLabel: status.name,
                ApiName: status.name,
                SortOrder: index + 1,
                IsDefault: status.isDefault ?? false,
                IsClosed: status.closed ?? false
            })
        );
    }
    rows.insert('Pricebook2', { Name: 'Standard Price Book', IsStandard: true, IsActive: true });
    const allDay = DAYS.flatMap((day) => [
        [`${day}StartTime`, new ApexTime(0)],
        [`${day}EndTime`, new ApexTime(0)]
    ]);
    rows.insert('BusinessHours', {
        Name: 'Default',
        IsActive: true,
        IsDefault: true,
        TimeZoneSidKey: timeZone,
        ...Object.fromEntries(allDay)
    });
}
