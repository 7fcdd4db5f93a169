@NullMarked
package app.beep.servers.servers.control;

import org.jspecify.annotations.NullMarked;
