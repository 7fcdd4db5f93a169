package app.beep.search.queries.entity;

import app.beep.common.ids.UserId;

/**
 * The person who searches.
 *
 * @param token by which other services answer what this person may see
 */
public record Searcher(UserId id, String token) {

    /** Never the token. */
    @Override
    public String toString() {
        return "Searcher[id=" + id + "]";
    }
}
