package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What clients may take together. */
class BudgetsTest {
    private final Holdings holdings = new Holdings(100, 250);
    private final List<String> letGo = new ArrayList<>();

    @Test
    void so_many_of_one_and_so_many_in_all_may_be_there() {
        var there = new Attendance(2, 3);
        assertThat(there.enter("a")).isTrue();
        assertThat(there.enter("a")).isTrue();
        assertThat(there.enter("a")).isFalse();
        assertThat(there.enter("b")).isTrue();
        assertThat(there.enter("c")).isFalse();
        there.leave("a");
        assertThat(there.enter("c")).isTrue();
    }

    @Test
    void those_who_are_refused_leave_nothing_behind() {
        var there = new Attendance(1, 10);
        assertThat(there.enter("a")).isTrue();
        IntStream.range(0, 100).forEach(time -> assertThat(there.enter("a")).isFalse());
        IntStream.range(0, 9)
                .forEach(other -> assertThat(there.enter("other " + other)).isTrue());
    }

    @Test
    void the_limit_holds_however_many_come_at_once() {
        var there = new Attendance(50, 1_000);
        var entered = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 2_000)
                    .forEach(one -> threads.execute(() -> {
                        if (there.enter("a")) {
                            entered.incrementAndGet();
                        }
                    }));
        }
        assertThat(entered).hasValue(50);
    }

    @Test
    void who_holds_most_of_an_address_goes_when_its_budget_is_spent() {
        var small = new Holder("a", "small");
        var large = new Holder("a", "large");
        holdings.add(large, 60);
        holdings.add(small, 40);
        assertThat(letGo).isEmpty();
        holdings.add(small, 1);
        assertThat(letGo).containsExactly("large");
        assertThat(holdings.all()).isEqualTo(41);
    }

    @Test
    void who_holds_most_of_the_fattest_address_goes_when_all_is_spent() {
        holdings.add(new Holder("a", "one"), 90);
        holdings.add(new Holder("b", "two"), 95);
        holdings.add(new Holder("c", "three"), 70);
        assertThat(letGo).containsExactly("two");
    }

    @Test
    void what_is_given_back_may_be_taken_again() {
        var one = new Holder("a", "one");
        IntStream.range(0, 100).forEach(time -> {
            holdings.add(one, 100);
            holdings.remove(one, 100);
        });
        assertThat(letGo).isEmpty();
        assertThat(holdings.all()).isZero();
    }

    @Test
    void who_has_been_let_go_gives_nothing_back_twice() {
        var one = new Holder("a", "one");
        holdings.add(one, 200);
        holdings.remove(one, 200);
        holdings.removeAll(one);
        assertThat(letGo).containsExactly("one");
        assertThat(holdings.all()).isZero();
    }

    private final class Holder implements Holdings.Holder {
        private final String address;
        private final String name;

        Holder(String address, String name) {
            this.address = address;
            this.name = name;
        }

        @Override
        public String address() {
            return address;
        }

        @Override
        public void letGo() {
            letGo.add(name);
        }
    }
}
