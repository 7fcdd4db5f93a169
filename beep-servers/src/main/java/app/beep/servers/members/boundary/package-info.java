@NullMarked
package app.beep.servers.members.boundary;

import org.jspecify.annotations.NullMarked;
