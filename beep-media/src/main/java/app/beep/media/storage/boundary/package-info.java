@NullMarked
package app.beep.media.storage.boundary;

import org.jspecify.annotations.NullMarked;
