import { api, LightningElement } from 'lwc';
import type { Conflict, Row } from 'c/mappingDraft';
import { labels } from 'c/mappingLabels';
import { POLICIES } from 'c/mappingRowView';
import { rowLabels } from 'c/mappingRowLabels';
import { readSteps, stepsText } from 'c/mappingSteps';
import { format } from 'c/mappingTexts';

/** Rows that somebody else saved first, theirs beside mine. Tells which of mine stay once all are decided. */
export default class MappingConflict extends LightningElement {
    @api conflicts: readonly Conflict[] = [];
    labels = labels;
    private kept: ReadonlySet<string> = new Set();
    private decided: ReadonlySet<string> = new Set();

    get shown(): unknown[] {
        return this.conflicts
            .filter(({ key }) => !this.decided.has(key))
            .map(({ key, mine, theirs }) => ({
                key,
                name: theirs?.sourceLabel ?? mine?.sourceLabel ?? key,
                mine: textOf(mine, rowLabels.Removed),
                theirs: textOf(theirs, labels.RowGone),
                theirsLabel: format(labels.Theirs, theirs?.savedBy ?? '')
            }));
    }

    handleMine(event: Event): void {
        this.decide(event, true);
    }
    handleTheirs(event: Event): void {
        this.decide(event, false);
    }

    private decide(event: Event, isMine: boolean): void {
        const { key = '' } = (event.target as HTMLElement).dataset;
        this.decided = new Set([...this.decided, key]);
        this.kept = isMine ? new Set([...this.kept, key]) : this.kept;
        if (this.conflicts.every((conflict) => this.decided.has(conflict.key))) {
            this.dispatchEvent(new CustomEvent('settle', { detail: { kept: this.kept } }));
        }
    }
}

function textOf(row: Row | null, none: string): string {
    if (row === null) {
        return none;
    }
    const target = `${row.targetObject}: ${row.targetLabel ?? row.targetField}`;
    const policy = POLICIES.find(({ value }) => value === row.policy)?.label ?? row.policy;
    return [target, policy, stepsText(readSteps(row.transforms)), row.active ? '' : rowLabels.NotUsed]
        .filter(Boolean)
        .join(' · ');
}
