@NullMarked
package app.beep.auth.peers.control;

import org.jspecify.annotations.NullMarked;
