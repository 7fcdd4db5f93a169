package app.beep.tests.drills;

import app.beep.tests.client.Message;

/**
 * An acknowledged message.
 *
 * @param sent before it was sent for the first time
 * @param atOnce whether the first attempt was acknowledged
 */
record Posted(Message message, long sent, boolean atOnce) {}
