package app.beep.local.gateway;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are kept for clients, within a budget for each address and one for all. Who holds most of an address, or
 * of all, has to go when the budget is spent. For any number of threads.
 */
final class Holdings {
    private final long mostOfAddress;
    private final long most;
    private final Map<String, Map<Holder, Long>> byAddress = new HashMap<>();
    private final Map<String, Long> ofAddress = new HashMap<>();
    private long all;

    /** Somebody for whom bytes are kept. */
    interface Holder {
        String address();

        /** Is told, on any thread, that there is no room any more. */
        void letGo();
    }

    Holdings(long mostOfAddress, long most) {
        this.mostOfAddress = mostOfAddress;
        this.most = most;
    }

    /** Keeps so many bytes more for somebody. */
    void add(Holder holder, long bytes) {
        var tooMuch = counted(holder, bytes);
        if (tooMuch != null) {
            tooMuch.letGo();
        }
    }

    private synchronized @Nullable Holder counted(Holder holder, long bytes) {
        var address = holder.address();
        var same = byAddress.computeIfAbsent(address, first -> new HashMap<>());
        same.merge(holder, bytes, Long::sum);
        all += bytes;
        var here = ofAddress.merge(address, bytes, Long::sum);
        if (here <= mostOfAddress && all <= most) {
            return null;
        }
        var fattest = fattest(here > mostOfAddress ? same : fattestAddress());
        if (fattest != null) {
            removeAll(fattest);
        }
        return fattest;
    }

    private Map<Holder, Long> fattestAddress() {
        var address = ofAddress.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        return Objects.requireNonNull(byAddress.get(address));
    }

    private static @Nullable Holder fattest(Map<Holder, Long> holders) {
        return holders.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** So many of somebody's bytes are not kept any more; nothing happens for who has been let go. */
    synchronized void remove(Holder holder, long bytes) {
        var same = byAddress.get(holder.address());
        var held = same == null ? null : same.get(holder);
        if (same == null || held == null) {
            return;
        }
        var less = Math.min(held, bytes);
        if (less == held) {
            same.remove(holder);
        } else {
            same.put(holder, held - less);
        }
        release(holder.address(), same, less);
    }

    synchronized void removeAll(Holder holder) {
        remove(holder, Long.MAX_VALUE);
    }

    private void release(String address, Map<Holder, Long> holders, long bytes) {
        all -= bytes;
        ofAddress.merge(address, -bytes, Long::sum);
        if (holders.isEmpty()) {
            byAddress.remove(address);
            ofAddress.remove(address);
        }
    }

    /** Bytes that are kept now. */
    synchronized long all() {
        return all;
    }
}
