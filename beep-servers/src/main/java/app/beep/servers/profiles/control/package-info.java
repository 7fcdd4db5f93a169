@NullMarked
package app.beep.servers.profiles.control;

import org.jspecify.annotations.NullMarked;
