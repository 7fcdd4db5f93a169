package app.beep.notify.gateway.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads for many at once what is asked for one at a time: whoever asks while a read is under way shares the next one. Nobody
 * waits for company.
 */
final class Batches<K, V> {
    private final int most;
    private final Executor threads;
    private final Function<List<K>, Map<K, V>> read;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, CompletableFuture<@Nullable V>> waiting = new LinkedHashMap<>();
    private boolean reading;

    /**
     * @param most how many are read at once
     * @param threads runs a read on a thread of its own
     * @param read what there is; who is left out is not there
     */
    Batches(int most, Executor threads, Function<List<K>, Map<K, V>> read) {
        this.most = most;
        this.threads = threads;
        this.read = read;
    }

    /** Null when it is not there; fails as the read does. */
    CompletableFuture<@Nullable V> get(K key) {
        lock.lock();
        try {
            var result = waiting.computeIfAbsent(key, first -> new CompletableFuture<>());
            if (!reading) {
                reading = true;
                threads.execute(this::readUntilNobodyWaits);
            }
            return result;
        } finally {
            lock.unlock();
        }
    }

    private void readUntilNobodyWaits() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            readOne(batch);
        }
    }

    private void readOne(Map<K, CompletableFuture<@Nullable V>> batch) {
        try {
            var found = read.apply(List.copyOf(batch.keySet()));
            batch.forEach((key, result) -> result.complete(found.get(key)));
        } catch (RuntimeException failed) {
            batch.values().forEach(result -> result.completeExceptionally(failed));
        }
    }

    private Map<K, CompletableFuture<@Nullable V>> next() {
        lock.lock();
        try {
            var batch = new LinkedHashMap<K, CompletableFuture<@Nullable V>>();
            for (var key : new ArrayList<>(waiting.keySet()).subList(0, Math.min(most, waiting.size()))) {
                batch.put(key, waiting.remove(key));
            }
            reading = !batch.isEmpty();
            return batch;
        } finally {
            lock.unlock();
        }
    }
}
