/** Everything the timeline shows, computed once for each change of data or state. */
import { onesOf, severalOf, type OneOf, type SeveralOf } from 'c/timelineChoices';
import type { TimelineData } from 'c/timelineData';
import {
    carrierChoices,
    isFiltered,
    isNarrowed,
    kindChoices,
    NO_FILTER,
    storeChoices,
    tileCounts,
    tilesOf,
    type Filter,
    type TileFacts,
    type TileModel
} from 'c/timelineFilter';
import { labels } from 'c/timelineLabels';
import { spanOf } from 'c/timelineLane';
import type { Message } from 'c/timelineMessage';
import { rowsOf, type Item, type OrderGroup, type SortName } from 'c/timelineOrders';
import { overviewOf, type Overview } from 'c/timelineOverview';
import { panelLabels } from 'c/timelinePanelLabels';
import { firstRange, scaleOf, ZOOMS, type Range } from 'c/timelineScale';
import {
    behindOf,
    footerText,
    headerText,
    itemsOf,
    kindName,
    messageOf,
    screenOf,
    type Behind,
    type Screen
} from 'c/timelineScreen';
import { agoPhrase } from 'c/timelineState';
import { count, format, say } from 'c/timelineTexts';
import { DAY, dayNumber, dayStart, show, type Viewer } from 'c/timelineTime';
import { openSince, Table, todayBand, type ViewContext, type ZoneMode } from 'c/timelineView';

export const LIST_STEP = 25;
const PHONE = 640;
const WIDE = 1000;
const LEFT_WIDE = 361;
const LEFT_NARROW = 221;
const PAGE = 500;
/** What the viewer chose, and how wide the component is. */
export interface Choices {
    readonly viewer: Viewer;
    readonly width: number;
    readonly filter: Filter;
    readonly sort: SortName;
    readonly zoom: string;
    /** Null until the viewer moves. */
    readonly range: Range | null;
    readonly zoneMode: ZoneMode;
    readonly asList: boolean;
    readonly isKeyHidden: boolean;
    readonly toggled: ReadonlySet<string>;
    readonly listLimit: number;
    readonly selectedId: string;
    readonly silenceDays: number;
    readonly isOneOrder: boolean;
}

export interface Presented {
    readonly screen: Screen;
    readonly context: ViewContext;
    readonly range: Range;
    readonly overview: Overview;
    readonly isLoading: boolean;
    readonly isPhone: boolean;
    readonly isNarrow: boolean;
    readonly isList: boolean;
    readonly showsChrome: boolean;
    readonly showsNavigator: boolean;
    readonly behind: Behind | null;
    readonly message: Message | null;
    readonly items: readonly Item[];
    readonly table: Table;
    readonly listGroups: readonly OrderGroup[];
    readonly moreInList: string;
    readonly tiles: readonly TileModel[];
    readonly filters: readonly SeveralOf[];
    readonly choices: readonly OneOf[];
    readonly counts: string;
    readonly matching: string;
    readonly live: string;
    readonly footer: string;
    readonly hasEarlier: boolean;
    readonly hiddenAttention: string;
    readonly loaded: string;
    readonly loadedShare: number;
    readonly coverAll: string;
    readonly loadMore: string;
    readonly moreFailed: string;
    readonly keyLabel: string;
    readonly voidedLabel: string;
}

/** Days of the first view: those around today, or around the newest parcel where nothing reaches into them. */
function startRange(data: TimelineData, items: readonly Item[], zoom: string, viewer: Viewer): Range {
    const range = todayRange(data, items, zoom, viewer);
    const now = data.now();
    const start = dayStart(range.from, viewer.zone);
    const ends = items.map(({ parcel, state }) => spanOf(parcel, state, now)[1]);
    return ends.length === 0 || ends.some((end) => end >= start)
        ? range
        : firstRange(range.to - range.from, Math.max(...ends), null, viewer);
}

/** Days around today: a zoom step, or everything there is. */
export function todayRange(data: TimelineData, items: readonly Item[], zoom: string, viewer: Viewer): Range {
    const now = data.now();
    const days = ZOOMS.find((one) => one.name === zoom)?.days ?? 28;
    if (days > 0) {
        return firstRange(days, now, openSince(items, now), viewer);
    }
    const first = Math.min(now, ...items.map(({ parcel }) => parcel.orderedAt ?? parcel.madeAt));
    const today = dayNumber(now, viewer.zone);
    return { from: dayNumber(first, viewer.zone) - 1, to: Math.max(today + 7, dayNumber(first, viewer.zone) + 7) };
}

const tileCount = (tiles: readonly TileModel[], name: Filter['tile']): number =>
    tiles.find((tile) => tile.name === name)?.count ?? 0;

/** Puts it all together. */
export function present(data: TimelineData, choices: Choices): Presented {
    const { viewer, width, filter } = choices;
    const now = data.now();
    const isPhone = width > 0 && width < PHONE;
    const isNarrow = width < WIDE;
    const isList = isPhone || choices.asList;
    const { silentBefore, lateBefore } = data;
    const state = { now, silentBefore, lateBefore, viewer };
    const items = itemsOf(data, state);
    const range = choices.range ?? startRange(data, items, choices.zoom, viewer);
    const scale = scaleOf(range, Math.max(200, width - (isNarrow ? LEFT_NARROW : LEFT_WIDE)), viewer);
    const screen = screenOf(items, filter, choices.sort, state, isList ? null : scale);
    const states = items.map((item) => item.state);
    const tiles = tilesOf(data.groups, data.troubled, tileFacts(data, items, viewer), filter);
    const total = tileCounts(data.groups, data.troubled, NO_FILTER).get('all') ?? 0;
    const number = (value: number): string => count(value, viewer.locale);
    const { size } = data.parcels;
    const showsChrome = !data.isLoading && data.problem === null && size > 0;
    const matching = data.matching ?? (isNarrowed(filter) ? screen.passing.length : tileCount(tiles, filter.tile));
    const rest = screen.shown - choices.listLimit;
    const context: ViewContext = {
        scale,
        now,
        viewer,
        silenceDays: choices.silenceDays,
        zoneMode: choices.zoneMode,
        activeKey: '',
        selectedId: choices.selectedId,
        changed: data.changedIds
    };
    const rows = isList ? [] : rowsOf(screen.groups, choices.toggled, now, !choices.isOneOrder);
    return {
        screen,
        items,
        range,
        overview: overviewOf(data.days, range, dayNumber(now, viewer.zone)),
        context,
        table: new Table(rows, context, todayBand(screen.passing, context)),
        isLoading: data.isLoading,
        isPhone,
        isNarrow,
        isList,
        showsChrome,
        showsNavigator: showsChrome && !isList,
        behind: showsChrome ? behindOf(data, now, viewer) : null,
        message: data.isLoading
            ? null
            : messageOf(data, screen, { filter, total, viewer, scale: isList ? null : scale }),
        listGroups: isList ? cut(screen.groups, choices.listLimit) : [],
        moreInList: isList && rest > 0 ? format(labels.ShowMoreRows, Math.min(rest, LIST_STEP)) : '',
        tiles,
        filters: severalOf(
            filter,
            {
                kinds: kindChoices(states, filter.tile, kindName),
                carriers: carrierChoices(data.groups),
                stores: storeChoices(data.groups)
            },
            viewer.locale
        ),
        choices: onesOf(choices.sort, choices.zoneMode, now, viewer),
        counts: data.isLoading || data.problem ? '' : headerText(data, total, viewer.locale),
        matching: isFiltered(filter) ? format(labels.Matching, number(matching), number(total)) : '',
        live: showsChrome
            ? format(data.isStale ? labels.LiveLost : labels.Live, say(agoPhrase(now - data.readAt)))
            : '',
        footer: isList
            ? format(labels.ShownOf, number(Math.min(choices.listLimit, screen.shown)), number(screen.passing.length))
            : footerText(screen, scale, viewer),
        hasEarlier: !isList && screen.before > 0,
        hiddenAttention: screen.hiddenAttention > 0 ? format(labels.HiddenAttention, screen.hiddenAttention) : '',
        loaded: data.hasMore ? format(labels.LoadedOf, number(size), number(data.total)) : '',
        loadedShare: Math.round((size / Math.max(1, data.total)) * 100),
        coverAll: format(labels.CoverAll, number(data.total)),
        loadMore: format(labels.LoadMore, number(Math.min(PAGE, data.total - size))),
        moreFailed: data.moreProblem ? format(panelLabels.MoreFailed, number(size), number(data.total)) : '',
        keyLabel: choices.isKeyHidden ? labels.ShowKey : labels.HideKey,
        voidedLabel: filter.showVoided ? labels.HideVoided : labels.ShowVoided
    };
}

function tileFacts(data: TimelineData, items: readonly Item[], viewer: Viewer): TileFacts {
    const today = dayNumber(data.now(), viewer.zone);
    const isDue = ({ parcel, state }: Item): boolean => {
        const due = parcel.promisedAt ?? parcel.estimatedAt;
        return state.tile === 'way' && due !== null && dayNumber(due, viewer.zone) === today;
    };
    const oldest = data.days.at(-1)?.day;
    return {
        states: items.map((item) => item.state),
        isComplete: !data.hasMore,
        since: oldest === undefined ? '' : show(Date.parse(oldest) + DAY / 2, 'monthYear', viewer),
        dueToday: items.filter(isDue).length
    };
}

/** The first parcels, with their orders. */
function cut(groups: readonly OrderGroup[], limit: number): OrderGroup[] {
    let left = limit;
    return groups.flatMap((group) => {
        const items = group.items.slice(0, Math.max(0, left));
        left -= items.length;
        return items.length === 0 ? [] : [{ ...group, items }];
    });
}
