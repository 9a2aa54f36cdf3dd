import runAsMe from '@salesforce/apex/ConnectionSetupController.runAsMe';
import { api, LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { connectLabels } from 'c/setupConnectLabels';
import { problemOf } from 'c/setupErrors';
import type { Connection, Problem } from 'c/setupModel';
import { fill } from 'c/setupTexts';

const confirm = LightningConfirm as unknown as {
    open(options: { label: string; message: string; theme: string }): Promise<boolean>;
};

/** In whose name everything runs, and the way to take over. */
export default class SetupRunningUser extends LightningElement {
    @api connection: Connection | null = null;
    labels = connectLabels;
    problem: Problem | null = null;
    note = '';

    get text(): string {
        const user = this.connection?.runningUser;
        if (!user) {
            return this.connection ? connectLabels.WillRunAsMe : '';
        }
        return fill(user.isMe ? connectLabels.RunsAsMe : connectLabels.RunsAs, user.name);
    }
    get help(): string {
        const name = this.connection?.runningUser?.name;
        return name ? fill(connectLabels.RunsAsHelp, name) : '';
    }
    get canTakeOver(): boolean {
        return this.connection?.runningUser?.isMe === false || /^CON-1[13]/.test(this.connection?.problem?.code ?? '');
    }

    /** Asks first: nobody can start jobs in the name of somebody else, so nobody can undo it. */
    async handleTakeOver(): Promise<void> {
        const before = this.connection?.runningUser?.isMe === false ? this.connection.runningUser.name : '';
        const message = fill(connectLabels.RunAsMeText, before);
        if (before && !(await confirm.open({ label: connectLabels.RunAsMeTitle, message, theme: 'warning' }))) {
            return;
        }
        try {
            await runAsMe({ connectionId: this.connection?.connectionId });
            this.problem = null;
            this.note = before && fill(connectLabels.RunAsMeDone, before);
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.dispatchEvent(new CustomEvent('changed'));
    }
}
