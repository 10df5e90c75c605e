package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Property(name = "test.clock", value = "moved")
class SessionsTest extends HttpTest {

  /// Time, moved by the test.
  @Singleton
  @Replaces(Clock.class)
  @Requires(property = "test.clock", value = "moved")
  static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void pass(Duration duration) {
      now = now.plus(duration);
    }
  }

  @Inject MovedClock clock;
  @Inject DataSource database;

  private String signIn(String... headers) {
    return cookie(post("/web-test/open", "", headers));
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private static String pair(String setCookie) {
    return setCookie.split(";")[0];
  }

  private boolean isSignedIn(String cookie) {
    return !get("/web-test/who", "Cookie", pair(cookie)).body().startsWith("nobody");
  }

  private String csrf(String cookie) {
    return get("/web-test/who", "Cookie", pair(cookie)).body().split(" ")[1];
  }

  @Test
  void aVisitorOfPublicPagesHasNoSession() throws SQLException {
    int before = rows();
    assertThat(get("/web-test").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    assertThat(signIn())
        .contains("HTTPOnly", "SameSite=Lax", "Path=/")
        .startsWith("palier-insecure=");
  }

  @Test
  @DisplayName("ASVS 7.3.1: a session of staff dies of thirty idle minutes")
  void aSessionDiesOfThirtyIdleMinutes() {
    String cookie = signIn();
    clock.pass(Duration.ofMinutes(29));
    assertThat(isSignedIn(cookie)).isTrue();
    clock.pass(Duration.ofMinutes(29));
    assertThat(isSignedIn(cookie)).isTrue();
    clock.pass(Duration.ofMinutes(31));
    assertThat(isSignedIn(cookie)).isFalse();
  }

  @Test
  @DisplayName("ASVS 7.3.2: a session dies of age, however used")
  void aSessionDiesOfAgeHoweverUsed() {
    String cookie = signIn();
    for (int i = 0; i < 35; i++) {
      clock.pass(Duration.ofMinutes(20));
      assertThat(isSignedIn(cookie)).isTrue();
    }
    clock.pass(Duration.ofMinutes(21));
    assertThat(isSignedIn(cookie)).isFalse();
  }

  @Test
  @DisplayName("ASVS 7.2.4: a token planted before signing in is worth nothing after")
  void aTokenPlantedBeforeSigningInIsWorthNothingAfter() {
    String planted = signIn();
    String renewed = signIn("Cookie", pair(planted), "X-CSRF-Token", csrf(planted));
    assertThat(isSignedIn(planted)).isFalse();
    assertThat(isSignedIn(renewed)).isTrue();
  }

  @Test
  @DisplayName("ASVS 7.4.1, 14.3.1: a closed session is over and the browser forgets")
  void aClosedSessionIsOverAndTheBrowserForgets() {
    String cookie = signIn();
    HttpResponse<String> answer =
        post("/web-test/close", "", "Cookie", pair(cookie), "X-CSRF-Token", csrf(cookie));
    assertThat(answer.headers().firstValue("Clear-Site-Data").orElse("")).contains("storage");
    assertThat(cookie(answer)).contains("Max-Age=0");
    assertThat(isSignedIn(cookie)).isFalse();
  }

  @Test
  @DisplayName("ASVS 14.3.2: pages of a session are not kept by caches")
  void pagesOfASessionAreNotKept() {
    assertThat(get("/web-test", "Cookie", pair(signIn())).headers().firstValue("Cache-Control"))
        .hasValue("no-store");
  }

  private int rows() throws SQLException {
    try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM session")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
