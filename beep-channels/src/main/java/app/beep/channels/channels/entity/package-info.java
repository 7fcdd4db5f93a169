@NullMarked
package app.beep.channels.channels.entity;

import org.jspecify.annotations.NullMarked;
