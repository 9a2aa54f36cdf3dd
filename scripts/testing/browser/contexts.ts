/**
 * Browser contexts that visits take turns in. What a context has fetched and compiled it keeps, so the second visit costs half
 * of the first; what a person left in it is gone before the next one.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Screen {
    readonly width: number;
    readonly height: number;
}

const idle = new WeakMap<Browser, Map<string, BrowserContext[]>>();

/** A context of a screen, with nothing in it but what it has fetched. */
export async function takeContext(browser: Browser, screen: Screen): Promise<BrowserContext> {
    const kept = idleOf(browser, screen).pop();
    if (kept) {
        await kept.clearCookies();
        await kept.setOffline(false);
        return kept;
    }
    const isPhone = screen.width < 500;
    return browser.newContext({
        viewport: { ...screen },
        reducedMotion: 'reduce',
        isMobile: isPhone,
        hasTouch: isPhone,
        timezoneId: 'America/Chicago',
        permissions: ['clipboard-read', 'clipboard-write']
    });
}

/** Gives the context of a page back; a page that cannot be cleared any more takes its context along. */
export async function giveBack(browser: Browser, screen: Screen, page: Page): Promise<void> {
    const context = page.context();
    const isCleared = await page.evaluate('localStorage.clear(); sessionStorage.clear()').then(
        () => true,
        () => false
    );
    if (!isCleared || context.pages().length > 1) {
        return context.close();
    }
    await page.close();
    idleOf(browser, screen).push(context);
}

function idleOf(browser: Browser, { width, height }: Screen): BrowserContext[] {
    const bySize = idle.get(browser) ?? new Map<string, BrowserContext[]>();
    idle.set(browser, bySize);
    const key = `${width} ${height}`;
    const found = bySize.get(key) ?? [];
    bySize.set(key, found);
    return found;
}
