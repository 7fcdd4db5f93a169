@NullMarked
package app.beep.messaging.peers.control;

import org.jspecify.annotations.NullMarked;
