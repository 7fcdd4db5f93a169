package app.beep.common.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The document for everybody: what the entry leads to, and nothing of what services offer each other. */
public class PublicDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Audience.EVERYBODY.write(document);
    }
}
