/** Shapes that marks are made of, as SVG paths around a centre. Shape first, colour second. */
import type { Kind } from 'c/timelineState';

export interface Path {
    readonly key: string;
    readonly d: string;
    readonly className: string;
}

type Shape = 'circle' | 'triangle' | 'octagon' | 'square' | 'ring' | 'dashedRing';
type Glyph = 'check' | 'truck' | 'arrow' | 'bang' | 'question' | 'back' | 'pin' | 'cross' | 'none';

interface Look {
    readonly shape: Shape;
    readonly glyph: Glyph;
    /** Class that gives the colour. */
    readonly tone: string;
}

const LOOKS: Readonly<Record<Kind, Look>> = {
    delivered: { shape: 'circle', glyph: 'check', tone: 'success' },
    out: { shape: 'circle', glyph: 'truck', tone: 'out' },
    transit: { shape: 'circle', glyph: 'arrow', tone: 'moving' },
    pickup: { shape: 'circle', glyph: 'pin', tone: 'out' },
    delayed: { shape: 'triangle', glyph: 'bang', tone: 'late' },
    silent: { shape: 'triangle', glyph: 'bang', tone: 'late' },
    neverScanned: { shape: 'octagon', glyph: 'question', tone: 'error' },
    exception: { shape: 'octagon', glyph: 'bang', tone: 'error' },
    attempted: { shape: 'octagon', glyph: 'bang', tone: 'error' },
    lost: { shape: 'octagon', glyph: 'bang', tone: 'error' },
    returning: { shape: 'square', glyph: 'back', tone: 'back' },
    returned: { shape: 'square', glyph: 'back', tone: 'back' },
    label: { shape: 'dashedRing', glyph: 'none', tone: 'quiet' },
    untracked: { shape: 'dashedRing', glyph: 'none', tone: 'quiet' },
    voided: { shape: 'ring', glyph: 'cross', tone: 'quiet' }
};

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A full circle. */
export function circle(x: number, y: number, r: number): string {
    return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`;
}

/** A bar with round ends, never under 3 px wide. */
export function bar(from: number, to: number, y: number, height: number): string {
    const width = Math.max(3, to - from);
    const r = Math.min(height / 2, width / 2, 3);
    return `M${n(from + r)} ${n(y)}h${n(width - 2 * r)}a${r} ${r} 0 0 1 ${r} ${r}v${n(height - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${r}h${n(2 * r - width)}a${r} ${r} 0 0 1 ${-r} ${-r}v${n(2 * r - height)}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** A straight line. */
export function line(fromX: number, fromY: number, toX: number, toY: number): string {
    return `M${n(fromX)} ${n(fromY)}L${n(toX)} ${n(toY)}`;
}

/** Slanted stripes inside a bar. */
export function stripes(from: number, to: number, y: number, height: number): string {
    const lines: string[] = [];
    for (let x = from; x < to; x += 6) {
        const lean = Math.min(height / 2, to - x);
        lines.push(`M${n(x)} ${n(y + height)}l${n(lean)} ${n(-2 * lean)}`);
    }
    return lines.join('');
}

/** A flag on a post whose foot stands at a point. */
export function flag(x: number, top: number, bottom: number): string {
    return `M${n(x - 1)} ${n(bottom)}V${n(top)}h8l-2.5 3.5l2.5 3.5h-6V${n(bottom)}z`;
}

/** Arrow heads that point back along a bar. */
export function chevrons(from: number, to: number, y: number): string {
    const heads: string[] = [];
    for (let x = from + 6; x < to - 3; x += 9) {
        heads.push(`M${n(x + 3)} ${n(y - 2.5)}l-3 2.5l3 2.5`);
    }
    return heads.join('');
}

function shapePath(shape: Shape, x: number, y: number, r: number): string {
    switch (shape) {
        case 'triangle':
            return `M${n(x)} ${n(y - r)}L${n(x + r * 1.1)} ${n(y + r * 0.85)}H${n(x - r * 1.1)}z`;
        case 'octagon': {
            const c = r * 0.42;
            return `M${n(x - c)} ${n(y - r)}h${n(2 * c)}L${n(x + r)} ${n(y - c)}v${n(2 * c)}L${n(x + c)} ${n(y + r)}h${n(-2 * c)}L${n(x - r)} ${n(y + c)}v${n(-2 * c)}z`;
        }
        case 'square':
            return bar(x - r, x + r, y - r, 2 * r);
        default:
            return circle(x, y, shape === 'ring' || shape === 'dashedRing' ? r - 1 : r);
    }
}

function glyphPath(glyph: Glyph, x: number, y: number, r: number): string {
    const u = r / 8;
    switch (glyph) {
        case 'check':
            return `M${n(x - 3.4 * u)} ${n(y + 0.2 * u)}l${n(2.4 * u)} ${n(2.6 * u)}l${n(4.4 * u)} ${n(-5.2 * u)}`;
        case 'arrow':
            return `M${n(x - 4 * u)} ${n(y)}h${n(6.4 * u)}m${n(-2.6 * u)} ${n(-2.8 * u)}l${n(2.8 * u)} ${n(2.8 * u)}l${n(-2.8 * u)} ${n(2.8 * u)}M${n(x + 4 * u)} ${n(y - 3 * u)}v${n(6 * u)}`;
        case 'bang':
            return `M${n(x)} ${n(y - 3.6 * u)}v${n(4.4 * u)}M${n(x)} ${n(y + 3.4 * u)}v${n(0.6 * u)}`;
        case 'question':
            return `M${n(x - 2.2 * u)} ${n(y - 2 * u)}a${n(2.2 * u)} ${n(2.2 * u)} 0 1 1 ${n(3.2 * u)} ${n(1.9 * u)}q${n(-1 * u)} ${n(0.6 * u)} ${n(-1 * u)} ${n(1.6 * u)}M${n(x)} ${n(y + 3.7 * u)}v${n(0.5 * u)}`;
        case 'truck':
            return `M${n(x - 4.4 * u)} ${n(y - 2.6 * u)}h${n(5 * u)}v${n(4.6 * u)}h${n(-5 * u)}zM${n(x + 0.6 * u)} ${n(y - 1 * u)}h${n(2.2 * u)}l${n(1.5 * u)} ${n(1.6 * u)}v${n(1.4 * u)}h${n(-3.7 * u)}`;
        case 'back':
            return `M${n(x + 3.4 * u)} ${n(y + 3.2 * u)}v${n(-2.4 * u)}q0 ${n(-2.4 * u)} ${n(-2.4 * u)} ${n(-2.4 * u)}h${n(-4 * u)}m${n(2.4 * u)} ${n(-2.4 * u)}l${n(-2.6 * u)} ${n(2.4 * u)}l${n(2.6 * u)} ${n(2.4 * u)}`;
        case 'pin':
            return `M${n(x)} ${n(y + 4.2 * u)}q${n(-3.4 * u)} ${n(-3.6 * u)} ${n(-3.4 * u)} ${n(-5.4 * u)}a${n(3.4 * u)} ${n(3.2 * u)} 0 0 1 ${n(6.8 * u)} 0q0 ${n(1.8 * u)} ${n(-3.4 * u)} ${n(5.4 * u)}z`;
        case 'cross':
            return `M${n(x - 2.6 * u)} ${n(y - 2.6 * u)}l${n(5.2 * u)} ${n(5.2 * u)}m0 ${n(-5.2 * u)}l${n(-5.2 * u)} ${n(5.2 * u)}`;
        default:
            return '';
    }
}

/** The mark of a kind of state around a point. Ring marks have no fill, the others a white glyph. */
export function markPaths(kind: Kind, x: number, y: number, r: number): Path[] {
    const { shape, glyph, tone } = LOOKS[kind];
    const isHollow = shape === 'ring' || shape === 'dashedRing';
    const outline = `${isHollow ? 'hollow' : 'solid'} ${tone}${shape === 'dashedRing' ? ' dashes' : ''}`;
    const paths = [{ key: `${kind} shape`, d: shapePath(shape, x, y, r), className: outline }];
    const drawn = glyphPath(glyph, x, shape === 'triangle' ? y + r * 0.15 : y, r);
    return drawn === ''
        ? paths
        : [...paths, { key: `${kind} glyph`, d: drawn, className: isHollow ? `glyph-own ${tone}` : 'glyph' }];
}

/** Mark of a Case or Task: a navy square with a glyph. */
export function linkPaths(kind: 'Case' | 'Task', x: number, y: number, r: number): Path[] {
    const u = r / 8;
    const glyph =
        kind === 'Case'
            ? `${bar(x - 4.5 * u, x + 4.5 * u, y - 2 * u, 5.5 * u)}M${n(x - 1.8 * u)} ${n(y - 2 * u)}v${n(-1.8 * u)}h${n(3.6 * u)}v${n(1.8 * u)}`
            : [-2.6, 0.4, 3.4]
                  .map((row) => `M${n(x - 4 * u)} ${n(y + row * u)}h${n(1.4 * u)}m${n(1.4 * u)} 0h${n(5 * u)}`)
                  .join('');
    return [
        { key: 'link shape', d: bar(x - r, x + r, y - r, 2 * r), className: 'solid ours' },
        { key: 'link glyph', d: glyph, className: 'glyph thin' }
    ];
}

const ICON = 10;
const icons = new Map<string, readonly Path[]>();

/** The mark of a state, a Case or a Task in a square of 20 px, to stand beside words that say the same. */
export function iconOf(kind: Kind | 'Case' | 'Task'): readonly Path[] {
    let found = icons.get(kind);
    if (!found) {
        found = kind === 'Case' || kind === 'Task' ? linkPaths(kind, ICON, ICON, 8) : markPaths(kind, ICON, ICON, 8);
        icons.set(kind, found);
    }
    return found;
}

/** Class that gives a kind's words their colour; empty where they are plain. */
export function wordTone(kind: Kind): string {
    const { tone } = LOOKS[kind];
    return tone === 'late' || tone === 'error' ? `words-${tone}` : '';
}
