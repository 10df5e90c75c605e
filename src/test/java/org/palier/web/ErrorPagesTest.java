package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPagesTest extends HttpTest {

  @ParameterizedTest
  @CsvSource({
    "403,Cette action n’a pas pu être acceptée",
    "404,Cette page n’existe pas",
    "429,Trop de demandes à la suite",
    "500,Une erreur est survenue de notre côté"
  })
  void anErrorIsAPageInWords(int code, String title) {
    HttpResponse<String> answer = get("/web-test/status/" + code);
    assertThat(answer.statusCode()).isEqualTo(code);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(answer.body()).contains("<h1>" + title + "</h1>", "<html lang=\"fr\">");
  }

  @Test
  void anUnknownAddressIsAPage() {
    HttpResponse<String> answer = get("/no/such/page", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>This page does not exist</h1>");
  }

  @Test
  void aMethodThatDoesNotFitIsAPage() {
    HttpResponse<String> answer = post("/web-test/who", "a=b");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("<h1>Cette adresse ne s’ouvre pas ainsi</h1>");
  }

  @Test
  void aFaultIsToldByAReferenceOnly() {
    HttpResponse<String> answer = get("/web-test/fail");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .containsPattern("Référence à nous donner.*[A-Za-z0-9]{8}")
        .doesNotContain("inside story", "Exception", "org.palier");
  }

  @Test
  void aBrokenTemplateIsAnErrorPageAndNotHalfAPage() {
    HttpResponse<String> answer = get("/web-test/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).startsWith("<!doctype html>").endsWith("</html>\n");
  }

  @Test
  void whatWasTypedComesBackWhenTheDatabaseIsAway() {
    HttpResponse<String> answer =
        post(
            "/web-test/outage",
            "comment=Notre+compteur%0Ad%E2%80%99eau+%3Cb%3E&revision=3&password=abc");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body())
        .contains("action=\"/web-test/outage\"", "Notre compteur\nd’eau &lt;b&gt;</textarea>")
        .contains("name=\"revision\" value=\"3\"")
        .doesNotContain("abc\"");
  }

  @Test
  void theApiAnswersInJson() {
    HttpResponse<String> answer = get("/api/v1/nothing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":404", "\"title\":\"Cette page n’existe pas\"");
  }

  @Test
  void aBodyTooLargeIsAPage() {
    HttpResponse<String> answer = post("/web-test", "comment=" + "a".repeat(3_000_000));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<h1>C’est trop long</h1>");
  }
}
