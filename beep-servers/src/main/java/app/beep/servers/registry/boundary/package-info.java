@NullMarked
package app.beep.servers.registry.boundary;

import org.jspecify.annotations.NullMarked;
