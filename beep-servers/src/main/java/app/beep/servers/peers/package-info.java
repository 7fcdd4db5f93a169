/** What beep-servers asks of other services. */
@NullMarked
package app.beep.servers.peers;

import org.jspecify.annotations.NullMarked;
