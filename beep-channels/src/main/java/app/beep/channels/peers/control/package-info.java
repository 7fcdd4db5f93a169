@NullMarked
package app.beep.channels.peers.control;

import org.jspecify.annotations.NullMarked;
