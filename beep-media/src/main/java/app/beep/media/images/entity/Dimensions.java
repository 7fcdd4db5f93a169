package app.beep.media.images.entity;

import java.util.Optional;

/** The size of an image in pixels, as it is shown. */
public record Dimensions(int width, int height) {
    private static final long MOST_PIXELS = 256_000_000;

    /** Empty unless both are positive. */
    public static Optional<Dimensions> of(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new Dimensions(width, height)) : Optional.empty();
    }

    /** Whether nobody should be made to decode it: a phone's 200 megapixels are not. */
    public boolean areTooLarge() {
        return (long) width * height > MOST_PIXELS;
    }

    /** Turned by a quarter. */
    public Dimensions turned() {
        return new Dimensions(height, width);
    }
}
