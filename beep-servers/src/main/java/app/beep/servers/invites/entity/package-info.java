@NullMarked
package app.beep.servers.invites.entity;

import org.jspecify.annotations.NullMarked;
