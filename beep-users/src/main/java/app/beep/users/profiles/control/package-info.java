/** Finding, creating and changing profiles. */
@NullMarked
package app.beep.users.profiles.control;

import org.jspecify.annotations.NullMarked;
