@NullMarked
package app.beep.moderation.peers.control;

import org.jspecify.annotations.NullMarked;
