import runAsMe from '@salesforce/apex/ConnectionSetupController.runAsMe';
import { api, LightningElement } from 'lwc';
import { connectLabels } from 'c/setupConnectLabels';
import { problemOf } from 'c/setupErrors';
import type { Connection, Problem } from 'c/setupModel';
import { fill } from 'c/setupTexts';

/** In whose name everything runs, and the way to take over. */
export default class SetupRunningUser extends LightningElement {
    @api connection: Connection | null = null;
    labels = connectLabels;
    problem: Problem | null = null;

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

    async handleTakeOver(): Promise<void> {
        try {
            await runAsMe({ connectionId: this.connection?.connectionId });
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.dispatchEvent(new CustomEvent('changed'));
    }
}
