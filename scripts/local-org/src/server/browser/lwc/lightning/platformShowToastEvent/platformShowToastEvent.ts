/** `lightning/platformShowToastEvent`: the shell shows what these events say. */
export const ShowToastEventName = 'lightning__showtoast';

export class ShowToastEvent extends CustomEvent<Record<string, unknown>> {
    constructor(toast: Record<string, unknown>) {
        super(ShowToastEventName, { composed: true, cancelable: true, bubbles: true, detail: toast });
    }
}
