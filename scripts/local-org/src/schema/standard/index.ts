/** Every standard object, and the field tables that derived objects (shares, histories) share. */
import { activity } from './activity.ts';
import { catalog } from './catalog.ts';
import type { ObjectDefinition } from './define.ts';
import { contactPoints } from './contact-points.ts';
import { files } from './files.ts';
import { people } from './people.ts';
import { permissions } from './permissions.ts';
import { platform } from './platform.ts';
import { sales } from './sales.ts';
import { service } from './service.ts';

/** Every standard object the local org has. */
export const standardObjects: readonly ObjectDefinition[] = [
    ...sales,
    ...catalog,
    ...service,
    ...contactPoints,
    ...activity,
    ...people,
    ...permissions,
    ...platform,
    ...files
];
