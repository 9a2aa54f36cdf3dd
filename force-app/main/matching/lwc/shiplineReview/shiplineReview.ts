import { LightningElement } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { NavigationMixin } from 'lightning/navigation';
import { ReviewData } from 'c/reviewData';
import { actOf, areLettersOn, switchLetters, type Act } from 'c/reviewKeys';
import { labels } from 'c/reviewLabels';
import type { Message } from 'c/reviewMessage';
import { choiceOf, neighbour, type Filter, type Item } from 'c/reviewModel';
import type { Notice } from 'c/reviewNotice';
import { format, timeOfDay } from 'c/reviewTexts';
import { API } from './api';
import { acceptedNotice, createdNotice, ignoredNotice, messageOf, rematchedNotice } from './words';

interface DecisionBar extends HTMLElement {
    readonly remember: boolean;
    ask(): void;
    dismiss(): boolean;
}

/** Orders whose customer a person has to choose: the queue, the open order beside its candidates, and what to do. */
export default class ShiplineReview extends NavigationMixin(LightningElement) {
    labels = labels;
    data = new ReviewData(API, () => this.redraw());
    notice: Notice | null = null;
    isBusy = false;
    showsKeys = false;
    lettersOn = areLettersOn();
    /** On a phone either the queue or the open order is shown. */
    isOpened = false;
    /** Counts changes, so that the template reads the data again. */
    version = 0;
    private shouldFocus = false;
    private readonly listen = (event: KeyboardEvent): void => this.press(event);

    connectedCallback(): void {
        window.addEventListener('keydown', this.listen);
        this.start();
    }
    disconnectedCallback(): void {
        window.removeEventListener('keydown', this.listen);
    }
    renderedCallback(): void {
        const banner = this.data.detail && this.template?.querySelector<HTMLElement>('c-review-reason');
        if (this.shouldFocus && banner) {
            this.shouldFocus = false;
            banner.focus();
        }
    }

    get message(): Message | null {
        return messageOf(this.data);
    }
    get isShown(): boolean {
        return this.version >= 0 && !this.data.isLoading && this.message === null;
    }
    get currentId(): string {
        return this.data.current?.id ?? '';
    }
    get position(): number {
        return this.data.items.findIndex(({ id }) => id === this.currentId) + 1;
    }
    get selectedItems(): readonly Item[] {
        return this.data.selectedItems;
    }
    get readOnly(): boolean {
        return !this.data.mayDecide;
    }
    get layoutClass(): string {
        return this.isOpened ? 'layout opened' : 'layout';
    }
    get failureText(): string {
        const { failure, readAt } = this.data;
        if (!failure) {
            return '';
        }
        const since = format(labels.Stale, timeOfDay(readAt, { locale: LOCALE, zone: TIME_ZONE }));
        return failure.code === '' ? `${since} ${labels.NoAnswer}` : failure.message;
    }
    get undoHint(): string {
        return format(labels.UndoHint, this.data.decisions.length);
    }
    get canUndo(): boolean {
        return this.data.mayDecide && this.data.decisions.length > 0;
    }

    handleMessage(): void {
        if (this.data.problem) {
            this.start();
        } else {
            this[NavigationMixin.Navigate]({
                type: 'standard__navItemPage',
                attributes: { apiName: 'shipline__shiplineSetup' }
            });
        }
    }
    handleReload(): void {
        this.start();
    }
    handleOpen(event: CustomEvent<{ ids: readonly string[] }>): void {
        const item = this.data.items.find(({ id }) => id === event.detail.ids[0]) ?? null;
        this.open(item);
    }
    handleBack(): void {
        this.isOpened = false;
    }
    handleSelect({ detail }: CustomEvent<{ ids: readonly string[]; isOn: boolean }>): void {
        this.data.select(detail.ids, detail.isOn);
    }
    handleNarrow(event: CustomEvent<{ filter: Filter }>): void {
        this.work(() => this.data.narrow(event.detail.filter));
    }
    handleMore(): void {
        this.work(() => this.data.more());
    }
    handleUse(event: CustomEvent<{ id: string }>): void {
        this.work(() => this.use(this.data.detail?.candidates.findIndex(({ id }) => id === event.detail.id) ?? -1));
    }
    handleDecide({ detail: { act, reason } }: CustomEvent<{ act: string; reason: string }>): void {
        const items = this.answered;
        const acts: Readonly<Record<string, () => Promise<unknown>>> = {
            create: () => this.create(),
            createAll: async () => this.tell(createdNotice(items, await this.data.createAll(items))),
            ignore: async () => this.tell((await this.data.ignore(items, reason)) && ignoredNotice(items)),
            rematch: async () => {
                const count = await this.data.rematch(items);
                this.tell(count !== null && rematchedNotice(count));
            },
            skip: async () => this.step(1)
        };
        if (act === 'clear') {
            this.data.select([...this.data.selected], false);
        } else {
            this.work(acts[act]);
        }
    }
    handleUndo(): void {
        this.work(async () => {
            const taken = await this.data.undo();
            this.tell(taken !== null && { text: labels.Undone, canUndo: false });
        });
    }
    handleKeys(): void {
        this.showsKeys = !this.showsKeys;
    }
    handleLetters(event: CustomEvent<{ isOn: boolean }>): void {
        this.lettersOn = event.detail.isOn;
        switchLetters(this.lettersOn);
    }

    /** The orders an answer is for: those selected, else the open one. */
    private get answered(): readonly Item[] {
        const { selectedItems, current } = this.data;
        return selectedItems.length > 0 ? selectedItems : current ? [current] : [];
    }
    private get bar(): DecisionBar | null {
        return this.template?.querySelector<DecisionBar>('c-review-decision') ?? null;
    }
    private get scope(): string {
        return this.bar?.remember ? 'Customer' : 'Order';
    }

    private async use(index: number): Promise<void> {
        const { current: item, detail } = this.data;
        const candidate = detail?.candidates[index];
        const chosen = candidate && choiceOf(candidate);
        if (item && chosen) {
            const scope = this.scope;
            const isDone = await this.data.accept(chosen, scope);
            this.tell(isDone && acceptedNotice(item, candidate.name, scope === 'Customer'));
        }
    }
    private async create(): Promise<void> {
        const { current, detail } = this.data;
        if (current && detail && !detail.createObstacle) {
            const isDone = await this.data.create(this.scope);
            this.tell(isDone && createdNotice([current], { done: [current], problem: null }));
        }
    }
    private step(by: number): void {
        const item = neighbour(this.data.items, this.currentId, by);
        if (item && item.id !== this.currentId) {
            this.open(item);
        }
    }
    private open(item: Item | null): void {
        this.isOpened = true;
        this.shouldFocus = true;
        this.data.open(item);
    }
    /** Says what was done; the next order then has the focus. */
    private tell(notice: Notice | false): void {
        if (notice) {
            this.notice = notice;
            this.shouldFocus = true;
            this.redraw();
        }
    }
    private start(): void {
        this.work(() => this.data.start());
    }
    private async work(act: (() => Promise<unknown>) | undefined): Promise<void> {
        if (act && !this.isBusy) {
            this.isBusy = true;
            await act();
            this.isBusy = false;
        }
    }
    private press(event: KeyboardEvent): void {
        const act = actOf(event, event.composedPath()[0], this.lettersOn);
        if (act && this.isShown) {
            this.act(act, event);
        }
    }
    private act(act: Act, event: Event): void {
        const decides: readonly Act[] = ['use1', 'use2', 'use3', 'create', 'ignore', 'undo', 'select'];
        if (this.readOnly && decides.includes(act)) {
            return;
        }
        const acts: Readonly<Record<Act, () => void>> = {
            next: () => this.step(1),
            previous: () => this.step(-1),
            skip: () => this.step(1),
            use1: () => this.work(() => this.use(0)),
            use2: () => this.work(() => this.use(1)),
            use3: () => this.work(() => this.use(2)),
            create: () => this.work(() => this.create()),
            ignore: () => this.bar?.ask(),
            select: () => this.data.select([this.currentId], !this.data.selected.has(this.currentId)),
            undo: () => this.handleUndo(),
            help: () => this.handleKeys(),
            close: () => {
                this.showsKeys = false;
                this.bar?.dismiss();
            }
        };
        if (act !== 'close') {
            event.preventDefault();
        }
        acts[act]();
    }
    private redraw(): void {
        this.version += 1;
    }
}
