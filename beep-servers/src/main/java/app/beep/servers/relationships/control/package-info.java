@NullMarked
package app.beep.servers.relationships.control;

import org.jspecify.annotations.NullMarked;
