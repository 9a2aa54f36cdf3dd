/** The way of the Tab key through a page, recorded. */
import type { Page } from 'playwright-core';
import { isolatedWorld } from './isolated.ts';

export interface KeyboardPath {
    /** Names of what got the focus, in order. */
    readonly path: readonly string[];
    /** Names of what can be pressed or filled and never got the focus. */
    readonly unreached: readonly string[];
}

const MOST_STOPS = 400;

/** Everything visible that takes an action; of radio buttons with one name, the one that Tab stops at. */
const STOPS = `window.stops = (() => {
    const named = (it) => it.getAttribute('aria-label') || [...(it.labels ?? [])].map((label) => label.innerText).join(' ')
        || it.title || it.innerText || it.placeholder || it.id;
    const groups = new Set();
    const all = [...document.querySelectorAll('main a[href], main button, main input, main select, main textarea, main summary, main [tabindex="0"]')]
        .filter((it) => it.tabIndex >= 0 && !it.disabled && it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
        .filter((it) => it.type !== 'radio' || (!groups.has(it.name) && groups.add(it.name)));
    return all.map((element) => ({ element, name: named(element).trim().replace(/\\s+/g, ' '), reached: false }));
})();
window.stops.length`;

const LOOK = `(() => {
    const stop = window.stops.find(({ element }) => element === document.activeElement
        || (element.type === 'radio' && element.name === document.activeElement?.name));
    if (!stop) return { name: '', isAgain: false };
    const isAgain = stop.reached;
    stop.reached = true;
    return { name: stop.name, isAgain };
})()`;

/** Presses Tab from where the focus is until it has come round, and tells where it was. */
export async function keyboardPath(page: Page): Promise<KeyboardPath> {
    const world = await isolatedWorld(page, 'keyboard');
    const count = Number(await world.evaluate(STOPS));
    const path: string[] = [];
    for (let step = 0; step < MOST_STOPS && path.length < count; step++) {
        await page.keyboard.press('Tab');
        const { name, isAgain } = (await world.evaluate(LOOK)) as { name: string; isAgain: boolean };
        if (isAgain) {
            break;
        }
        if (name !== '') {
            path.push(name);
        }
    }
    const unreached = await world.evaluate(`window.stops.filter(({ reached }) => !reached).map(({ name }) => name)`);
    await world.close();
    return { path, unreached: unreached as string[] };
}
