import { LightningElement } from 'lwc';
import { labels } from 'c/timelineLabels';
import { bar, chevrons, circle, flag, line, linkPaths, markPaths, stripes, type Path } from 'c/timelineMarks';

const one = (d: string, className: string): Path[] => [{ key: className, d, className }];

const SAMPLES: readonly (readonly [string, readonly Path[]])[] = [
    [labels.KeyOrdered, one(circle(16, 9, 4), 'open-circle')],
    [labels.KeyLabel, one(bar(4, 30, 5, 7), 'label')],
    [
        labels.KeyMoving,
        [...one(bar(4, 30, 4, 9), 'moving-bar'), ...one(circle(11, 8.5, 1.8) + circle(22, 8.5, 1.8), 'dots')]
    ],
    [
        labels.KeyFinished,
        [...one(bar(4, 30, 4, 9), 'done'), ...one(circle(11, 8.5, 1.8) + circle(22, 8.5, 1.8), 'dots-done')]
    ],
    [labels.KeySilent, one(line(4, 9, 30, 9), 'gap')],
    [labels.KeyPromised, one(flag(14, 2, 16), 'flag')],
    [labels.KeyLate, [...one(bar(4, 30, 4, 9), 'late-bar'), ...one(stripes(4, 30, 4, 9), 'stripes')]],
    [labels.KeyEstimate, [...one(line(2, 9, 22, 9), 'expected'), ...one(circle(27, 9, 4), 'open-circle')]],
    [labels.KeyReturn, [...one(bar(4, 30, 4, 9), 'back-bar'), ...one(chevrons(4, 30, 8.5), 'heads')]],
    [labels.KeyException, markPaths('exception', 16, 9, 7)],
    [labels.KeyLinks, linkPaths('Case', 16, 9, 7)]
];

/** What the marks mean. */
export default class TimelineKey extends LightningElement {
    labels = labels;
    items = SAMPLES.map(([text, paths]) => ({ text, paths }));
}
