@NullMarked
package app.beep.servers.access.boundary;

import org.jspecify.annotations.NullMarked;
