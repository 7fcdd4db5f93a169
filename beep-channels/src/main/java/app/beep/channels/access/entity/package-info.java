@NullMarked
package app.beep.channels.access.entity;

import org.jspecify.annotations.NullMarked;
