@NullMarked
package app.beep.servers.registry.control;

import org.jspecify.annotations.NullMarked;
