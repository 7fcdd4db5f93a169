/** What others must be brought in step with: notes of access changes, for every component that makes some. */
@NullMarked
package app.beep.servers.changes;

import org.jspecify.annotations.NullMarked;
