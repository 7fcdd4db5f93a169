/**
 * Attacks of people who have no account, or one that anybody gets, while others talk: what it costs the others. An attack
 * is a constant of an enumeration that implements {@link Attack}; all of them stand in {@link Attacks}, which the test
 * and the campaign share.
 */
@NullMarked
package app.beep.tests.strangers;

import org.jspecify.annotations.NullMarked;
