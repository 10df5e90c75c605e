package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteTest extends HttpTest {

  private String signIn() {
    return post("/web-test/open", "")
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .split(";")[0];
  }

  private String csrf(String cookie) {
    return get("/web-test/who", "Cookie", cookie).body().split(" ")[1];
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://evil.example",
    "Origin, null"
  })
  void aFormOfAnotherSiteIsRefused(String header, String value) {
    HttpResponse<String> answer = post("/web-test", "comment=a", header, value);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("<h1>Cette action n’a pas pu être acceptée</h1>");
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void aFormOfOursIsTaken() {
    HttpResponse<String> answer =
        post("/web-test", "comment=a", "Origin", origin(), "Sec-Fetch-Site", "same-origin");
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void withASessionTheFormNeedsItsToken() {
    String cookie = signIn();
    assertThat(post("/web-test", "comment=a", "Cookie", cookie).statusCode()).isEqualTo(403);
    String form = "comment=a&_csrf=" + csrf(cookie);
    assertThat(post("/web-test", form, "Cookie", cookie).statusCode()).isEqualTo(422);
  }

  @Test
  void theTokenMayComeInAHeader() {
    String cookie = signIn();
    assertThat(
            post("/web-test", "comment=a", "Cookie", cookie, "X-CSRF-Token", csrf(cookie))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void theTokenOfAnotherSessionIsRefused() {
    String form = "comment=a&_csrf=" + csrf(signIn());
    assertThat(post("/web-test", form, "Cookie", signIn()).statusCode()).isEqualTo(403);
  }

  @Test
  void aFormThatComesTooLateGivesBackWhatWasTyped() {
    String late = csrf(signIn());
    String form = "comment=gardez+moi&level=2&_csrf=" + late;
    assertThat(post("/web-test", form, "Cookie", signIn()).body())
        .contains("gardez moi</textarea>", "Copiez vos textes")
        .doesNotContain(late);
  }

  @Test
  void aLongTextDoesNotHideTheToken() {
    String cookie = signIn();
    String form = "comment=" + "a".repeat(200_000) + "&_csrf=" + csrf(cookie);
    HttpResponse<String> answer = post("/web-test", form, "Cookie", cookie);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("200000 signs");
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/json", "multipart/form-data; boundary=x"})
  void anotherKindOfBodyNeedsTheTokenInAHeader(String type) {
    HttpResponse<String> answer =
        send(
            request("/web-test", "Cookie", signIn(), "Content-Type", type)
                .POST(BodyPublishers.ofString("_csrf=a")));
    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
