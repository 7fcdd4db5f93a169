package app.beep.notify.gateway.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A frame as it goes to clients: encoded once, however many of them get it. */
public final class EncodedFrame {
    private static final int BYTES_PER_CHARACTER = 3;

    private final String text;
    private final AtomicInteger holders = new AtomicInteger();
    private byte @Nullable [] utf8;

    private EncodedFrame(String text) {
        this.text = text;
    }

    public static EncodedFrame of(String json) {
        return new EncodedFrame(json);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** What it takes of memory, about: its text, and its encoding when that was made. */
    public long bytes() {
        return (long) BYTES_PER_CHARACTER * text.length();
    }

    /** One more waits with it; true for the first. */
    public boolean take() {
        return holders.getAndIncrement() == 0;
    }

    /** One of those who took it is done with it; true for the last. */
    public boolean drop() {
        return holders.decrementAndGet() == 0;
    }

    /** The text in UTF-8, shared by all: not to be changed. Two threads that ask first both encode it, to the same bytes. */
    public byte[] utf8() {
        var encoded = utf8;
        if (encoded == null) {
            encoded = text.getBytes(UTF_8);
            utf8 = encoded;
        }
        return encoded;
    }

    @Override
    public String toString() {
        return text;
    }
}
