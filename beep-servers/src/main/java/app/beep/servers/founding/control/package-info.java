@NullMarked
package app.beep.servers.founding.control;

import org.jspecify.annotations.NullMarked;
