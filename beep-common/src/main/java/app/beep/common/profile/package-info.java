/** Nobody does anything before they have a profile: an account that came through a provider chooses a username first. */
@NullMarked
package app.beep.common.profile;

import org.jspecify.annotations.NullMarked;
