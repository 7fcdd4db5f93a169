package app.beep.common.health;

import app.beep.common.problem.ProblemException;
import java.io.InputStream;

/** The OpenAPI documents that the build has written into the WAR. */
final class OpenApiDocuments {
    private OpenApiDocuments() {}

    /** @throws ProblemException 404 when the WAR has no such document */
    static InputStream read(String name) {
        var document = Thread.currentThread().getContextClassLoader().getResourceAsStream("openapi/" + name + ".json");
        if (document == null) {
            throw ProblemException.notFound();
        }
        return document;
    }
}
