@NullMarked
package app.beep.servers.invites.boundary;

import org.jspecify.annotations.NullMarked;
