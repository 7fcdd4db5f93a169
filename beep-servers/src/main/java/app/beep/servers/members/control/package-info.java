@NullMarked
package app.beep.servers.members.control;

import org.jspecify.annotations.NullMarked;
