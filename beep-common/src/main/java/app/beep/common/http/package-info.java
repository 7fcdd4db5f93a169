/**
 * What a request must be before a resource sees it, and what every answer says: syntax of HTTP, bodies of a bounded size,
 * JSON that is exactly what the resource takes, security headers. The same for all services.
 */
@NullMarked
package app.beep.common.http;

import org.jspecify.annotations.NullMarked;
