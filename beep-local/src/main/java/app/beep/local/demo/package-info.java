/**
 * A small lively community to look at: people, servers, channels and conversations, made through the public API as
 * clients would make them. Writing it again changes nothing.
 */
@NullMarked
package app.beep.local.demo;

import org.jspecify.annotations.NullMarked;
