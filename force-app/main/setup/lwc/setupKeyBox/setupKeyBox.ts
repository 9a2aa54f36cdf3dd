import grantAccess from '@salesforce/apex/ConnectionSetupController.grantAccess';
import makeConnection from '@salesforce/apex/ConnectionSetupController.makeConnection';
import makeCredential from '@salesforce/apex/ConnectionSetupController.makeCredential';
import removeKeys from '@salesforce/apex/ConnectionSetupController.removeKeys';
import storeKeys from '@salesforce/apex/ConnectionSetupController.storeKeys';
import testConnection from '@salesforce/apex/ConnectionSetupController.test';
import { api, LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { connectLabels } from 'c/setupConnectLabels';
import { keyHelp, keyProblem } from 'c/setupConnection';
import { problemOf } from 'c/setupErrors';
import { labels } from 'c/setupLabels';
import type { ApiName, Connection, Problem } from 'c/setupModel';

/** The published types leave out how it is opened. */
const confirm = LightningConfirm as unknown as {
    open(question: { label: string; message: string; theme: string }): Promise<boolean>;
};

interface Tick {
    readonly name: string;
    readonly label: string;
    readonly run: (connectionId: string) => Promise<unknown>;
}

/** The box of one key: what is typed goes to the server once and is forgotten here. */
export default class SetupKeyBox extends LightningElement {
    @api apiName: ApiName = 'v1';
    /** What is typed or shown for one account must not reach another. */
    @api get connection(): Connection | null {
        return this.shown;
    }
    set connection(value: Connection | null) {
        if (this.shown && this.shown.connectionId !== value?.connectionId) {
            this.reached = -1;
            this.problem = null;
            this.forget();
        }
        this.shown = value;
    }
    labels = { ...labels, ...connectLabels };
    key = '';
    secret = '';
    isReplacing = false;
    /** Number of the step that runs or failed; -1 before the first save. */
    reached = -1;
    problem: Problem | null = null;
    isRunning = false;
    private shown: Connection | null = null;

    private readonly ticks: readonly Tick[] = [
        {
            name: 'credential',
            label: connectLabels.TickCredential,
            run: (connectionId) => this.ensure(connectionId)
        },
        {
            name: 'access',
            label: connectLabels.TickAccess,
            run: (connectionId) => grantAccess({ connectionId, api: this.apiName })
        },
        {
            name: 'keys',
            label: connectLabels.TickKeys,
            run: (connectionId) =>
                storeKeys({ connectionId, api: this.apiName, key: this.key, secret: this.isV1 ? this.secret : null })
        },
        { name: 'test', label: connectLabels.TickTest, run: (connectionId) => testConnection({ connectionId }) }
    ];

    get isV1(): boolean {
        return this.apiName === 'v1';
    }
    get isGiven(): boolean {
        return this.connection?.[this.apiName].given ?? false;
    }
    get showsInputs(): boolean {
        return this.isRunning || this.isReplacing || !this.isGiven;
    }
    get title(): string {
        return this.isV1 ? connectLabels.V1Title : connectLabels.V2Title;
    }
    get help(): string {
        return keyHelp(this.apiName, this.connection);
    }
    get keyLabel(): string {
        return this.isV1 ? connectLabels.KeyV1 : connectLabels.KeyV2;
    }
    get chip(): { text: string; look: string } {
        if (!this.isGiven) {
            return { text: connectLabels.ChipNotGiven, look: 'chip' };
        }
        return this.shownProblem
            ? { text: connectLabels.ChipRefused, look: 'chip bad' }
            : { text: connectLabels.ChipSaved, look: 'chip good' };
    }
    get shownProblem(): Problem | null {
        return this.problem ?? (this.isRunning || this.isReplacing ? null : keyProblem(this.apiName, this.connection));
    }
    get isEmpty(): boolean {
        return this.isRunning || this.key.trim() === '' || (this.isV1 && this.secret.trim() === '');
    }
    get saveVariant(): string {
        return this.isV1 && !this.isGiven ? 'brand' : 'neutral';
    }
    get tickRows(): unknown[] {
        return this.reached < 0
            ? []
            : this.ticks.map(({ name, label }, index) => ({ name, label, ...this.look(index) }));
    }

    handleKey(event: CustomEvent<{ value: string }>): void {
        this.key = event.detail.value;
    }
    handleSecret(event: CustomEvent<{ value: string }>): void {
        this.secret = event.detail.value;
    }
    handleReplace(): void {
        this.isReplacing = true;
        this.reached = -1;
        this.problem = null;
    }
    handleKeep(): void {
        this.forget();
    }

    async handleSave(): Promise<void> {
        this.isRunning = true;
        this.problem = null;
        let connectionId = this.connection?.connectionId ?? '';
        try {
            for (const [index, tick] of this.ticks.entries()) {
                this.reached = index;
                // Each is a transaction of its own: grants and keys count only once they are committed.
                // eslint-disable-next-line no-await-in-loop
                const answer = (await tick.run(connectionId)) as Connection | null;
                connectionId = answer?.connectionId ?? connectionId;
                this.problem = tick.name === 'test' ? (answer?.lastTest?.[this.apiName].problem ?? null) : null;
            }
            this.reached += this.problem ? 0 : 1;
            this.forget();
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.isRunning = false;
        this.dispatchEvent(new CustomEvent('changed'));
    }

    async handleRemove(): Promise<void> {
        const agreed = await confirm.open({
            label: connectLabels.RemoveTitle,
            message: this.isV1 ? connectLabels.RemoveV1 : connectLabels.RemoveV2,
            theme: 'warning'
        });
        if (!agreed) {
            return;
        }
        try {
            await removeKeys({ connectionId: this.connection?.connectionId, api: this.apiName });
            this.reached = -1;
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.dispatchEvent(new CustomEvent('changed'));
    }

    private ensure(connectionId: string): Promise<unknown> {
        return connectionId ? makeCredential({ connectionId, api: this.apiName }) : makeConnection();
    }

    private forget(): void {
        this.key = '';
        this.secret = '';
        this.isReplacing = false;
    }

    private look(index: number): { icon: string; word: string; tickClass: string } {
        if (index < this.reached) {
            return { icon: 'utility:check', word: connectLabels.TickDone, tickClass: 'tick done' };
        }
        if (index > this.reached) {
            return { icon: 'utility:routing_offline', word: connectLabels.TickWaiting, tickClass: 'tick' };
        }
        return this.problem
            ? { icon: 'utility:close', word: connectLabels.TickFailed, tickClass: 'tick failed' }
            : { icon: 'utility:clock', word: connectLabels.TickRunning, tickClass: 'tick' };
    }
}
