package app.beep.common.http;

import app.beep.common.json.JsonBinding;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads every JSON body that comes from outside, and takes no other than what it asks for: UTF-8 (415 for another charset,
 * 400 for bytes that are none), and {@link StrictJson}. What services send each other was written by Beep and is only bound.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyReader<Object> {

    @Context
    ResourceInfo resource;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord() || type == List.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        var charset = media.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, StandardCharsets.UTF_8.name());
        if (!charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "JSON is UTF-8.");
        }
        var json = text(body);
        if (!InternalEndpoints.include(resource)) {
            StrictJson.check(json, generic);
        }
        return JsonBinding.read(json, generic);
    }

    private static String text(InputStream body) {
        try {
            var bytes = ByteBuffer.wrap(body.readAllBytes());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException foreign) {
            throw ProblemException.malformed("The body is not UTF-8.");
        } catch (IOException brokenOff) {
            throw ProblemException.malformed("The body broke off.");
        }
    }
}
