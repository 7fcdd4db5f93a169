/** Invites by link, with expiry and use count (R-SRV-06). */
@NullMarked
package app.beep.servers.invites;

import org.jspecify.annotations.NullMarked;
