@NullMarked
package app.beep.servers.founding.entity;

import org.jspecify.annotations.NullMarked;
