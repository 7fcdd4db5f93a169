@NullMarked
package app.beep.notify.peers.control;

import org.jspecify.annotations.NullMarked;
