/** All probes. */
import { asyncProbes } from './async.ts';
import { collectionsProbes } from './collections.ts';
import { cryptoProbes } from './crypto.ts';
import { datesProbes } from './dates.ts';
import { dmlProbes } from './dml.ts';
import { jsonProbes } from './json.ts';
import { limitsProbes } from './limits.ts';
import { numbersProbes } from './numbers.ts';
import type { ProbeTable } from './probe.ts';
import { regexProbes } from './regex.ts';
import { securityProbes } from './security.ts';
import { soqlProbes } from './soql.ts';
import { stringProbes } from './string.ts';
import { triggerProbes } from './triggers.ts';
import { typesProbes } from './types.ts';

/** Every table, by area. */
export const PROBE_AREAS: Readonly<Record<string, readonly ProbeTable[]>> = {
    string: stringProbes,
    numbers: numbersProbes,
    dates: datesProbes,
    json: jsonProbes,
    collections: collectionsProbes,
    types: typesProbes,
    regex: regexProbes,
    crypto: cryptoProbes,
    soql: soqlProbes,
    dml: dmlProbes,
    triggers: triggerProbes,
    limits: limitsProbes,
    async: asyncProbes,
    security: securityProbes
};

/** Every table. */
export const PROBE_TABLES: readonly ProbeTable[] = Object.values(PROBE_AREAS).flat();
