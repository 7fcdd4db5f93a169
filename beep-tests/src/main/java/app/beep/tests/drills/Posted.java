package app.beep.tests.drills;

import app.beep.tests.client.Message;

/**
 * An acknowledged message.
 *
 * @param sent before it was sent for the first time
 * @param acknowledged when its answer was there
 * @param atOnce whether the first attempt was acknowledged
 */
record Posted(Message message, long sent, long acknowledged, boolean atOnce) {}
