/** What the page says in place of the queue, and after something was done. */
import type { Creation, ReviewData } from 'c/reviewData';
import { labels } from 'c/reviewLabels';
import type { Message } from 'c/reviewMessage';
import { isFiltered, NO_ACCESS, type Item } from 'c/reviewModel';
import type { Notice } from 'c/reviewNotice';
import { format } from 'c/reviewTexts';

/** What stands in place of the queue; null where the queue is shown or still loads. */
export function messageOf(data: ReviewData): Message | null {
    if (data.problem?.code === NO_ACCESS) {
        return { title: labels.NoAccess, text: labels.NoAccessText, code: NO_ACCESS, action: '' };
    }
    if (data.problem) {
        const { code, message } = data.problem;
        return { title: labels.Failed, text: message, code, action: labels.TryAgain };
    }
    if (data.isLoading || data.items.length > 0 || isFiltered(data.filter)) {
        return null;
    }
    return data.isConnected
        ? { title: labels.Empty, text: labels.EmptyText, code: '', action: '' }
        : { title: labels.NotConnected, text: labels.NotConnectedText, code: '', action: labels.OpenSetup };
}

const nameOf = (item: Item): string => item.orderName ?? item.name;

export function acceptedNotice(item: Item, name: string, isRemembered: boolean): Notice {
    return { text: format(isRemembered ? labels.Remembered : labels.Belongs, nameOf(item), name), canUndo: true };
}

export function ignoredNotice(items: readonly Item[]): Notice {
    const [first] = items;
    const text =
        items.length === 1 && first ? format(labels.Ignored, nameOf(first)) : format(labels.IgnoredMany, items.length);
    return { text, canUndo: true };
}

export function createdNotice(items: readonly Item[], { done, problem }: Creation): Notice {
    const [first] = done;
    const canUndo = done.length > 0;
    if (problem) {
        return { text: format(labels.CreatedSome, done.length, items.length, problem.message), canUndo };
    }
    return {
        text:
            done.length === 1 && first
                ? format(labels.Created, nameOf(first))
                : format(labels.CreatedMany, done.length),
        canUndo
    };
}

export function rematchedNotice(count: number): Notice {
    return { text: count === 1 ? labels.RematchedOne : format(labels.Rematched, count), canUndo: false };
}
