@NullMarked
package app.beep.servers.members.entity;

import org.jspecify.annotations.NullMarked;
