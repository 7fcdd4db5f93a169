package app.beep.common.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void the_last_forwarded_address_counts() {
        assertThat(ClientAddress.last(List.of("1.1.1.1, 2.2.2.2"), "9.9.9.9")).isEqualTo("2.2.2.2");
        assertThat(ClientAddress.last(List.of("1.1.1.1", "2001:db8::1"), "9.9.9.9"))
                .isEqualTo("2001:db8::1");
    }

    @Test
    void what_is_no_address_is_not_believed() {
        assertThat(ClientAddress.last(List.of("<script>"), "9.9.9.9")).isEqualTo("9.9.9.9");
        assertThat(ClientAddress.last(List.of(), "9.9.9.9")).isEqualTo("9.9.9.9");
    }
}
