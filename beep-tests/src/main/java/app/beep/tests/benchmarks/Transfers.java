package app.beep.tests.benchmarks;

import app.beep.tests.client.Media;
import app.beep.tests.client.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Files of 50 MiB, first one and then ten at once, in and out through the gateway: MiB per second, and what they cost
 * Open Liberty in memory that is in use (after a full collection in the middle of it) and resident.
 */
public final class Transfers {
    private static final int SIZE = 50 * 1024 * 1024;
    private static final int AT_ONCE = 10;

    private final MeasuredPlatform measured;
    private final Person person;
    private final byte[] content = new byte[SIZE];

    private Transfers(MeasuredPlatform measured) {
        this.measured = measured;
        this.person = measured.beep().signsUp("uploader");
        for (int i = 0; i < SIZE; i++) {
            content[i] = (byte) (i % 251);
        }
    }

    public static void main(String... arguments) throws Exception {
        try (var measured = MeasuredPlatform.start(arguments)) {
            new Transfers(measured).run();
        }
    }

    private void run() throws Exception {
        forget(measure("warm-up", 1, this::upload));
        System.out.printf(
                "at rest: heap in use %d MiB, resident %d MiB%n",
                measured.libertyHeap() >> 20, measured.libertyResident() >> 20);
        forget(measure("one upload", 1, this::upload));
        var files = measure("uploads at once", AT_ONCE, this::upload);
        var place = files.iterator();
        measure("downloads at once", AT_ONCE, () -> download(place));
        forget(files);
        System.out.println("Processes, MiB: " + String.join(", ", measured.memory()));
    }

    private <T> List<T> measure(String name, int count, Callable<T> work) throws Exception {
        var began = System.nanoTime();
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(count)) {
            var pieces = IntStream.range(0, count)
                    .mapToObj(number -> threads.submit(work))
                    .toList();
            var heap = measured.libertyHeap();
            long resident = 0;
            while (!pieces.stream().allMatch(Future::isDone)) {
                resident = Math.max(resident, measured.libertyResident());
                Thread.sleep(Duration.ofMillis(100));
            }
            for (var piece : pieces) {
                results.add(result(piece));
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "%s: %d x 50 MiB, %.1f s, %.0f MiB/s, heap in use meanwhile %d MiB, resident at most %d MiB%n",
                    name, count, seconds, count * 50 / seconds, heap >> 20, resident >> 20);
        }
        return results;
    }

    private static <T> T result(Future<T> piece) throws InterruptedException {
        try {
            return piece.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Media upload() {
        return person.uploads("large.bin", content);
    }

    private int download(java.util.Iterator<Media> files) {
        Media file;
        synchronized (files) {
            file = files.next();
        }
        return person.get("/media/" + file.id()).sendAndDiscard().statusCode();
    }

    private void forget(List<Media> files) {
        files.forEach(file -> person.delete("/media/" + file.id()).expect(204));
    }
}
