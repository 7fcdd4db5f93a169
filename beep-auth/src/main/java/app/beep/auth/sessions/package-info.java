/** Logging in, refreshing, logging out (R-AUTH-04, R-AUTH-07), failed logins limited per address (R-AUTH-09), and the list of ended sessions that every service refuses (R-AUTH-15). */
@NullMarked
package app.beep.auth.sessions;

import org.jspecify.annotations.NullMarked;
