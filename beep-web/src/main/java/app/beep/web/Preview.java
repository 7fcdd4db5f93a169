package app.beep.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands where somebody has sent a link, as Open Graph tags: readers of these tags run no scripts (R-SRV-06). */
record Preview(String title, String description, String address, String picture) {
    private record Tag(String property, String content) {
        String html() {
            return "<meta property=\"%s\" content=\"%s\" />".formatted(property, escaped(content));
        }
    }

    /** The tags, each on a line. */
    String html() {
        return Stream.of(
                        new Tag("og:site_name", "Beep"),
                        new Tag("og:type", "website"),
                        new Tag("og:title", title),
                        new Tag("og:description", description),
                        new Tag("og:url", address),
                        new Tag("og:image", picture),
                        new Tag("og:image:alt", "Beep"))
                .map(Tag::html)
                .collect(Collectors.joining("\n    ", "    ", "\n  "));
    }

    /** For the inside of an attribute: what people have written stays text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
