/** What the top of the health page says: the one worst thing and the lanes. */
import { cardLabels } from 'c/healthCardLabels';
import { labels } from 'c/healthLabels';
import type { Health, Lane, Missing } from 'c/healthModel';
import { count, counted, firstSentence, format, moment, type Viewer } from 'c/healthTexts';

export type Action = 'resume' | 'runAsMe' | 'repairHeartbeat' | 'setup' | 'retention' | 'syncNow';

export interface Banner {
    /** A pause is no trouble. */
    readonly tone: 'stop' | 'paused';
    readonly title: string;
    readonly detail: string;
    readonly code: string;
    readonly action: Action | null;
    readonly actionLabel: string;
    /** Why the action cannot be used; empty when it can. */
    readonly refusal: string;
    /** Whether the rights that somebody lost can be shown. */
    readonly hasMissing: boolean;
}

export interface LaneCard {
    readonly key: string;
    readonly name: string;
    readonly state: string;
    readonly icon: string;
    readonly variant: string;
    readonly className: string;
    readonly stateClass: string;
    readonly doing: string;
    readonly last: string;
}

const RUNNING_USER = ['CON-110', 'CON-130', 'CON-131'];
const HEARTBEAT = ['CON-140', 'CON-141'];
const STORAGE = 'SYN-402';
const SHAPES: Readonly<Record<Lane['state'], readonly [string, string, string]>> = {
    running: ['utility:success', 'success', labels.StateRunning],
    idle: ['utility:success', 'success', labels.StateIdle],
    paused: ['utility:pause', '', labels.StatePaused],
    stopped: ['utility:ban', 'error', labels.StateStopped]
};
const NAMES: Readonly<Record<string, string>> = {
    fetch: labels.LaneFetch,
    'crm-update': labels.LaneCrmUpdate,
    export: labels.LaneExport
};

const NOTHING = {
    tone: 'stop',
    title: '',
    detail: '',
    code: '',
    action: null,
    actionLabel: '',
    refusal: '',
    hasMissing: false
} as const;

/** Whether what stops the work is that its user lacks rights, so that it matters what the viewer may do. */
export function isAboutRunningUser(health: Health): boolean {
    return RUNNING_USER.includes(health.worst?.code ?? '');
}

/** The one worst thing; null when all is well. */
export function bannerOf(health: Health, lackedByViewer: readonly Missing[], viewer: Viewer): Banner | null {
    const { connection, worst } = health;
    if (connection?.paused) {
        const by = connection.pausedBy;
        const at = moment(connection.pausedAt, health.readAt, viewer);
        return {
            ...NOTHING,
            tone: 'paused',
            title: by ? format(labels.Paused, by, at) : labels.PausedShort,
            detail: labels.PausedDetail,
            action: 'resume',
            actionLabel: labels.Resume
        };
    }
    if (!worst) {
        return null;
    }
    const [title, rest] = firstSentence(worst.message);
    const isUser = isAboutRunningUser(health);
    const refusal = isUser ? refusalOf(lackedByViewer) : '';
    const waits = waitingOf(health, viewer);
    return {
        ...NOTHING,
        title,
        detail: [rest, waits, isUser && !refusal ? labels.YouHoldAll : ''].filter(Boolean).join(' '),
        code: worst.code,
        ...actionOf(worst.code),
        refusal,
        hasMissing: worst.code === 'CON-131'
    };
}

/** The cards of the lanes. */
export function laneCards(health: Health, viewer: Viewer): LaneCard[] {
    return health.lanes.map((lane) => {
        const [icon, variant, state] = SHAPES[lane.state];
        return {
            key: lane.lane,
            name: NAMES[lane.lane] ?? lane.lane,
            state,
            icon,
            variant,
            className: `lane ${lane.state}`,
            stateClass: `state ${lane.state}`,
            doing: lane.problem?.message ?? doingOf(lane, health, viewer),
            last: format(labels.LastSuccess, moment(lane.lastSuccessAt, health.readAt, viewer))
        };
    });
}

/** The second line of the title: the question, or that all is well. */
export function subtitleOf(health: Health, banner: Banner | null, viewer: Viewer): string {
    const last = health.lanes.map((lane) => lane.lastSuccessAt ?? '').sort();
    const newest = last[last.length - 1];
    return banner || !newest ? labels.Question : format(labels.Arrives, moment(newest, health.readAt, viewer));
}

/** What somebody lacks, as lines. */
export function missingLines(missing: readonly Missing[]): string[] {
    return missing.map(({ objectLabel, right, permissionSet }) => {
        const text = permissionSet ? labels.MissingRightGiven : labels.MissingRight;
        return format(text, objectLabel, wordOf(right), permissionSet ?? '');
    });
}

/** The kind of a stream, as people call what it reads. */
export function kindName(kind: string): string {
    const bare = kind.replace(/^v2-/, '');
    const name = bare.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
    return (cardLabels as Readonly<Record<string, string>>)[`Kind${name}`] ?? kind;
}

function actionOf(code: string): { action: Action; actionLabel: string } {
    if (RUNNING_USER.includes(code)) {
        return { action: 'runAsMe', actionLabel: code === 'CON-110' ? labels.UseKeysHere : labels.RunAsMe };
    }
    if (HEARTBEAT.includes(code)) {
        return { action: 'repairHeartbeat', actionLabel: code === 'CON-140' ? labels.ScheduleIt : labels.StartNow };
    }
    if (code === STORAGE) {
        return { action: 'retention', actionLabel: labels.ChangeRetention };
    }
    return code.startsWith('CON-') || code.startsWith('MAP-')
        ? { action: 'setup', actionLabel: labels.OpenSetup }
        : { action: 'syncNow', actionLabel: labels.SyncNow };
}

function refusalOf([first]: readonly Missing[]): string {
    if (!first) {
        return '';
    }
    const { right, objectLabel, permissionSet } = first;
    return permissionSet
        ? format(labels.CannotTakeOver, wordOf(right), objectLabel, permissionSet)
        : format(labels.CannotTakeOverOrg, wordOf(right), objectLabel);
}

function wordOf(right: Missing['right']): string {
    return right === 'create' ? labels.RightCreate : labels.RightEdit;
}

function waitingOf(health: Health, viewer: Viewer): string {
    const lane = health.lanes.find(({ lane: name }) => name === 'crm-update');
    const waits = lane ? waitingWords(lane, viewer) : '';
    return waits ? format(labels.NothingLost, waits) : '';
}

function waitingWords(lane: Lane, viewer: Viewer): string {
    const orders = lane.ordersWaiting ?? 0;
    const parcels = lane.parcelsWaiting ?? 0;
    if (orders > 0 && parcels > 0) {
        return format(labels.WaitBoth, counted('order', orders, viewer), counted('parcel', parcels, viewer));
    }
    if (orders + parcels === 0) {
        return '';
    }
    return format(labels.WaitOne, orders ? counted('order', orders, viewer) : counted('parcel', parcels, viewer));
}

function doingOf(lane: Lane, { readAt }: Health, viewer: Viewer): string {
    if (lane.lane === 'crm-update') {
        return waitingWords(lane, viewer) || labels.NothingWaits;
    }
    if (lane.doing) {
        return lane.rowsLeft
            ? format(labels.DoingRows, kindName(lane.doing), count(lane.rowsLeft, viewer))
            : format(labels.DoingPage, kindName(lane.doing), lane.page ?? 1);
    }
    if (lane.lane === 'export') {
        return labels.NothingToSend;
    }
    return lane.nextRunAt ? format(labels.NextRun, moment(lane.nextRunAt, readAt, viewer)) : labels.NothingWaits;
}

/** The tab of the setup page. An installed package names its tabs with its namespace, as it does its events. */
export function setupTab(health: Health | null): string {
    const [, namespace = ''] = /\/event\/([a-z][a-z0-9]*?__)\w+__e$/i.exec(health?.channel ?? '') ?? [];
    return `${namespace}shiplineSetup`;
}
