@NullMarked
package app.beep.servers.access.control;

import org.jspecify.annotations.NullMarked;
