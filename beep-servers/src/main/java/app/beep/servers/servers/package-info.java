/** Servers: the communities themselves, founded by their owner, at most five per owner (R-SRV-01). */
@NullMarked
package app.beep.servers.servers;

import org.jspecify.annotations.NullMarked;
