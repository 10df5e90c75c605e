package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest extends HttpTest {

  private static final String BOUNDARY = "----palier";
  private static final String LIMIT_OF_FORMS = "a".repeat(2_097_153);

  private String cookie = "";

  @BeforeEach
  void signIn() {
    cookie =
        post("/web-test/open", "").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private String csrf() {
    return get("/web-test/who", "Cookie", cookie).body().split(" ")[1];
  }

  private static String field(String name, String value) {
    return part("name=\"" + name + "\"", value);
  }

  private static String file(String name, String content) {
    return part("name=\"file\"; filename=\"" + name + "\"", content);
  }

  private static String part(String disposition, String content) {
    return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, disposition, content);
  }

  private HttpResponse<String> send(String session, String... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String part : parts) {
      body.writeBytes(part.getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(
                "/web-test/upload",
                "Cookie",
                session,
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  @Test
  void aFileComesWithItsFieldsAndItsName() {
    HttpResponse<String> answer =
        send(cookie, field("comment", "été"), field("_csrf", csrf()), file("Reçu.pdf", "%PDF"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("été: Reçu.pdf of 4 bytes");
  }

  @Test
  void noFileChosenIsNoFile() {
    assertThat(send(cookie, field("_csrf", csrf()), file("", "")).body()).isEqualTo(": no file");
  }

  @Test
  @DisplayName("ASVS 3.5.1: a file without the session's token is refused, and the text given back")
  void aFileWithoutItsTokenIsRefused() {
    HttpResponse<String> answer =
        send(cookie, field("comment", "gardez moi"), file("a.txt", "content"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("gardez moi</textarea>");
  }

  @Test
  void withoutASessionNoFileIsRead() {
    assertThat(send("", field("comment", "a"), file("a.txt", "content")).body())
        .isEqualTo(": no file");
  }

  @ParameterizedTest
  @DisplayName("ASVS 5.3.2: of a file's name only its last part stays, as one line")
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\Users\\me\\plan.xlsx, plan.xlsx",
    "a\u0000b.pdf, a_b.pdf",
    "a<b>.pdf, a_b_.pdf"
  })
  void aNameHasNoPath(String sent, String kept) {
    assertThat(new UploadedFile(sent, new byte[0]).name()).isEqualTo(kept);
  }

  @Test
  void aLongNameKeepsItsEnd() {
    assertThat(new UploadedFile("a".repeat(300) + ".pdf", new byte[0]).name())
        .hasSize(120)
        .endsWith("aa.pdf");
  }

  @Test
  void aFileMayBeLargerThanAForm() {
    assertThat(send(cookie, field("_csrf", csrf()), file("a.csv", LIMIT_OF_FORMS)).body())
        .isEqualTo(": a.csv of 2097153 bytes");
  }

  @Test
  @DisplayName("ASVS 5.2.1: what is above the server's limit is refused by its announced length")
  void aFileAboveTheLimitIsAPage() {
    HttpResponse<String> answer =
        send(cookie, field("_csrf", csrf()), file("a.csv", "a".repeat(12_648_448)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<h1>C’est trop long</h1>");
  }

  @Test
  void anApiTakesNoBodyAboveTheLimitOfForms() {
    HttpResponse<String> answer =
        send(
            request("/api/v1/nothing", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(LIMIT_OF_FORMS)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"status\":413");
  }

  @Test
  void whatBreaksOffIsNothing() {
    HttpResponse<String> answer =
        send(
            request(
                    "/web-test/upload",
                    "Cookie",
                    cookie,
                    "X-CSRF-Token",
                    csrf(),
                    "Content-Type",
                    "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Dispo")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(": no file");
  }
}
