package app.beep.servers.roles.entity;

import static app.beep.servers.roles.entity.Permission.ADMINISTER;
import static app.beep.servers.roles.entity.Permission.ATTACH;
import static app.beep.servers.roles.entity.Permission.BAN;
import static app.beep.servers.roles.entity.Permission.KICK;
import static app.beep.servers.roles.entity.Permission.PIN;
import static app.beep.servers.roles.entity.Permission.READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-SRV-04")
class AuthorityTest {
    private final Authority kicker = holding(READ, KICK);

    @Test
    void who_holds_power_that_another_lacks_stands_above() {
        assertThat(kicker.missingBeside(Authority.OWNER)).contains(ADMINISTER);
        assertThat(kicker.missingBeside(holding(READ, KICK, BAN))).contains(BAN);
    }

    @Test
    void who_holds_no_more_power_does_not() {
        assertThat(kicker.missingBeside(kicker)).isEmpty();
        assertThat(kicker.missingBeside(holding(READ))).isEmpty();
        assertThat(Authority.OWNER.missingBeside(Authority.OWNER)).isEmpty();
        assertThat(holding(READ, KICK, BAN).missingBeside(kicker)).isEmpty();
    }

    @Test
    void what_gives_no_power_over_others_counts_for_nothing() {
        assertThat(kicker.missingBeside(holding(READ, PIN, ATTACH))).isEmpty();
    }

    private static Authority holding(Permission... permissions) {
        return new Authority(Set.of(permissions), Set.of());
    }
}
