package app.beep.tests.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who logs in at Keycloak's own page, as a browser does: authorization code with PKCE, cookies and all. For one
 * thread.
 */
public final class LoginPageVisit {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*/login-actions/authenticate[^\"]*)\"");
    private static final String OPENID = "/identity/realms/beep/protocol/openid-connect/";
    private static final String CALLBACK = "/auth/callback";

    private final Beep beep;
    private final URI publicOrigin;
    private final String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String action = "";

    private LoginPageVisit(Beep beep, URI publicOrigin) {
        this.beep = beep;
        this.publicOrigin = publicOrigin;
    }

    /**
     * @param beep from where the page is asked for
     * @param publicOrigin the address that the client beep-web comes back to
     */
    public static LoginPageVisit begin(Beep beep, URI publicOrigin) {
        var visit = new LoginPageVisit(beep, publicOrigin);
        var page = visit.send(beep.outsideApi(
                "GET",
                OPENID
                        + "auth?client_id=beep-web&response_type=code&scope=openid&state=1&code_challenge_method=S256&code_challenge="
                        + challenge(visit.verifier) + "&redirect_uri=" + publicOrigin + CALLBACK));
        visit.read(page.expect(200));
        return visit;
    }

    /** Fills in the page and sends it; a page that asks again can be filled in again. */
    public Answer submits(String username, String password) {
        var form = beep.outsideApi("POST", action).form(Map.of("username", username, "password", password));
        var answer = send(form);
        if (answer.status() == 200) {
            read(answer);
        }
        return answer;
    }

    /** Goes on with the code in the answer to a right password, and gives what the token endpoint says. */
    public Answer exchanges(Answer right) {
        var code = right.header("Location").replaceAll(".*[?&]code=([^&]*).*", "$1");
        return beep.outsideApi("POST", OPENID + "token")
                .form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "beep-web",
                        "code",
                        code,
                        "redirect_uri",
                        publicOrigin + CALLBACK,
                        "code_verifier",
                        verifier))
                .send();
    }

    private Answer send(Call call) {
        var answer = call.with(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ", "visit=1; ", "")))
                .send();
        for (var cookie : answer.headers().allValues("set-cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private void read(Answer page) {
        var form = ACTION.matcher(page.body());
        if (form.find()) {
            var address = URI.create(form.group(1).replace("&amp;", "&"));
            action = address.getRawPath() + "?" + address.getRawQuery();
        }
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
