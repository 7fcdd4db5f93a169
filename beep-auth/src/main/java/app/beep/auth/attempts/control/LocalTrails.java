package app.beep.auth.attempts.control;

import app.beep.auth.attempts.entity.Step;
import app.beep.auth.attempts.entity.Trail;
import app.beep.auth.attempts.entity.Verdict;
import app.beep.auth.attempts.entity.Watched;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Trails as one instance knows them, for a while and of so many at most. */
final class LocalTrails {
    private static final Duration LONGEST_MEMORY = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private final Cache<String, Trail> trails = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST_MEMORY)
            .build();

    synchronized Verdict change(List<Watched> watched, Function<List<Trail>, Step> change) {
        var step = change.apply(watched.stream()
                .map(watch -> trails.asMap().getOrDefault(watch.key(), Trail.NONE))
                .toList());
        for (int i = 0; i < watched.size(); i++) {
            trails.put(watched.get(i).key(), step.trails().get(i));
        }
        return step.verdict();
    }
}
