/** Words that are put together later, in the viewer's language. */

/** Words to be put together from a custom label. */
export interface Phrase {
    readonly label: string;
    readonly values: readonly (string | number | Phrase)[];
}

export const phrase = (label: string, ...values: (string | number | Phrase)[]): Phrase => ({ label, values });

/** A phrase for one and another for many. */
export function counted(label: string, count: number): Phrase {
    return count === 1 ? phrase(`${label}One`) : phrase(label, count);
}

/** How long ago, in the biggest whole unit. */
export function agoPhrase(milliseconds: number): Phrase {
    const minutes = Math.floor(milliseconds / 60_000);
    if (minutes < 1) {
        return phrase('AgoNow');
    }
    if (minutes < 60) {
        return phrase('AgoMinutes', minutes);
    }
    return minutes < 48 * 60
        ? phrase('AgoHours', Math.floor(minutes / 60))
        : phrase('AgoDays', Math.floor(minutes / 1440));
}
