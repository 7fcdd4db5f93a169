/** What each request makes others do: statements, questions to Permify, calls to other services, commands to Redis. */
@NullMarked
package app.beep.common.work;

import org.jspecify.annotations.NullMarked;
