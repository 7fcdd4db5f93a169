package app.beep.search.index.entity;

import app.beep.common.json.WireName;
import app.beep.common.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a message can carry beside its words. */
public enum Carried implements WireName {
    LINK,
    FILE,
    IMAGE,
    VIDEO,
    AUDIO;

    private static final Set<Carried> FAMILIES = Set.of(IMAGE, VIDEO, AUDIO);

    /**
     * What is asked for, separated by commas or repeated.
     *
     * @throws ProblemException 422 for a foreign word
     */
    public static List<Carried> wanted(Collection<String> words) {
        return words.stream()
                .flatMap(each -> Stream.of(each.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .map(word -> WireName.read(Carried.class, word)
                        .orElseThrow(() -> ProblemException.invalid(
                                "has", "unknown", "has is one of link, file, image, video, audio.")))
                .toList();
    }

    /** What a message with this text and files of these content types carries. */
    static List<Carried> by(String content, boolean files, Collection<String> contentTypes) {
        var carried = new TreeSet<Carried>();
        if (content.contains("http://") || content.contains("https://")) {
            carried.add(LINK);
        }
        if (files) {
            carried.add(FILE);
        }
        contentTypes.stream()
                .map(type -> type.replaceFirst("/.*", "").toLowerCase(Locale.ROOT))
                .flatMap(family -> WireName.read(Carried.class, family).stream())
                .filter(FAMILIES::contains)
                .forEach(carried::add);
        return List.copyOf(carried);
    }
}
