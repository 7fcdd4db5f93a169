@NullMarked
package app.beep.servers.roles.control;

import org.jspecify.annotations.NullMarked;
