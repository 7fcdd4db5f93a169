@NullMarked
package app.beep.media.peers.control;

import org.jspecify.annotations.NullMarked;
