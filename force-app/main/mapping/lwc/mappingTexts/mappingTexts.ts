/** Texts with their places filled, and errors of the server as pages show them. */

/** The text of a label with `{0}`, `{1}` … replaced. */
export function format(text: string, ...values: readonly (string | number)[]): string {
    return text.replace(/\{(\d)\}/g, (place, index: string) => {
        const value = values[Number(index)];
        return value === undefined ? place : String(value);
    });
}

/** An error of the server with its stable code. */
export interface Problem {
    readonly code: string;
    readonly message: string;
}

/** Somebody saved the same rows first. */
export const SAVED_FIRST = 'MAP-331';
/** The person may not work on the mapping. */
export const NO_ACCESS = 'MAP-403';
/** Code of an error that names none: the answer did not come. */
const NO_ANSWER = 'MAP-504';

/** The sentence and the code of an error. */
export function problemOf(error: unknown): Problem {
    const { status, body } = (error ?? {}) as { status?: number; body?: { message?: string } };
    const message = body?.message ?? (error instanceof Error ? error.message : String(error));
    // The platform itself refuses people whom no permission set grants the class.
    if (status === 403 || /access to the Apex class/.test(message)) {
        return { code: NO_ACCESS, message };
    }
    const [, code = NO_ANSWER, text = message] = /^([A-Z]+-\d+): (.*)$/s.exec(message) ?? [];
    return { code, message: text };
}
