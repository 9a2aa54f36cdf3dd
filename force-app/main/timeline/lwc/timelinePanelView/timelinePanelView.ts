/** The details panel in words. */
import { gapsOf, possessionOf } from 'c/timelineLane';
import { wordTone } from 'c/timelineMarks';
import type { Item } from 'c/timelineOrders';
import { panelLabels } from 'c/timelinePanelLabels';
import {
    carrierName,
    readParcel,
    serviceName,
    trackingAddress,
    type Parcel,
    type RawParcel,
    type Scan
} from 'c/timelineParcel';
import { format, money, say } from 'c/timelineTexts';
import { DAY, HOUR, isDayOnly, show, zoneLabel, zoneOfPlace, type Viewer } from 'c/timelineTime';
import { inZone, linkView, numberedText, stateOfPlace, zoneOfParcel, type ViewContext } from 'c/timelineView';

/** What only the panel asks the server for. */
export interface Details {
    readonly parcel: Parcel;
    readonly weight: string;
    readonly size: string;
    readonly postage: number | null;
    readonly insured: number | null;
}

export interface StageView {
    readonly key: string;
    readonly label: string;
    readonly when: string;
    readonly className: string;
}

export interface ScanView {
    readonly key: string;
    readonly when: string;
    readonly what: string;
    readonly isGap: boolean;
    readonly className: string;
}

export interface PanelView {
    readonly title: string;
    readonly titleClass: string;
    readonly subtitle: string;
    readonly tracking: string;
    readonly trackLabel: string;
    readonly trackAddress: string | null;
    readonly stages: readonly StageView[];
    readonly promised: string;
    readonly estimate: string;
    readonly zone: string;
    readonly scans: readonly ScanView[];
    readonly hasScans: boolean;
    readonly allScans: string;
    readonly keptScans: string;
    readonly links: readonly { id: string; text: string; note: string }[];
    readonly facts: string;
    readonly costs: string;
}

const KEPT = 100;

/** Reads what Apex sends about one parcel. */
export function readDetails(raw: RawParcel): Details {
    const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
    const sides = Array.isArray(raw.size) ? (raw.size as number[]) : [];
    const weight = number(raw.weight);
    return {
        parcel: readParcel(raw),
        weight: weight === null ? '' : [weight, shortUnit(raw.weightUnits)].join(' ').trim(),
        size: sides.length === 0 ? '' : `${sides.join(' × ')} ${shortUnit(raw.sizeUnits)}`.trim(),
        postage: number(raw.postage),
        insured: number(raw.insuredValue)
    };
}

const UNITS: Readonly<Record<string, string>> = {
    pounds: 'lb',
    ounces: 'oz',
    grams: 'g',
    inches: 'in',
    centimeters: 'cm'
};

function shortUnit(unit: unknown): string {
    const text = typeof unit === 'string' ? unit.toLowerCase() : '';
    return UNITS[text] ?? text;
}

export interface PanelOptions {
    readonly context: ViewContext;
    readonly position: number;
    readonly siblings: number;
    /** Most scans to show. */
    readonly scanMax: number;
}

/** The panel of a parcel; sizes, costs and further scans come with its details. */
export function panelView(item: Item, details: Details | null, options: PanelOptions): PanelView {
    const { state } = item;
    const parcel = details?.parcel ?? item.parcel;
    const context = inZone(parcel, options.context);
    const { viewer } = context;
    const isElsewhere = options.context.zoneMode !== 'mine' && zoneOfParcel(parcel, options.context.zoneMode) === null;
    const zone = zoneLabel(context.now, viewer);
    const { locale } = viewer;
    const carrier = carrierName(parcel.carrier);
    const address = trackingAddress(parcel);
    const moment = (at: number | null, none: string): string => (at === null ? none : promiseText(at, viewer));
    const costs = [
        details?.postage == null ? '' : format(panelLabels.Postage, money(details.postage, parcel.currency, locale)),
        details?.insured ? format(panelLabels.Insured, money(details.insured, parcel.currency, locale)) : ''
    ];
    return {
        title: say(state.verdict),
        titleClass: `title ${wordTone(state.kind)}`,
        subtitle: [serviceName(parcel), parcel.orderNumber, numberedText(parcel, options.position, options.siblings)]
            .filter(Boolean)
            .join(' · '),
        tracking: spaced(parcel.tracking),
        trackLabel: address === null ? '' : format(panelLabels.Track, carrier ?? ''),
        trackAddress: address,
        stages: stagesOf(parcel, viewer),
        promised: moment(parcel.promisedAt, panelLabels.NoPromise),
        estimate: moment(parcel.estimatedAt, panelLabels.NoEstimate),
        zone: isElsewhere ? format(panelLabels.YourTime, zone) : zone,
        scans: scansOf(parcel, item, { ...options, context }),
        hasScans: parcel.scans.length > 0,
        allScans: parcel.scanCount > options.scanMax ? format(panelLabels.ShowAllScans, parcel.scanCount) : '',
        keptScans: parcel.scanCount >= KEPT ? format(panelLabels.NewestScans, KEPT) : '',
        links: parcel.links.map((link) => ({
            ...linkView(link),
            note: link.isClosed ? panelLabels.ClosedNote : format(panelLabels.OpenSince, show(link.at, 'day', viewer))
        })),
        facts: [details?.weight, details?.size].filter(Boolean).join(' · '),
        costs: costs.filter(Boolean).join(', ')
    };
}

/** A day, with its time where one was named. */
function promiseText(at: number, viewer: Viewer): string {
    return isDayOnly(at) ? show(at, 'weekdayDay', { ...viewer, zone: 'UTC' }) : show(at, 'dayTime', viewer);
}

/** A tracking number in groups, as it is read aloud and printed. */
function spaced(tracking: string | null): string {
    const ups = /^(1Z)(\w{3})(\w{3})(\w{2})(\w{4})(\w{4})$/.exec(tracking ?? '');
    if (ups) {
        return ups.slice(1).join(' ');
    }
    return (tracking ?? '').replace(/\s+/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}

function stagesOf(parcel: Parcel, viewer: Viewer): StageView[] {
    const possession = possessionOf(parcel);
    const moving = parcel.scans.find((scan) => possession !== null && scan.at > possession)?.at ?? null;
    const stages: [string, number | null][] = [
        [panelLabels.StageLabel, parcel.madeAt],
        [panelLabels.StageAccepted, possession],
        [panelLabels.StageTransit, moving],
        [panelLabels.StageOut, parcel.outAt],
        [panelLabels.StageDelivered, parcel.deliveredAt]
    ];
    // A later stage that is known proves the earlier ones, whose own moment nobody told.
    const reached = stages.reduce((last, [, at], index) => (at === null ? last : index), -1);
    return stages.map(([label, at], index) => ({
        key: label,
        label,
        when: at === null ? (index > reached ? panelLabels.StageNotYet : '') : show(at, 'day', viewer),
        className: `stage ${index < reached ? 'past' : index === reached ? 'current' : 'ahead'}`
    }));
}

function scansOf(parcel: Parcel, item: Item, { context, scanMax }: PanelOptions): ScanView[] {
    const gaps = new Map(gapsOf(parcel, item.state, context).map(([from, to]) => [to, to - from]));
    const newest = [...parcel.scans].reverse().slice(0, scanMax);
    return newest.flatMap((scan, index): ScanView[] => {
        const view: ScanView = {
            key: `${scan.at} ${index}`,
            when: show(scan.at, 'dayTime', context.viewer),
            what: [scan.place, scan.text, localTime(scan, parcel, context)].filter(Boolean).join(' · '),
            isGap: false,
            className: scan.code === 'EX' ? 'what words-error' : 'what'
        };
        const gap = gaps.get(scan.at);
        return gap === undefined ? [view] : [view, { ...view, key: `gap ${scan.at}`, isGap: true, what: gapText(gap) }];
    });
}

function gapText(gap: number): string {
    const length = format(panelLabels.DaysHours, Math.floor(gap / DAY), Math.floor((gap % DAY) / HOUR));
    return say({ label: 'GapLong', values: [length] });
}

/** The time where the last scan was, when it differs from the viewer's. */
function localTime(scan: Scan, parcel: Parcel, context: ViewContext): string {
    const state = stateOfPlace(scan.place);
    const zone = state === null ? null : zoneOfPlace(parcel.country, state);
    if (zone === null) {
        return '';
    }
    const there = show(scan.at, 'time', { ...context.viewer, zone });
    return there === show(scan.at, 'time', context.viewer) ? '' : format(panelLabels.There, there);
}
