/** What the health page knows, and its calls. A failed read keeps what was known. */
import missingRights from '@salesforce/apex/HealthController.missingRights';
import myMissingRights from '@salesforce/apex/HealthController.myMissingRights';
import pauseEverything from '@salesforce/apex/HealthController.pauseEverything';
import read from '@salesforce/apex/HealthController.read';
import repairHeartbeat from '@salesforce/apex/HealthController.repairHeartbeat';
import resumeEverything from '@salesforce/apex/HealthController.resumeEverything';
import setRetention from '@salesforce/apex/HealthController.setRetention';
import syncNow from '@salesforce/apex/HealthController.syncNow';
import causes from '@salesforce/apex/IssueController.causes';
import runAsMe from '@salesforce/apex/ConnectionSetupController.runAsMe';
import type { Retention } from 'c/healthDialogs';
import { problemOf } from 'c/healthErrors';
import type { Cause, Health, Missing, Problem } from 'c/healthModel';
import { isAboutRunningUser } from 'c/healthView';

export class HealthService {
    health: Health | null = null;
    causes: readonly Cause[] = [];
    /** What the viewer lacks to take over; asked for only where that is the way out. */
    lackedByMe: readonly Missing[] = [];
    /** Why the last read failed; null when it did not. */
    problem: Problem | null = null;
    causesProblem: Problem | null = null;

    /** Reads everything again. */
    async read(): Promise<void> {
        try {
            const [health] = await Promise.all([read({ connectionId: null }) as Promise<Health>, this.readCauses()]);
            this.lackedByMe = isAboutRunningUser(health) ? ((await myMissingRights()) as Missing[]) : [];
            this.health = health;
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
    }

    /** Reads ShipStation now. */
    syncNow(): Promise<void> {
        return syncNow({ connectionId: this.connectionId });
    }
    pause(): Promise<void> {
        return pauseEverything();
    }
    resume(): Promise<void> {
        return resumeEverything();
    }
    runAsMe(): Promise<unknown> {
        return runAsMe({ connectionId: this.connectionId });
    }
    repairHeartbeat(): Promise<void> {
        return repairHeartbeat();
    }
    /** What the running user lost. */
    missingRights(): Promise<Missing[]> {
        return missingRights({ connectionId: this.connectionId });
    }
    setRetention({ payloadDays, logDays, storagePercent }: Retention): Promise<void> {
        return setRetention({ connectionId: this.connectionId, payloadDays, logDays, storagePercent });
    }

    private get connectionId(): string | null {
        return this.health?.connection?.connectionId ?? null;
    }

    private async readCauses(): Promise<void> {
        try {
            this.causes = (await causes()) as Cause[];
            this.causesProblem = null;
        } catch (error) {
            this.causesProblem = problemOf(error);
        }
    }
}
