@NullMarked
package app.beep.servers.servers.entity;

import org.jspecify.annotations.NullMarked;
