/** Why a call failed, as a page can show it. */
import type { Problem } from 'c/healthModel';

/** The person may not see the page. */
export const NO_ACCESS = 'CON-403';
/** The org did not answer, or not in words of ours. */
export const NO_ANSWER = '';

/** The code and sentence of a failed call. */
export function problemOf(error: unknown): Problem {
    const { status, body } = (error ?? {}) as { status?: number; body?: { message?: string } };
    const message = body?.message ?? (error instanceof Error ? error.message : String(error));
    // The platform itself refuses people whom no permission set grants the class.
    if (status === 403 || /access to the Apex class/.test(message)) {
        return { code: NO_ACCESS, message };
    }
    const [, code = NO_ANSWER, text = message] = /^([A-Z]{3}-\d+): (.*)$/s.exec(message) ?? [];
    return { code, message: text };
}

/** A sentence that carries its code in front, without it. */
export function withoutCode(message: string, code: string): string {
    return message.startsWith(`${code}: `) ? message.slice(code.length + 2) : message;
}
