package app.beep.common.problem;

/** One rule that one field of a request breaks: its path, a stable code for clients to translate, and a sentence. */
public record FieldError(String field, String code, String message) {}
