package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.RawRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever is refused by the head of a request can read why, although the body is on its way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FarewellTest {
    private static final byte[] BODY = new byte[400_000];

    @SuppressWarnings("NullAway.Init")
    private Neighbourhood here;

    @BeforeAll
    void open() throws Exception {
        here = new Neighbourhood();
    }

    @AfterAll
    void close() throws Exception {
        here.close();
    }

    @RepeatedTest(20)
    void a_head_that_is_too_large_is_a_431() {
        post("/servers").with("X-Large", "x".repeat(70_000)).body(BODY).send().isProblem(431, "headers-too-large");
    }

    @RepeatedTest(20)
    void an_address_that_is_too_long_is_a_414() {
        post("/servers?q=" + "x".repeat(17_000)).body(BODY).send().isProblem(414, "uri-too-long");
    }

    @RepeatedTest(20)
    void a_head_that_is_none_is_a_400() {
        post("/servers").with("X-Odd", "\u0001").body(BODY).send().isProblem(400, "malformed-request");
    }

    @RepeatedTest(20)
    void who_says_that_this_is_the_last_request_reads_why_it_is_refused() {
        post("/servers").body(BODY).send().is(413);
        post("/servers").body(new byte[200_000]).send().isProblem(401, "not-authenticated");
    }

    @Test
    void a_connection_is_closed_after_its_last_answer() {
        assertThat(new RawRequest(origin(), "GET", "/nothing").send().status()).isEqualTo(404);
    }

    private RawRequest post(String target) {
        return new RawRequest(origin(), "POST", target);
    }

    private String origin() {
        return "http://127.0.0.1:" + here.gateway.port() + "/api";
    }
}
