@NullMarked
package app.beep.servers.founding.boundary;

import org.jspecify.annotations.NullMarked;
