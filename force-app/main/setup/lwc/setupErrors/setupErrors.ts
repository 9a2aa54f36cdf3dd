/** Errors of the server as pages show them. */
import type { Problem } from 'c/setupModel';
import { labels } from 'c/setupLabels';

const CODED = /^([A-Z]{3}-\d{3}): ([^]*)$/;
const NO_ACCESS = 'CON-403';

/** The code and the sentence of whatever a call threw. */
export function problemOf(error: unknown): Problem {
    const body = (error as { body?: { message?: string } } | null)?.body;
    const message = body?.message ?? (error as { message?: string } | null)?.message ?? '';
    const [, code = '', sentence = message] = CODED.exec(message) ?? [];
    return { code, message: sentence || labels.NoAnswer };
}

/** Whether the person may not use the page at all, Apex or data. */
export function isNoAccess({ code, message }: Problem): boolean {
    return code === NO_ACCESS || /do(es)? not have access to/i.test(message);
}
