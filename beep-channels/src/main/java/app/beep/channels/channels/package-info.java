/** The channels as stored: places to talk in one server, and categories that hold them. */
@NullMarked
package app.beep.channels.channels;

import org.jspecify.annotations.NullMarked;
