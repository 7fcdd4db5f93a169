@NullMarked
package app.beep.media.files.entity;

import org.jspecify.annotations.NullMarked;
