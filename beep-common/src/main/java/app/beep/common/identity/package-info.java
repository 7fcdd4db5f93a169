/** Who is calling: tokens are verified here for REST, WebSocket and service calls alike (R-AUTH-13), and refused as soon as their session has ended (R-AUTH-15). */
@NullMarked
package app.beep.common.identity;

import org.jspecify.annotations.NullMarked;
