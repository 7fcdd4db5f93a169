@NullMarked
package app.beep.media.images.entity;

import org.jspecify.annotations.NullMarked;
