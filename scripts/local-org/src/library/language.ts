/**
 * The part of the platform library that works on values: imports its modules, so that each registers what it declares.
 */
import './enums.ts';
import './system/object.ts';
import './system/iterable.ts';
import './system/string.ts';
import './system/string-escape.ts';
import './system/string-parts.ts';
import './system/string-search.ts';
import './system/string-shape.ts';
import './system/numbers.ts';
import './system/decimal.ts';
import './system/math.ts';
import './system/date.ts';
import './system/datetime.ts';
import './system/time.ts';
import './system/blob.ts';
import './system/crypto.ts';
import './system/pattern.ts';
import './system/list.ts';
import './system/set.ts';
import './system/map.ts';
import './system/json.ts';
import './system/type.ts';
import './system/exceptions.ts';
import './system/status-code.ts';
import './system/assert.ts';
import './system/system.ts';
import './system/user-info.ts';
import './system/url.ts';
import './system/small-types.ts';
import './system/location.ts';
