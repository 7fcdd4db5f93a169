package app.beep.auth.attempts.control;

import app.beep.auth.attempts.entity.Step;
import app.beep.auth.attempts.entity.Trail;
import app.beep.auth.attempts.entity.Verdict;
import app.beep.auth.attempts.entity.Watched;
import app.beep.common.problem.ProblemException;
import app.beep.common.redis.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where trails are kept: in Redis for all instances, where those of one attempt change together or not at all, and by each
 * instance its own. Both have to agree, so that nobody gains by a Redis that is down for some of the attempts.
 */
@ApplicationScoped
public class Trails {
    private static final String PREFIX = "beep:auth:attempts:";
    private static final int MOST_CONFLICTS = 200;

    /** Puts new trails in the place of those that were read, if nobody else has done so meanwhile. */
    private static final String SWAP = """
            for i, key in ipairs(KEYS) do
              if (redis.call('get', key) or '') ~= ARGV[i] then return 0 end
            end
            for i, key in ipairs(KEYS) do
              redis.call('set', key, ARGV[#KEYS + i], 'px', ARGV[2 * #KEYS + i])
            end
            return 1
            """;

    @Inject
    Redis redis;

    private final LocalTrails local = new LocalTrails();

    /**
     * Changes the trails in one step; the change may be asked again when others were faster.
     *
     * @param undo takes back what was changed here when it may not be changed everywhere
     * @throws ProblemException 503 when others were faster every time
     */
    Verdict change(List<Watched> watched, Function<List<Trail>, Step> change, Function<List<Trail>, Step> undo) {
        var here = local.change(watched, change);
        if (!(here instanceof Verdict.Granted)) {
            return here;
        }
        Verdict everywhere = new Verdict.Undecided();
        try {
            everywhere = shared(watched, change).orElse(here);
            return everywhere;
        } finally {
            if (!(everywhere instanceof Verdict.Granted)) {
                var unused = local.change(watched, undo);
            }
        }
    }

    /** Empty while Redis is down. */
    private Optional<Verdict> shared(List<Watched> watched, Function<List<Trail>, Step> change) {
        for (int conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
            var known = redis.attempt(client -> client.mget(keys(watched)));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            var before =
                    known.get().stream().map(text -> text == null ? "" : text).toList();
            var step = change.apply(before.stream().map(Trail::parse).toList());
            var after = step.trails().stream().map(Trail::text).toList();
            var swapped = isUnchanged(step, before) ? Optional.of(1L) : swap(watched, before, after);
            if (swapped.isEmpty()) {
                return Optional.empty();
            }
            if (swapped.get() == 1L) {
                return Optional.of(step.verdict());
            }
        }
        throw ProblemException.unavailable("The count of attempts");
    }

    private static boolean isUnchanged(Step step, List<String> before) {
        return step.trails().equals(before.stream().map(Trail::parse).toList());
    }

    private Optional<Long> swap(List<Watched> watched, List<String> before, List<String> after) {
        var arguments = new ArrayList<>(before);
        arguments.addAll(after);
        watched.forEach(watch -> arguments.add(
                Long.toString(watch.rule().memory().plus(Trail.LONGEST_ATTEMPT).toMillis())));
        return redis.attempt(client -> (Long) client.eval(SWAP, List.of(keys(watched)), arguments));
    }

    private static String[] keys(List<Watched> watched) {
        return watched.stream().map(watch -> PREFIX + watch.key()).toArray(String[]::new);
    }
}
