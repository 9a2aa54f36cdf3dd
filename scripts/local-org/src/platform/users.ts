/** Who Apex runs as. */

export interface RunningUser {
    readonly id: string;
    readonly name: string;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly username: string;
    readonly email: string;
    readonly profileId: string | null;
    readonly roleId: string | null;
    readonly timeZone: string;
    readonly locale: string;
    readonly language: string;
    readonly userType: string;
    readonly currency: string;
    /** Automated Process has no Connect API and owns what it creates. */
    readonly isAutomated: boolean;
}

/** What a User row says, as a RunningUser. `field` reads a field of the row; absent fields read as null. */
export function userFromRow(field: (name: string) => unknown): RunningUser {
    const text = (name: string): string | null => {
        const value = field(name);
        return typeof value === 'string' ? value : null;
    };
    const firstName = text('FirstName');
    const lastName = text('LastName') ?? '';
    const userType = text('UserType') ?? 'Standard';
    return {
        id: text('Id') ?? '',
        name: firstName ? `${firstName} ${lastName}` : lastName,
        firstName,
        lastName,
        username: text('Username') ?? '',
        email: text('Email') ?? '',
        profileId: text('ProfileId'),
        roleId: text('UserRoleId'),
        timeZone: text('TimeZoneSidKey') ?? 'America/Los_Angeles',
        locale: text('LocaleSidKey') ?? 'en_US',
        language: text('LanguageLocaleKey') ?? 'en_US',
        userType,
        currency: text('DefaultCurrencyIsoCode') ?? 'USD',
        isAutomated: userType === 'AutomatedProcess'
    };
}
