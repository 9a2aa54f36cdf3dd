/** An order of an Opportunity as OrderExportController tells of it. */

export interface Problem {
    readonly code: string;
    readonly message: string;
    readonly recordId?: string | null;
    readonly isWarning?: boolean;
}

/** A field changed on both sides. */
export interface Conflict {
    readonly name: string;
    readonly shipStation?: string | null;
    readonly salesforce?: string | null;
}

/** What OrderExportController answers. The platform leaves out what is null. */
export interface Order {
    readonly isOn: boolean;
    readonly isWon: boolean;
    readonly state?: string | null;
    readonly orderNumber?: string | null;
    readonly recordId?: string | null;
    readonly sentAt?: string | null;
    readonly statusThere?: string | null;
    readonly lineCount: number;
    readonly amount?: number | null;
    readonly shipTo?: string | null;
    readonly error?: string | null;
    readonly problems: readonly Problem[];
    readonly conflicts: readonly Conflict[];
}

export interface Viewer {
    readonly locale: string;
    readonly zone: string;
    readonly currency: string;
}
