import { api, LightningElement } from 'lwc';
import { labels } from 'c/mappingLabels';
import type { Entry } from 'c/mappingList';
import { format } from 'c/mappingTexts';

const FIRST = 5;

/** What ShipStation sends and no row reads. */
export default class MappingUnread extends LightningElement {
    @api entries: readonly Entry[] = [];
    labels = labels;
    private showsAll = false;

    get title(): string {
        return format(labels.UnreadCount, this.entries.length);
    }
    get shown(): unknown[] {
        return this.entries.slice(0, this.showsAll ? undefined : FIRST).map((entry) => ({
            key: `${entry.sourceObject} ${entry.path}`,
            entry,
            rows: format(labels.UnreadRows, entry.rows),
            mapLabel: format(labels.MapField, entry.label)
        }));
    }
    get more(): string {
        const left = this.entries.length - FIRST;
        return left > 0 && !this.showsAll ? format(labels.ShowMore, left) : '';
    }

    handleMore(): void {
        this.showsAll = true;
    }
    handleMap(event: Event): void {
        const { key } = (event.target as HTMLElement).dataset;
        const entry = this.entries.find(({ sourceObject, path }) => `${sourceObject} ${path}` === key);
        this.dispatchEvent(new CustomEvent('map', { detail: { entry } }));
    }
}
