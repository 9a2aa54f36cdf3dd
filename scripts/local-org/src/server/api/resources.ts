/** Small resources: versions, limits, and who the user is. */
import { queryRecords } from '../../data/queries.ts';
import { parseSoql } from '../../data/soql/parse.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { methodNotAllowed, notFound } from './api-error.ts';
import { ok, type ApiAnswer, type ApiCall } from './messages.ts';

/** Figures of an Enterprise Edition org. https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/ */
export const DAILY_CALLS = 100_000;
const DAILY_JOBS = 250_000;
const DAILY_EMAILS = 5_000;
const DAY = 86_400_000;

/** Release names go by threes a year; Summer '26 is 67.0. */
const RELEASES = ['Spring', 'Summer', 'Winter'];
const FIRST_VERSION = 60;
const FIRST_YEAR = 24;
export const NEWEST_VERSION = 67;

/** `/services/data`: every version the server answers. */
export function versions(): ApiAnswer {
    const all = Array.from({ length: NEWEST_VERSION - FIRST_VERSION + 1 }, (_, index) => FIRST_VERSION + index);
    return ok(
        all.map((number) => {
            const season = RELEASES[number % 3] as string;
            const year = FIRST_YEAR + Math.floor((number - FIRST_VERSION) / 3) + (season === 'Winter' ? 1 : 0);
            return { label: `${season} '${year}`, url: `/services/data/v${number}.0`, version: `${number}.0` };
        })
    );
}

/** `/services/data/v67.0`: where to go from here. */
export function resourceList({ session, version }: ApiCall): ApiAnswer {
    const base = `/services/data/v${version}`;
    const names = ['composite', 'limits', 'query', 'queryAll', 'sobjects'];
    return ok({
        ...Object.fromEntries(names.map((name) => [name, `${base}/${name}`])),
        identity: identityUrl(session.baseUrl, session.organizationId, session.user.id)
    });
}

function identityUrl(base: string, organizationId: string, userId: string): string {
    return `${base}/id/${organizationId}/${userId}`;
}

/** `/limits`: those the local org counts. */
export function limits({ session, request }: ApiCall): ApiAnswer {
    if (request.method !== 'GET') {
        throw methodNotAllowed(request.method, ['GET', 'HEAD']);
    }
    const { org } = session;
    const since = org.clock.now() - DAY;
    const jobs = [...org.store.rows('AsyncApexJob')].filter((row) => {
        const created = row.get('CreatedDate');
        return created instanceof ApexDatetime && created.ms > since;
    }).length;
    const left = (most: number, used: number): unknown => ({ Max: most, Remaining: Math.max(0, most - used) });
    return ok({
        DailyApiRequests: left(DAILY_CALLS, session.calls),
        DailyAsyncApexExecutions: left(DAILY_JOBS, jobs),
        SingleEmail: left(DAILY_EMAILS, org.emails.length)
    });
}

/** `/id/<org>/<user>`, which any user of the org may ask for about themselves. */
export function identity(call: ApiCall): ApiAnswer {
    const { session, rest } = call;
    const { user, organizationId, baseUrl } = session;
    if (rest[0] !== organizationId || rest[1] !== user.id) {
        throw notFound();
    }
    return ok({
        id: identityUrl(baseUrl, organizationId, user.id),
        asserted_user: true,
        user_id: user.id,
        organization_id: organizationId,
        username: user.username,
        nick_name: nickname(call),
        display_name: user.name,
        email: user.email,
        email_verified: true,
        first_name: user.firstName,
        last_name: user.lastName,
        timezone: user.timeZone,
        active: true,
        user_type: user.userType.toUpperCase(),
        language: user.language,
        locale: user.locale,
        urls: urls(baseUrl, organizationId)
    });
}

/** `/services/oauth2/userinfo`, in the words of OpenID Connect. */
export function userInfo(call: ApiCall): ApiAnswer {
    const { user, organizationId, baseUrl } = call.session;
    return ok({
        sub: identityUrl(baseUrl, organizationId, user.id),
        user_id: user.id,
        organization_id: organizationId,
        preferred_username: user.username,
        nickname: nickname(call),
        name: user.name,
        email: user.email,
        email_verified: true,
        given_name: user.firstName,
        family_name: user.lastName,
        zoneinfo: user.timeZone,
        active: true,
        user_type: user.userType.toUpperCase(),
        language: user.language,
        locale: user.locale,
        urls: urls(baseUrl, organizationId)
    });
}

function nickname({ session }: ApiCall): unknown {
    const query = parseSoql(`SELECT CommunityNickname FROM User WHERE Id = '${session.user.id}'`);
    const [row] = session.read(() => queryRecords(query, [], { access: 'system', sharing: 'without' }));
    return row?.fields.get('CommunityNickname') ?? null;
}

function urls(base: string, organizationId: string): Record<string, string> {
    return {
        rest: `${base}/services/data/v{version}/`,
        sobjects: `${base}/services/data/v{version}/sobjects/`,
        query: `${base}/services/data/v{version}/query/`,
        custom_domain: base,
        organization: organizationId
    };
}
