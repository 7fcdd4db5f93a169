@NullMarked
package app.beep.servers.changes.control;

import org.jspecify.annotations.NullMarked;
