import { api, LightningElement } from 'lwc';
import { count, say } from 'c/timelineTexts';
import { phrase } from 'c/timelineState';
import type { TileModel } from 'c/timelineFilter';
import { labels } from 'c/timelineLabels';

/** Counts that are the status filter. */
export default class TimelineTiles extends LightningElement {
    @api tiles: readonly TileModel[] = [];
    @api selected = 'all';
    @api locale = 'en-US';
    labels = labels;

    get items(): unknown[] {
        return this.tiles.map((tile) => {
            const isSelected = tile.name === this.selected;
            const isAlarm = tile.name === 'attention' && tile.count > 0;
            return {
                name: tile.name,
                count: count(tile.count, this.locale),
                label: say(phrase(tile.label)),
                note: say(tile.note),
                pressed: String(isSelected),
                isAlarm,
                className: ['tile', isSelected && 'selected', isAlarm && 'alarm', tile.count === 0 && 'zero']
                    .filter(Boolean)
                    .join(' ')
            };
        });
    }

    handleSelect(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('select', { detail: { tile: name } }));
    }
}
