package app.beep.messaging.messages.control;

import app.beep.common.problem.ProblemException;
import app.beep.messaging.messages.entity.Message;

/** What became of one post of a group. */
public sealed interface Outcome {

    record Done(Message message) implements Outcome {}

    record Refused(ProblemException why) implements Outcome {}
}
