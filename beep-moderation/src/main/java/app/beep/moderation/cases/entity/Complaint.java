package app.beep.moderation.cases.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What somebody has to say against a message. */
public record Complaint(
        MessageId messageId,
        ChannelId channelId,
        Reason reason,
        @Nullable String comment) {

    /** @throws ProblemException 422 when who complains wrote the message */
    public void requireForeign(UserId reporter, UserId author) {
        if (author.equals(reporter)) {
            throw ProblemException.invalid("messageId", "own-message", "One's own messages cannot be reported.");
        }
    }
}
