package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What changes when visitors come through a TLS proxy.
@Property(name = "palier.public-url", value = "https://palier.example")
class BehindTlsTest extends HttpTest {

  @Test
  void theSessionsCookieIsBoundToTheHostAndToTls() {
    HttpResponse<String> answer = post("/web-test/open", "", "Origin", "https://palier.example");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("__Host-palier=")
        .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/web-test", "/nowhere", "/web-test/fail", "/assets/0/css/palier.css"})
  void everyAnswerAsksForTlsFromNowOn(String path) {
    assertThat(get(path).headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000; includeSubDomains");
  }

  @Test
  void theServersOwnNameIsNotTheSitesOrigin() {
    HttpResponse<String> answer = post("/web-test", "comment=a", "Origin", origin());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void forgedForwardedHeadersChangeNothing() {
    HttpResponse<String> answer =
        post(
            "/web-test",
            "comment=a",
            "Origin",
            "https://evil.example",
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Proto",
            "https");
    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
