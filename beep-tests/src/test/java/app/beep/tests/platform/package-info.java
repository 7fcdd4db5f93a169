/** What system tests stand on: one real platform per run, and assertions in the words of the contract. */
@NullMarked
package app.beep.tests.platform;

import org.jspecify.annotations.NullMarked;
