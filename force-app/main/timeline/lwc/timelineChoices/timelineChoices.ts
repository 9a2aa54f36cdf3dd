/** What can be chosen above the lanes: as menus on a wide page, as groups on a sheet where there is no room for them. */
import type { Choice, Filter } from 'c/timelineFilter';
import { filterLabels } from 'c/timelineFilterLabels';
import { labels } from 'c/timelineLabels';
import { SORTS, type SortName } from 'c/timelineOrders';
import { count, format } from 'c/timelineTexts';
import { zoneLabel, type Viewer } from 'c/timelineTime';
import type { ZoneMode } from 'c/timelineView';

export interface Option {
    readonly value: string;
    readonly label: string;
    readonly checked: boolean;
}

/** A filter that keeps any of several values. */
export interface SeveralOf {
    readonly name: 'kinds' | 'carriers' | 'storeIds';
    readonly title: string;
    /** "Carrier: UPS, FedEx". */
    readonly label: string;
    readonly clearLabel: string;
    readonly options: readonly Option[];
    readonly chosen: readonly string[];
    readonly isSet: boolean;
    /** Whether the bar has a menu for it; the sheet has them all. */
    readonly isInBar: boolean;
}

/** A choice of one out of several. */
export interface OneOf {
    readonly name: 'sort' | 'zone';
    readonly title: string;
    /** "Sort: attention first". */
    readonly label: string;
    readonly options: readonly Option[];
    readonly value: string;
}

/** What there is to choose from. */
export interface Offered {
    readonly kinds: readonly Choice[];
    readonly carriers: readonly Choice[];
    readonly stores: readonly Choice[];
}

const SORT_LABELS: Readonly<Record<SortName, string>> = {
    attention: labels.SortAttention,
    newest: labels.SortNewest,
    promised: labels.SortPromised,
    scan: labels.SortScan
};

/** The filters of several values. Status is asked for in the bar once a tile is pressed. */
export function severalOf(filter: Filter, { kinds, carriers, stores }: Offered, locale: string): SeveralOf[] {
    const one = (
        name: SeveralOf['name'],
        choices: readonly Choice[],
        [title, label, clearLabel]: readonly [string, string, string]
    ): SeveralOf => {
        const chosen: readonly string[] = filter[name];
        const names = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label);
        return {
            name,
            title,
            label: format(label, names.length === 0 ? labels.AllOf : names.join(', ')),
            clearLabel,
            options: choices.map((choice) => ({
                value: choice.value,
                label: `${choice.label} (${count(choice.count, locale)})`,
                checked: chosen.includes(choice.value)
            })),
            chosen,
            isSet: chosen.length > 0,
            isInBar: true
        };
    };
    const { StatusTitle, Status, ClearStatus, CarrierTitle, ClearCarrier, StoreTitle, ClearStore } = filterLabels;
    const status = one('kinds', kinds, [StatusTitle, Status, ClearStatus]);
    const store = one('storeIds', stores, [StoreTitle, labels.Store, ClearStore]);
    return [
        { ...status, isInBar: status.isSet || filter.tile !== 'all' },
        one('carriers', carriers, [CarrierTitle, labels.Carrier, ClearCarrier]),
        { ...store, isInBar: stores.length > 1 }
    ];
}

/** Order of rows and time zone. */
export function onesOf(sort: SortName, zoneMode: ZoneMode, now: number, viewer: Viewer): OneOf[] {
    const zones: readonly (readonly [ZoneMode, string])[] = [
        ['mine', format(labels.TimesMine, zoneLabel(now, viewer))],
        ['origin', labels.TimesOrigin],
        ['destination', labels.TimesDestination]
    ];
    const sorts = SORTS.map((value) => [value, SORT_LABELS[value]] as const);
    return [
        oneOf('sort', sort, sorts, [filterLabels.SortTitle, labels.Sort]),
        oneOf('zone', zoneMode, zones, [filterLabels.TimesTitle, labels.Times])
    ];
}

function oneOf(
    name: OneOf['name'],
    value: string,
    choices: readonly (readonly [value: string, label: string])[],
    [title, label]: readonly [string, string]
): OneOf {
    const options = choices.map(([one, text]) => ({ value: one, label: text, checked: one === value }));
    const chosen = options.find((option) => option.checked)?.label ?? value;
    return { name, title, label: format(label, chosen), options, value };
}
