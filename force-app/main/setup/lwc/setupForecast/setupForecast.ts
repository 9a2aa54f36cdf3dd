/** How far back to read: the choices, and what each would bring, in words. */
import { goLabels as words } from 'c/setupGoLabels';
import type { Forecast } from 'c/setupModel';
import { amount, dayOf, fill, timeOf } from 'c/setupTexts';

export type ChoiceName = 'now' | 'month' | 'quarter' | 'year' | 'pick';

export interface ChoiceCard {
    readonly name: ChoiceName;
    readonly title: string;
    readonly line: string;
    readonly facts: readonly string[];
    readonly isSuggested: boolean;
}

export interface Tile {
    readonly value: string;
    readonly text: string;
}

const DAY = 86_400_000;
const DAYS: Readonly<Partial<Record<ChoiceName, number>>> = { month: 30, quarter: 90, year: 365 };
export const SUGGESTED: ChoiceName = 'quarter';
/** Choices that ShipStation is asked about beforehand. */
export const COUNTED: readonly ChoiceName[] = ['month', 'quarter', 'year'];

/** The first moment a choice reads; null while no day is picked. */
export function sinceOf(name: ChoiceName, now: number, picked: string): number | null {
    if (name === 'pick') {
        return picked ? Date.parse(`${picked}T00:00:00Z`) : null;
    }
    return now - (DAYS[name] ?? 0) * DAY;
}

/** What a choice is called in a sentence. */
export function nameOf(name: ChoiceName, now: number, picked: string): string {
    if (name === 'pick') {
        return picked ? fill(words.Since, dayOf(sinceOf(name, now, picked), now)) : words.ChoicePick;
    }
    return title(name);
}

/** The five cards. */
export function cardsOf(forecasts: ReadonlyMap<ChoiceName, Forecast>, now: number, picked: string): ChoiceCard[] {
    return (['now', 'month', 'quarter', 'year', 'pick'] as const).map((name) => ({
        name,
        title: title(name),
        line: lineOf(name, now, picked),
        facts: factsOf(name, forecasts.get(name), picked),
        isSuggested: name === SUGGESTED
    }));
}

/** What the chosen one brings. */
export function tilesOf(forecast: Forecast): Tile[] {
    const { orders, parcels, minutes, trackingMinutes = 0, caughtUpAt, megabytes } = forecast;
    return [
        { value: amount(orders), text: fill(words.TileOrders, amount(parcels)) },
        {
            value: timeOf(caughtUpAt),
            text: trackingMinutes > 0 ? fill(words.TileTracking, trackingMinutes) : fill(words.TileCaughtUp, minutes)
        },
        { value: fill(words.CardMegabytes, amount(megabytes)), text: storageText(forecast) }
    ];
}

/** Why a choice does not fit into the org; empty where it does. */
export function storageWarning(forecast: Forecast, chosen: string, now: number): string {
    const { fits, usedPercentAfter, pausesAtPercent, fitsSince } = forecast;
    return fits
        ? ''
        : fill(
              words.WouldFill,
              chosen,
              amount(usedPercentAfter ?? 0),
              amount(pausesAtPercent ?? 0),
              dayOf(fitsSince, now)
          );
}

function title(name: ChoiceName): string {
    switch (name) {
        case 'now':
            return words.ChoiceNow;
        case 'year':
            return words.ChoiceYear;
        case 'pick':
            return words.ChoicePick;
        default:
            return fill(words.ChoiceDays, DAYS[name] ?? 0);
    }
}

function lineOf(name: ChoiceName, now: number, picked: string): string {
    if (name === 'now') {
        return words.NoHistory;
    }
    const since = sinceOf(name, now, picked);
    return since === null ? words.AnyDay : fill(words.Since, dayOf(since, now));
}

function factsOf(name: ChoiceName, forecast: Forecast | undefined, picked: string): string[] {
    if (name === 'now') {
        return [words.MetricsZero];
    }
    if (!forecast) {
        return [name === 'pick' && !picked ? words.ForecastPicked : words.Counting];
    }
    return [
        fill(words.CardOrders, amount(forecast.orders)),
        fill(words.CardMinutes, forecast.minutes),
        fill(words.CardMegabytes, amount(forecast.megabytes))
    ];
}

function storageText({ usedPercent, usedPercentAfter, pausesAtPercent }: Forecast): string {
    if (usedPercent === null || usedPercent === undefined) {
        return words.TileStorage;
    }
    const [before, after] = [amount(usedPercent), amount(usedPercentAfter ?? usedPercent)];
    return pausesAtPercent
        ? fill(words.TileStoragePauses, before, after, amount(pausesAtPercent))
        : fill(words.TileStoragePercent, before, after);
}
