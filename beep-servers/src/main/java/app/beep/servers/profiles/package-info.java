/** Profiles: who the members are, asked of beep-users. */
@NullMarked
package app.beep.servers.profiles;

import org.jspecify.annotations.NullMarked;
