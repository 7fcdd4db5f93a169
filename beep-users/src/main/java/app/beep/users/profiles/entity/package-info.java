/** A profile and its rules. */
@NullMarked
package app.beep.users.profiles.entity;

import org.jspecify.annotations.NullMarked;
