package app.beep.common.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.Claims;
import org.jspecify.annotations.Nullable;

/** A token's claims in the types of MicroProfile JWT: made once, when the token is verified. */
final class TokenClaims {
    private static final Map<String, Class<?>> STANDARD =
            Stream.of(Claims.values()).collect(Collectors.toUnmodifiableMap(Claims::name, Claims::getType));

    private TokenClaims() {}

    /** @throws IllegalArgumentException when a claim that the standard knows is of another type */
    static Map<String, Object> of(JWTClaimsSet token) {
        var claims = new HashMap<String, Object>();
        token.getClaims().forEach((name, value) -> {
            if (value != null) {
                claims.put(name, typed(name, value));
            }
        });
        return Map.copyOf(claims);
    }

    private static Object typed(String name, Object value) {
        var type = STANDARD.get(name);
        if (type == Long.class) {
            return seconds(value);
        }
        if (type == Set.class) {
            return texts(value);
        }
        return value instanceof String ? value : json(value);
    }

    private static Long seconds(Object value) {
        return switch (value) {
            case Date time -> time.toInstant().getEpochSecond();
            case Number number -> number.longValue();
            default -> throw new IllegalArgumentException("a number expected");
        };
    }

    private static Set<String> texts(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet())
                : Set.of(value.toString());
    }

    private static JsonValue json(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
            case Number number -> Json.createValue(number);
            case Map<?, ?> members -> {
                var object = Json.createObjectBuilder();
                members.forEach((name, member) -> object.add(String.valueOf(name), orNull(member)));
                yield object.build();
            }
            case Collection<?> items -> {
                var array = Json.createArrayBuilder();
                items.forEach(item -> array.add(orNull(item)));
                yield array.build();
            }
            default -> Json.createValue(value.toString());
        };
    }

    private static JsonValue orNull(@Nullable Object value) {
        return value == null ? JsonValue.NULL : json(value);
    }
}
