/** Channels: where a server's members talk; at most 100 in a server, exact under concurrency (R-CHAN-01, R-SRV-07); open to all members or restricted to roles (R-CHAN-02). */
@NullMarked
package app.beep.channels.channels;

import org.jspecify.annotations.NullMarked;
