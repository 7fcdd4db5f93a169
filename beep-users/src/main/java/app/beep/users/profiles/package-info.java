/**
 * Profiles: every account has one, with a username that is unique regardless of letter case, or is told to choose one
 * before anything else (R-USER-01). A profile begins with a sign-up, through beep-auth, or with the first login of an
 * account that an identity provider brought.
 */
@NullMarked
package app.beep.users.profiles;

import org.jspecify.annotations.NullMarked;
