/** One JSON binding for all services: times are RFC 3339 in UTC with milliseconds, absent members are left out, unknown ones ignored, wrong types refused. */
@NullMarked
package app.beep.common.json;

import org.jspecify.annotations.NullMarked;
