@NullMarked
package app.beep.servers.roles.entity;

import org.jspecify.annotations.NullMarked;
