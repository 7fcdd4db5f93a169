/** Channels as messaging knows them: which server one belongs to, and who may read and write in it. */
@NullMarked
package app.beep.messaging.channels;

import org.jspecify.annotations.NullMarked;
