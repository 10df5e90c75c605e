package org.palier.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.territory.LogoService;
import org.palier.territory.Territory;

/// A territory's logo is drawn again by us and served from our address.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class LogoTest {

  private static final Pattern ADDRESS = Pattern.compile("/assets/logo/[0-9a-f]{32}\\.png");
  private static final Map<String, String> ALT = Map.of("alt", "Logo du Pays d’Essai");

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private PlainBrowser administrator = new PlainBrowser("");

  @BeforeEach
  void anAdministrator() {
    territory = territories.fresh();
    administrator = new PlainBrowser(origin());
    administrator.get("/login");
    administrator.post(
        "/login",
        Map.of(
            "email",
            accounts.of(territory.id(), Role.ADMINISTRATOR),
            "password",
            StaffAccounts.PASSWORD,
            "next",
            ""));
    administrator.get(page());
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private String page() {
    return "/" + territory.slug() + "/staff/settings/logo";
  }

  private HttpResponse<String> send(String name, byte[] content) {
    return administrator.upload(page(), ALT, name, content);
  }

  private static byte[] picture(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < Math.min(width, 100); x++) {
      image.setRGB(x, x % height, Color.RED.getRGB());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private HttpResponse<byte[]> served() throws IOException, InterruptedException {
    Matcher address = ADDRESS.matcher(administrator.get("/" + territory.slug()).body());
    assertThat(address.find()).isTrue();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(origin() + address.group())).build(),
            BodyHandlers.ofByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void aPictureIsDrawnAgainAndShownWithItsText(String format)
      throws IOException, InterruptedException {
    byte[] sent = picture(format, 1200, 600);
    byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(sent, sent.length + hidden.length);
    System.arraycopy(hidden, 0, both, sent.length, hidden.length);

    assertThat(send("logo.png", both).statusCode()).isEqualTo(303);

    HttpResponse<byte[]> served = served();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(served.body()));
    assertThat(image.getWidth()).isEqualTo(480);
    assertThat(image.getHeight()).isEqualTo(240);
    assertThat(new String(served.body(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    assertThat(served.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/png");
    assertThat(served.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(administrator.get("/" + territory.slug()).body())
        .contains("alt=\"Logo du Pays d’Essai\"")
        .contains("width=\"480\"");
  }

  @Test
  @DisplayName("ASVS 1.3.4: a drawing in SVG is refused with a sentence")
  void asvs134SvgIsRefused() {
    byte[] svg =
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
            .getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> answer = send("logo.svg", svg);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Les dessins SVG ne sont pas acceptés")
        .contains("Logo du Pays d’Essai");
  }

  @Test
  @DisplayName("ASVS 5.2.2: a PNG by its name with a page inside is refused")
  void asvs522APageNamedPngIsRefused() {
    HttpResponse<String> answer =
        send("logo.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("ni un PNG ni un JPEG");
    assertThat(administrator.get("/" + territory.slug()).body()).doesNotContain("/assets/logo/");
  }

  @Test
  @DisplayName("ASVS 5.2.1: one byte over the limit is refused as too large")
  void asvs521OneByteTooManyIsRefused() {
    byte[] fits = Arrays.copyOf(picture("png", 10, 10), LogoService.LARGEST);
    byte[] over = Arrays.copyOf(fits, LogoService.LARGEST + 1);

    assertThat(send("logo.png", over).statusCode()).isEqualTo(413);
    assertThat(send("logo.png", fits).statusCode()).isEqualTo(303);
  }

  @Test
  void aSmallFileOfManyPixelsIsRefusedBeforeItIsDrawn() {
    byte[] bomb = picture("png", 4000, 1001);
    assertThat(bomb.length).isLessThan(100_000);

    HttpResponse<String> answer = send("logo.png", bomb);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("trop de pixels");
  }

  @Test
  void aBrokenPictureIsRefused() {
    byte[] whole = picture("png", 100, 100);

    assertThat(send("logo.png", Arrays.copyOf(whole, 40)).statusCode()).isEqualTo(422);
  }

  @Test
  void theTextIsAskedForAndTheLogoCanBeTakenAway() {
    HttpResponse<String> without =
        administrator.upload(page(), Map.of("alt", ""), "logo.png", picture("png", 10, 10));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("ce que montre le logo");

    send("logo.png", picture("png", 10, 10));
    administrator.get(page());
    administrator.post(page() + "/removal", Map.of());
    assertThat(administrator.get("/" + territory.slug()).body()).doesNotContain("/assets/logo/");
  }
}
