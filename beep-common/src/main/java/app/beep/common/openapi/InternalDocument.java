package app.beep.common.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The document for services and operators: what services offer each other, and who of them may call it. */
public class InternalDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Audience.SERVICES.write(document);
    }
}
