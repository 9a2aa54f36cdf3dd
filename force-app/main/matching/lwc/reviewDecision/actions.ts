/** The buttons under an order, or under orders that are selected. */
import { detailLabels } from 'c/reviewDetailLabels';
import { labels } from 'c/reviewLabels';
import { format } from 'c/reviewTexts';

const words = { ...labels, ...detailLabels };

export interface Action {
    readonly act: string;
    readonly label: string;
    readonly title: string;
    readonly variant: 'neutral' | 'base';
    readonly disabled: boolean;
}

function action(act: string, label: string, disabled: boolean, title = ''): Action {
    return { act, label, title, variant: 'neutral', disabled };
}

function link(act: string, label: string): Action {
    return { ...action(act, label, false), variant: 'base' };
}

/** For the open order. `obstacle` says why its customer cannot be created; blank where it can. */
export function orderActions(obstacle: string, isBusy: boolean): Action[] {
    return [
        action('create', words.Create, isBusy || obstacle !== '', obstacle),
        action('ask', words.Ignore, isBusy),
        action('rematch', words.MatchAgain, isBusy),
        link('skip', words.Skip)
    ];
}

/** For a number of selected orders; customers are created only where all of them may be. */
export function bulkActions(count: number, canCreate: boolean, isBusy: boolean): Action[] {
    return [
        ...(canCreate ? [action('createAll', format(words.CreateMany, count), isBusy)] : []),
        action('ask', format(words.IgnoreMany, count), isBusy),
        action('rematch', words.MatchAgain, isBusy),
        link('clear', words.ClearSelection)
    ];
}
