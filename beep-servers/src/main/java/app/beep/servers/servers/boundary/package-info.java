@NullMarked
package app.beep.servers.servers.boundary;

import org.jspecify.annotations.NullMarked;
