package app.beep.auth.peers.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * JSON for Keycloak's admin client, whose classes are made for Jackson. Registered with that client alone: Jackson's own
 * provider announces itself to the server, which would then write every answer of ours with it.
 */
final class KeycloakJson implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType media) {
        return isJson(media);
    }

    @Override
    public Object readFrom(
            Class<Object> raw,
            Type type,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return JSON.readValue(body, JSON.constructType(type));
    }

    @Override
    public boolean isWriteable(Class<?> raw, Type type, Annotation[] annotations, MediaType media) {
        return isJson(media);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> raw,
            Type type,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        JSON.writeValue(body, value);
    }

    private static boolean isJson(MediaType media) {
        return media.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}
