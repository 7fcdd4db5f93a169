package app.beep.common.problem;

import java.util.Locale;

/**
 * Every type of problem that Beep answers with, in one closed list: its status, its title, and its slug, which is the
 * constant's name ({@code NAME_TAKEN} is {@code /problems/name-taken}). The client has a sentence for each in both
 * languages; the build writes the list for its test.
 */
public enum ProblemType {
    ACCOUNT_INCOMPLETE(403, "Account incomplete"),
    ALREADY_REPORTED(409, "Already reported"),
    BUILT_IN_ROLE(409, "A built-in role"),
    EMAIL_TAKEN(409, "E-mail taken"),
    FILE_ATTACHED(409, "File attached"),
    FORBIDDEN(403, "Forbidden"),
    FOREIGN_AUTHOR(403, "Foreign author"),
    GONE(410, "Gone"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key reused"),
    INTERNAL_ERROR(500, "Internal error"),
    MALFORMED_REQUEST(400, "Malformed request"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    MISSING_PERMISSION(403, "Permission missing"),
    NAME_TAKEN(409, "Name taken"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    NOT_AUTHENTICATED(401, "Not authenticated"),
    NOT_FOUND(404, "Not found"),
    OWNER_CANNOT_LEAVE(409, "The owner cannot leave"),
    PROFILE_EXISTS(409, "Profile exists"),
    PROFILE_INCOMPLETE(409, "Profile incomplete"),
    RANGE_NOT_SATISFIABLE(416, "Range not satisfiable"),
    /** A status of the container without a type of its own; it keeps that status. */
    REFUSED(400, "Refused"),
    ROLES_UNSETTLED(409, "Roles not settled"),
    SERVER_FULL(409, "Server full"),
    STALE(412, "Stale"),
    TIMEOUT(504, "Timeout"),
    TOO_LARGE(413, "Too large"),
    TOO_MANY_CHANNELS(409, "Too many channels"),
    TOO_MANY_FAILED_LOGINS(429, "Too many failed logins"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    TOO_MANY_ROLES(409, "Too many roles"),
    TOO_MANY_SERVERS(409, "Too many servers"),
    TOO_MANY_UPLOADS(409, "Too many uploads"),
    TOO_SLOW(408, "Too slow"),
    UNAVAILABLE(503, "Temporarily unavailable"),
    UNKNOWN_ATTACHMENT(422, "Unknown attachment"),
    UNKNOWN_OP(422, "Unknown op"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    UNSUPPORTED_SEARCH_TYPE(422, "Not searchable"),
    URI_TOO_LONG(414, "URI too long"),
    USERNAME_TAKEN(409, "Username taken"),
    VALIDATION(422, "A rule is broken"),
    WRONG_CREDENTIALS(401, "Wrong credentials");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The last part of its URI, such as {@code name-taken}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its stable URI, such as {@code /problems/name-taken}. */
    public String uri() {
        return "/problems/" + slug();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
