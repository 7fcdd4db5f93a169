/** The servers themselves as stored, with their access versions; everything else in this service builds on it. */
@NullMarked
package app.beep.servers.servers;

import org.jspecify.annotations.NullMarked;
