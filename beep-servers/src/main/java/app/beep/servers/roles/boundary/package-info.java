@NullMarked
package app.beep.servers.roles.boundary;

import org.jspecify.annotations.NullMarked;
