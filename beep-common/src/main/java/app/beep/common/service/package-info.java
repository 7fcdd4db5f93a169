/** What happens in every service when it starts, and while it runs: event relay, ended sessions, retention. */
@NullMarked
package app.beep.common.service;

import org.jspecify.annotations.NullMarked;
