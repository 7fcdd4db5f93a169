package app.beep.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page of an invite, for people and for programs that show what a link leads to: whatever they accept, they get the
 * page, with the server's name in its Open Graph tags.
 */
final class InvitePage {
    private static final Pattern ADDRESS = Pattern.compile("/invite/([A-Za-z0-9]{1,32})");
    private static final String END_OF_HEAD = "</head>";

    private final Invitations invitations;
    private final String publicUrl;

    /** @param publicUrl where people find Beep, without a slash at its end */
    InvitePage(Invitations invitations, String publicUrl) {
        this.invitations = invitations;
        this.publicUrl = publicUrl;
    }

    /** Empty for an address that is no invite's, and for a site without a page. */
    Optional<Answer> answer(String path, @Nullable String languages, Site site) {
        var address = ADDRESS.matcher(path);
        return address.matches()
                ? site.page().map(page -> answer(page, address.group(1), languages))
                : Optional.empty();
    }

    private Answer answer(StaticFile page, String code, @Nullable String languages) {
        var html = new String(page.content(Encoding.IDENTITY), StandardCharsets.UTF_8);
        var shown = html.replace(END_OF_HEAD, preview(code, isFrench(languages)).html() + END_OF_HEAD);
        var fields = Map.of(
                "Content-Type", page.contentType(),
                "Cache-Control", "no-cache",
                "Vary", "Accept-Language");
        return new Answer(200, fields, shown.getBytes(StandardCharsets.UTF_8));
    }

    private Preview preview(String code, boolean french) {
        var address = publicUrl + "/invite/" + code;
        var picture = publicUrl + "/beep.png";
        return invitations
                .of(code)
                .map(to -> new Preview(to.name() + " · Beep", invitation(to, french), address, picture))
                .orElseGet(() -> new Preview(
                        "Beep", french ? "Une invitation sur Beep." : "An invite to Beep.", address, picture));
    }

    private static String invitation(Invitations.Community to, boolean french) {
        var sentence = (french ? "Une invitation à rejoindre %s sur Beep." : "You have been invited to %s on Beep.")
                .formatted(to.name());
        return (sentence + " " + to.description()).strip();
    }

    private static boolean isFrench(@Nullable String languages) {
        return languages != null && languages.strip().toLowerCase(Locale.ROOT).startsWith("fr");
    }
}
