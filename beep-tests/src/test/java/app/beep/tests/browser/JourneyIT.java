package app.beep.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.platform.SystemTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@SystemTest
@ExtendWith(Browsers.class)
@Tag("R-UI-01")
class JourneyIT {
    private final Beep beep;
    private final Chromium chromium;

    @TempDir
    private Path folder = Path.of("");

    JourneyIT(Beep beep, Chromium chromium) {
        this.beep = beep;
        this.chromium = chromium;
    }

    @Test
    @Tag("R-AUTH-01")
    @Tag("R-SRV-06")
    @Tag("R-RT-01")
    @Tag("R-MSG-05")
    @Tag("R-SRCH-01")
    @Tag("R-MOD-01")
    void two_people_sign_up_meet_talk_send_a_picture_find_a_message_and_report_one() throws IOException {
        var alice = Visitor.arrives(chromium, beep.origin(), "alice", Look.DESK);
        var bob = Visitor.arrives(chromium, beep.origin(), "bob", Look.NIGHT);
        alice.signsUp();
        alice.createsServer("tea-house");
        alice.createsChannel("general");
        alice.says("The kettle is on", "general");
        bob.signsUpFromInvite(alice.makesInvite());
        bob.entersChannel("general");
        bob.sees("The kettle is on");

        bob.says("I brought *marmalade*", "general");
        alice.sees("I brought marmalade");
        alice.sendsPicture(picture("teapot.png"), "Our new teapot", "general");
        bob.sees("Our new teapot");
        bob.seesPicture("teapot.png");
        Screenshots.take(bob.page(), "journey-picture");
        bob.looksClosely("teapot.png");

        var found = bob.searches("kettle");
        assertThat(found.first()).isVisible();
        found.first().click();
        bob.sees("The kettle is on");

        bob.reports("Our new teapot", "Spam");
        alice.opensCases();
        assertThat(alice.page().getByText("Our new teapot").first()).isVisible();

        assertThat(alice.complaints()).isEmpty();
        assertThat(bob.complaints()).isEmpty();
    }

    private Path picture(String name) throws IOException {
        var image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setPaint(new Color(0x2f6f6a));
        canvas.fillRect(0, 0, 320, 180);
        canvas.setPaint(new Color(0xf3e9d2));
        canvas.fillOval(90, 40, 140, 110);
        canvas.dispose();
        var file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
