@NullMarked
package app.beep.search.peers.control;

import org.jspecify.annotations.NullMarked;
