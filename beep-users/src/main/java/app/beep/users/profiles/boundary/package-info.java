/** What others ask of profiles: their owner, other people, other services. */
@NullMarked
package app.beep.users.profiles.boundary;

import org.jspecify.annotations.NullMarked;
