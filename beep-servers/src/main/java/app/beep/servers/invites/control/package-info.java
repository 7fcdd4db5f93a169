@NullMarked
package app.beep.servers.invites.control;

import org.jspecify.annotations.NullMarked;
