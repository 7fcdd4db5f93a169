@NullMarked
package app.beep.servers.peers.control;

import org.jspecify.annotations.NullMarked;
