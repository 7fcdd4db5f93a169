@NullMarked
package app.beep.servers.relationships.boundary;

import org.jspecify.annotations.NullMarked;
