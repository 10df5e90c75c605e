package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends HttpTest {

  @Test
  void aPageComesInItsLayoutUnderTheTerritorysName() {
    assertThat(get("/web-test").body())
        .startsWith("<!doctype html>")
        .contains("<html lang=\"fr\">", "<title>Un formulaire – Pays d’Exemple</title>")
        .contains("href=\"/demo/privacy\"", "href=\"#content\"");
  }

  @Test
  void aBadFormComesBackUnderATitleThatSaysSo() {
    HttpResponse<String> answer = post("/web-test", "comment=abc");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Erreur – Un formulaire", "3 signs");
  }

  @Test
  void theLanguageIsTheBrowsersThenTheChosenOne() {
    assertThat(get("/web-test", "Accept-Language", "de, en-GB;q=0.8, fr;q=0.5").body())
        .contains("<html lang=\"en\">");
    assertThat(get("/web-test", "Accept-Language", "de").body()).contains("<html lang=\"fr\">");
    assertThat(get("/web-test", "Accept-Language", "fr", "Cookie", "lang=en").body())
        .contains("<html lang=\"en\">");
  }

  @Test
  void choosingALanguageIsRememberedAndTheAddressStaysClean() {
    HttpResponse<String> answer = get("/web-test?a=1&lang=en");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/web-test?a=1");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("lang=en", "SameSite=Lax", "Max-Age=31536000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example?lang=en", "/\\evil.example?lang=en"})
  void choosingALanguageNeverLeadsElsewhere(String path) {
    assertThat(LanguageSwitch.clean(path)).isEqualTo("/evil.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/web-test",
        "/nowhere",
        "/web-test/fail",
        "/assets/0/css/none.css",
        "/health/liveness"
      })
  void everyAnswerCarriesTheDefences(String path) {
    var headers = get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void aFileIsKeptForGoodUnderItsHashOnly() {
    String address = new Assets().address("img/favicon.svg");
    HttpResponse<String> file = get(address);
    assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(file.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=utf-8");
    assertThat(get("/assets/000000000000/img/favicon.svg").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
    assertThat(get(address, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .hasValue("gzip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/0/css/../application.yml",
        "/assets/0/css/..%2fapplication.yml",
        "/assets/0/css/none.css"
      })
  void nothingElseIsServedAsAFile(String path) {
    assertThat(get(path).statusCode()).isBetween(400, 404);
  }

  @Test
  void theAccessLogHoldsNoSecretAndNoForgedLine() {
    assertThat(AccessLog.redacted("/r/secret")).isEqualTo("/r/…");
    assertThat(AccessLog.redacted("/a\r\nb")).isEqualTo("/a??b");
  }
}
