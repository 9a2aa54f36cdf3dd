/** Library modules about data: records, describe, DML, queries, security. */
import '../data/queries.ts';
import './database/database.ts';
import './database/results-json.ts';
import './database/search.ts';
import './schema/enums.ts';
import './schema/field-describe.ts';
import './schema/object-describe.ts';
import './schema/parts.ts';
import './schema/schema.ts';
import './system/address.ts';
import './system/security.ts';
import './system/settings.ts';
import './system/sobject.ts';
import './system/trigger-operation.ts';
