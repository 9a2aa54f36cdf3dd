/** What stands in place of the lanes, with the words and ways out. */
import type { TimelineData } from 'c/timelineData';
import { carrierName } from 'c/timelineParcel';
import { hasDates, isFiltered, storeChoices, TILE_LABELS, type Filter } from 'c/timelineFilter';
import { filterLabels } from 'c/timelineFilterLabels';
import type { Message } from 'c/timelineMessage';
import { panelLabels } from 'c/timelinePanelLabels';
import { dayText, type Scale } from 'c/timelineScale';
import { agoPhrase, phrase } from 'c/timelineState';
import { count, format, say } from 'c/timelineTexts';
import { dayNumber, show, type Viewer } from 'c/timelineTime';
import { kindName } from './kinds';
import type { Screen } from './timelineScreen';

const NO_ACCESS = 'TML-403';

interface MessageContext {
    readonly filter: Filter;
    /** All parcels the viewer may see, voided ones aside. */
    readonly total: number;
    readonly viewer: Viewer;
    /** Null for a list, which has no dates. */
    readonly scale: Scale | null;
}

/** The message; null where there are lanes. */
export function messageOf(data: TimelineData, screen: Screen, context: MessageContext): Message | null {
    if (data.problem) {
        return problemMessage(data, context.viewer);
    }
    if (context.total === 0 && data.parcels.size === 0) {
        return emptyMessage(data);
    }
    return screen.shown > 0 ? null : nothingLeft(data, screen, context);
}

/** Nothing yet; for who can do something about it, that nothing will come before ShipStation is connected. */
function emptyMessage({ freshness }: TimelineData): Message {
    if (freshness?.isConnected === false && freshness.setupTab) {
        return {
            title: panelLabels.NotConnectedTitle,
            text: panelLabels.NotConnectedText,
            code: '',
            actions: [{ name: 'setup', label: panelLabels.OpenSetup, variant: 'brand' }]
        };
    }
    return { title: panelLabels.EmptyTitle, text: panelLabels.EmptyText, code: '', actions: [] };
}

/** That parcels may have moved since ShipStation was heard last. */
export interface Behind {
    readonly title: string;
    readonly text: string;
    /** Where the reason is to be seen; null for people who may not. */
    readonly healthTab: string | null;
}

/** What is said above the lanes when ShipStation was not heard for long; null when all is well. */
export function behindOf({ freshness }: Pick<TimelineData, 'freshness'>, now: number, viewer: Viewer): Behind | null {
    if (!freshness?.isBehind || !freshness.heardAt) {
        return null;
    }
    const at = Date.parse(freshness.heardAt);
    const isToday = dayNumber(at, viewer.zone) === dayNumber(now, viewer.zone);
    return {
        title: format(panelLabels.BehindTitle, say(agoPhrase(now - at))),
        text: format(panelLabels.BehindText, show(at, isToday ? 'time' : 'dayTime', viewer)),
        healthTab: freshness.healthTab ?? null
    };
}

function problemMessage(data: TimelineData, viewer: Viewer): Message {
    const { code = '', message = '' } = data.problem ?? {};
    if (code === NO_ACCESS) {
        const copy = { name: 'request', label: panelLabels.CopyRequest, variant: 'neutral' };
        return { title: panelLabels.NoAccessTitle, text: panelLabels.NoAccessText, code: '', actions: [copy] };
    }
    return {
        title: panelLabels.ErrorTitle,
        text: format(panelLabels.ErrorText, message),
        code: format(panelLabels.ErrorCode, code, show(data.now(), 'dayTime', viewer)),
        actions: [
            { name: 'retry', label: panelLabels.TryAgain, variant: 'brand' },
            { name: 'copy', label: panelLabels.CopyDetails, variant: 'neutral' }
        ]
    };
}

function nothingLeft(data: TimelineData, screen: Screen, { filter, total, viewer, scale }: MessageContext): Message {
    const number = count(total, viewer.locale);
    const clear = { name: 'clear', label: panelLabels.ClearFilters, variant: 'neutral' };
    const dates = { name: 'dates', label: panelLabels.SearchAllDates, variant: 'neutral' };
    const isOutside = screen.passing.length > 0 && scale !== null;
    const isHeldBack = isFiltered(filter);
    const text =
        !isHeldBack && scale !== null
            ? format(
                  panelLabels.FilteredDates,
                  dayText(scale.range.from, viewer),
                  dayText(scale.range.to - 1, viewer),
                  number
              )
            : format(panelLabels.FilteredText, filterText(filter, data, viewer), number);
    return {
        title: panelLabels.FilteredTitle,
        text,
        code: '',
        actions: [...(isHeldBack ? [clear] : []), ...(isOutside ? [dates] : [])]
    };
}

/** "Carrier is DHL, store is Faire." */
export function filterText(filter: Filter, data: Pick<TimelineData, 'groups'>, viewer: Viewer): string {
    const either = (names: readonly string[]): string => names.join(filterLabels.Or);
    const stores = storeChoices(data.groups);
    const part = (text: string, value: string): string => (value === '' ? '' : format(text, value));
    const day = (at: number | null): string => (at === null ? '' : dayText(at, viewer));
    const parts = [
        part(filterLabels.IsText, filter.text.trim()),
        part(filterLabels.IsTile, filter.tile === 'all' ? '' : say(phrase(TILE_LABELS[filter.tile]))),
        part(filterLabels.IsStatus, either(filter.kinds.map(kindName))),
        part(filterLabels.IsCarrier, either(filter.carriers.map((code) => carrierName(code) ?? code))),
        part(
            filterLabels.IsStore,
            either(filter.storeIds.map((id) => stores.find(({ value }) => value === id)?.label ?? id))
        ),
        hasDates(filter) ? part(filterLabels.IsFrom, day(filter.from)) : '',
        hasDates(filter) ? part(filterLabels.IsTo, day(filter.to)) : ''
    ].filter(Boolean);
    return sentence(parts, viewer.locale);
}

/** One sentence: what follows the first part goes on in lower case. */
function sentence(parts: readonly string[], locale: string): string {
    const [first = '', ...rest] = parts;
    const after = rest.map((part) => part.charAt(0).toLocaleLowerCase(locale) + part.slice(1));
    const whole = [first.charAt(0).toLocaleUpperCase(locale) + first.slice(1), ...after].join(', ');
    return whole === '' ? '' : `${whole}.`;
}
