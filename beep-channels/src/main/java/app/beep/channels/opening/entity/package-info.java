@NullMarked
package app.beep.channels.opening.entity;

import org.jspecify.annotations.NullMarked;
