package app.beep.auth.attempts.entity;

/**
 * A trail that an attempt leaves: whose, and by which rule it is judged.
 *
 * @param forgives whether a right password shows that the failures before it were the same person's
 */
public record Watched(String key, Rule rule, boolean forgives) {}
