/** The product's pages for tests: an org with people and data, a server, a browser. One world per test file. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Workspace } from '../../local-org/src/cli/workspace.ts';
import type { PageServer } from '../../local-org/src/server/page-server.ts';
import { parseOptions } from '../../start/options.ts';
import { servePagesOf } from '../../start/pages.ts';
import { PEOPLE, type PersonName } from '../../start/people.ts';
import { compileProject, startProduct, type RunningProduct } from '../../start/product.ts';
import { axeViolations, launch, PATIENCE } from './chromium.ts';
import { giveBack, takeContext, type Screen } from './contexts.ts';
import { keyboardPath, type KeyboardPath } from './keyboard.ts';

export { skipped } from './chromium.ts';

/** Screens that pages are tested on. */
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface PagesOptions {
    /** Orders of the simulated merchant, all stored before the first page opens; 40 unless given. */
    readonly orders?: number;
    /** An org right after installation: nothing connected, nothing stored. The simulator waits for keys. */
    readonly fresh?: boolean;
    /** Which record pages people see at first; activated unless given. */
    readonly pages?: 'installed' | 'activated';
    /** More of `npm start`'s options. */
    readonly more?: readonly string[];
}

export interface VisitOptions {
    /** Screen size; a desktop unless given. */
    readonly screen?: Screen;
    readonly theme?: 'slds1' | 'slds2';
}

/** One person in a browser window of their own. */
export interface Visit {
    readonly page: Page;
    /** What the page's own code complained about: uncaught errors, and errors written to the console. */
    readonly complaints: readonly string[];
    /** Opens an address such as `/lightning/n/shiplineHealth`. */
    goTo(address: string): Promise<void>;
    /** WCAG A and AA rules that the page breaks, with the elements that do. */
    axe(): Promise<string[]>;
    /** Where the Tab key goes, and what it never reaches. */
    keyboardPath(): Promise<KeyboardPath>;
    close(): Promise<void>;
}

export interface Pages {
    readonly product: RunningProduct;
    readonly server: PageServer;
    /** Opens an address as somebody. */
    visit(person: PersonName, address: string, options?: VisitOptions): Promise<Visit>;
    /** Runs Apex as somebody, and what it enqueued or published. */
    run(apex: string, person?: PersonName): void;
    /** Id of the record of an object with this name. @throws Error when there is none */
    idOf(object: string, name: string): string;
    close(): Promise<void>;
}

let workspace: Workspace | null = null;

/** Starts everything; a test file does so once. */
export async function openPages(options: PagesOptions = {}): Promise<Pages> {
    const orders = String(options.orders ?? 40);
    const given = parseOptions(
        ['--once', '--orders', orders, ...(options.fresh ? ['--fresh'] : []), ...(options.more ?? [])],
        {}
    );
    if (!given) {
        throw new Error('--help starts nothing');
    }
    workspace ??= compileProject();
    const starting = launch();
    const product = await startProduct(given, workspace);
    if (!options.fresh && !product.catchUp()) {
        throw new Error(`The sync did not catch up: ${JSON.stringify(product.summary())}`);
    }
    const server = await servePagesOf(product.org, workspace, { port: 0, pages: options.pages ?? 'activated' });
    const browser = await starting;
    return {
        product,
        server,
        visit: (person, address, how) => visit(browser, server.url, person, address, how),
        run: (apex, person = 'admin') => run(product, apex, person),
        idOf: (object, name) => idOf(product, object, name),
        close: async () => {
            await browser.close();
            await server.close();
            product.stop();
        }
    };
}

/** Opens an address as somebody, on a server that knows them. */
export async function visit(
    browser: Browser,
    url: string,
    person: PersonName,
    address: string,
    { screen = DESKTOP, theme = 'slds1' }: VisitOptions = {}
): Promise<Visit> {
    const context = await takeContext(browser, screen);
    await context.addCookies([
        { name: 'user', value: encodeURIComponent(PEOPLE[person].username), url },
        { name: 'theme', value: theme, url }
    ]);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
        // The engine's own warning about labels of base components, and answers that a test asked to fail.
        if (message.type() === 'error' && !/same shadow root|Failed to load resource/.test(message.text())) {
            complaints.push(message.text());
        }
    });
    await page.goto(`${url}${address}`);
    return {
        page,
        complaints,
        goTo: async (next) => void (await page.goto(`${url}${next}`)),
        axe: () => axeViolations(page),
        keyboardPath: () => keyboardPath(page),
        close: () => giveBack(browser, screen, page)
    };
}

/** Takes a picture of what is to be seen, or of the whole page. */
export async function picture(page: Page, file: string, isWhole = false): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await page.screenshot({ path: file, fullPage: isWhole, animations: 'disabled' });
}

function run({ org, admin }: RunningProduct, apex: string, person: PersonName): void {
    workspace ??= compileProject();
    const script = workspace.compiled.anonymous(apex);
    const user = person === 'admin' ? admin : org.userByName(PEOPLE[person].username);
    org.run('anonymous', user, () => org.program.runAnonymous(script));
    org.settle();
}

function idOf({ org }: RunningProduct, object: string, name: string): string {
    const schema = org.schema.require(object);
    const nameField = schema.nameField?.name ?? 'Name';
    for (const row of org.store.rows(schema.name)) {
        if (row.get(nameField) === name) {
            return row.id;
        }
    }
    throw new Error(`No ${object} is called ${name}`);
}
