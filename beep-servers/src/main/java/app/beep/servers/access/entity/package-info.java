@NullMarked
package app.beep.servers.access.entity;

import org.jspecify.annotations.NullMarked;
