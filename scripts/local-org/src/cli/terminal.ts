/** Where a command writes. */
export interface Terminal {
    out(text: string): void;
    error(text: string): void;
    /** Whether to show stacks of our own mistakes: LOCAL_ORG_DEBUG is set. */
    readonly isVerbose: boolean;
}

/** The process's own streams. */
export const processTerminal: Terminal = {
    out: (text) => void process.stdout.write(`${text}\n`),
    error: (text) => void process.stderr.write(`${text}\n`),
    isVerbose: Boolean(process.env['LOCAL_ORG_DEBUG'])
};
