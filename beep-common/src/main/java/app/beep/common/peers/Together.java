package app.beep.common.peers;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Many who ask the same at once make one question. Nobody is given an answer that was asked for before they came: while a
 * question is under way those who come gather for the next one, so what was written before somebody asks is in what they hear.
 */
public final class Together<K, V> {
    private static final int TURNS = 64;

    private final Map<K, CompletableFuture<V>> gathering = new ConcurrentHashMap<>();
    private final ReentrantLock[] turns =
            IntStream.range(0, TURNS).mapToObj(turn -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /** The answer to the question, or what it throws; the first who gathers asks for all. */
    public V ask(K about, Supplier<V> question) {
        var mine = new CompletableFuture<V>();
        var shared = gathering.computeIfAbsent(about, first -> mine);
        if (shared != mine) {
            return answered(shared);
        }
        var turn = turns[Math.floorMod(about.hashCode(), TURNS)];
        turn.lock();
        try {
            gathering.remove(about, mine);
            mine.complete(question.get());
        } catch (RuntimeException failed) {
            mine.completeExceptionally(failed);
        } finally {
            turn.unlock();
        }
        return answered(mine);
    }

    private static <V> V answered(CompletableFuture<V> shared) {
        try {
            return shared.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
