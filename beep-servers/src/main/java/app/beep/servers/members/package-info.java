/** Members: who belongs to a server, at most 1000, exact under concurrent joins (R-SRV-07); leaving and kicking (R-SRV-06). */
@NullMarked
package app.beep.servers.members;

import org.jspecify.annotations.NullMarked;
