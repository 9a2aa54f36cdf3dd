/** `lightning/refresh`: one component asks, every registered one loads again. */
type Handler = () => Promise<unknown>;

export const REFRESH_ERROR = 'Error';
export const REFRESH_COMPLETE = 'Complete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'CompleteWithErrors';

export class RefreshEvent extends CustomEvent<undefined> {
    static readonly type = 'lightning__refresh';
    constructor() {
        super(RefreshEvent.type, { bubbles: true, composed: true });
    }
}

const handlers = new Map<number, Handler>();
let latest = 0;

export function registerRefreshHandler(context: unknown, handler: Handler): number {
    latest += 1;
    handlers.set(latest, handler.bind(context));
    return latest;
}

export function unregisterRefreshHandler(id: number): void {
    handlers.delete(id);
}

export const registerRefreshContainer = registerRefreshHandler;
export const unregisterRefreshContainer = unregisterRefreshHandler;

window.addEventListener(RefreshEvent.type, () =>
    Promise.allSettled([...handlers.values()].map((handler) => handler()))
);
