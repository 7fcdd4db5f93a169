/** Founding, listing and looking at servers; at most five owned per user (R-SRV-01). */
@NullMarked
package app.beep.servers.founding;

import org.jspecify.annotations.NullMarked;
