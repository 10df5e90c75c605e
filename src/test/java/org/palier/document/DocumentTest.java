package org.palier.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.organisation.Spaces;
import org.palier.signin.Entrances;

/// An organisation keeps documents to prove its answers; nobody else reads them.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
@Property(name = "palier.documents-room", value = "11")
class DocumentTest {

  private static final Pattern DOCUMENT =
      Pattern.compile("href=\"(/organisations/[0-9a-f-]{36}/documents/[0-9a-f-]{36})\"");

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject Spaces spaces;
  @Inject Entrances entrances;
  @Inject Pieces pieces;

  private Spaces.Space space =
      new Spaces.Space(new PlainBrowser(""), "", new UUID(0, 0), new UUID(0, 0));

  @BeforeEach
  void open() {
    space = spaces.started(origin(), territories.fresh(), "Scierie des Deux-Eaux");
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private String list() {
    return space.address() + "/documents";
  }

  private HttpResponse<String> add(String name, byte[] content) {
    return add(Map.of(), name, content);
  }

  private HttpResponse<String> add(Map<String, String> fields, String name, byte[] content) {
    space.owner().get(list() + "/new");
    return space.owner().upload(list(), fields, name, content);
  }

  /// The address of the document added last.
  private String added() {
    Matcher found = DOCUMENT.matcher(space.owner().get(list()).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aDocumentIsListedWithWhoAddedItAndComesBackAsItWas() {
    byte[] picture = Files.picture("png");

    assertThat(add(Map.of("title", "Compteur <lu>"), "compteur.png", picture).statusCode())
        .isEqualTo(303);

    assertThat(space.owner().get(list()).body())
        .contains("Compteur &lt;lu&gt;", "compteur.png", "image PNG", "par " + space.email());
    HttpResponse<byte[]> file = space.owner().file(added(), "fr");
    assertThat(file.body()).isEqualTo(picture);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("image/png");
  }

  @Test
  @DisplayName("ASVS 3.2.1: a document is saved and never shown in place of a page")
  void aDocumentIsServedSafely() {
    add("mesures.csv", Files.CSV);

    var headers = space.owner().file(added(), "fr").headers();

    assertThat(headers.firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"mesures.csv\"");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.allValues("Content-Security-Policy"))
        .anyMatch(policy -> policy.startsWith("sandbox"));
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  @DisplayName("ASVS 5.2.1: ten MiB are taken and one byte more is refused with 413, titles kept")
  void oneByteOverTheLimitIsRefused() {
    byte[] most = Arrays.copyOf(Files.PDF, DocumentService.LARGEST);
    byte[] more = Arrays.copyOf(Files.PDF, DocumentService.LARGEST + 1);

    HttpResponse<String> refused = add(Map.of("title", "Le bilan"), "bilan.pdf", more);

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body())
        .contains("Ce fichier dépasse 10\u00a0Mio", "value=\"Le bilan\"", "name=\"file\"");
    assertThat(space.owner().get(list()).body()).contains("Aucun document");
    assertThat(add("bilan.pdf", most).statusCode()).isEqualTo(303);
    assertThat(space.owner().file(added(), "fr").body()).isEqualTo(most);
  }

  @Test
  void whatAnOrganisationKeepsIsBounded() {
    byte[] large = Arrays.copyOf(Files.PDF, 6 * 1024 * 1024);
    assertThat(add("un.pdf", large).statusCode()).isEqualTo(303);

    HttpResponse<String> full = add("deux.pdf", large);

    assertThat(full.statusCode()).isEqualTo(422);
    assertThat(full.body()).contains("Il ne reste pas assez de place");
    space.owner().get(added() + "/removal");
    space.owner().post(added() + "/removal", Map.of());
    assertThat(add("deux.pdf", large).statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("ASVS 5.2.2: a page under the name of a picture is refused")
  void aPageUnderTheNameOfAPictureIsRefused() {
    HttpResponse<String> refused = add("photo.png", Files.HTML);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("son contenu ne correspond pas à son nom");
    assertThat(add("photo.png", Files.picture("png")).statusCode()).isEqualTo(303);
  }

  @Test
  void withoutAFileOrWithAnEmptyOneTheFormComesBack() {
    assertThat(add("vide.txt", new byte[0]).body()).contains("Choisissez un fichier");
    space.owner().get(list() + "/new");
    assertThat(space.owner().post(list(), Map.of("title", "x")).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName(
      "ASVS 5.3.2, 5.4.1, 5.4.2: whatever its name, a file is found by its id and named safely")
  void namesAreForPeopleOnly() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("../../etc/passwd.txt", "passwd.txt");
    names.put("C:\\\\Temp\\\\bilan été.txt", "bilan ete.txt");
    names.put("a\u0000b.txt", "a_b.txt");
    names.forEach(
        (name, plain) -> {
          assertThat(add(name, Files.CSV).statusCode()).as(name).isEqualTo(303);
          String disposition =
              space
                  .owner()
                  .file(added(), "fr")
                  .headers()
                  .firstValue("Content-Disposition")
                  .orElse("");
          assertThat(disposition).as(name).startsWith("attachment; filename=\"" + plain + "\"");
          assertThat(added()).matches(list() + "/[0-9a-f-]{36}");
        });
    assertThat(space.owner().get(list() + "/passwd.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void aDocumentProvesAnAnswerOfOnesOwnAssessmentOnly() {
    Map<String, String> proof =
        Map.of("assessment", space.assessment().toString(), "question", "EAU-1");
    assertThat(add(proof, "eau.csv", Files.CSV).statusCode()).isEqualTo(303);
    assertThat(space.owner().get(list()).body()).contains("Prouve EAU-1 · ");

    Spaces.Space other = spaces.started(origin(), territories.fresh(), "Fournil");
    for (Map<String, String> wrong :
        List.of(
            Map.of("assessment", other.assessment().toString(), "question", "EAU-1"),
            Map.of(
                "assessment", space.assessment().toString(), "question", "INCONNUE-é".repeat(20)),
            Map.of("assessment", "x", "question", "EAU-1"))) {
      assertThat(add(wrong, "eau.csv", Files.CSV).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void onlyWhoMayChangeAnswersAddsAndRemoves() {
    add("mesures.csv", Files.CSV);
    String document = added();
    PlainBrowser reader = member("reader");

    assertThat(reader.get(list()).body())
        .contains("mesures.csv")
        .doesNotContain("Ajouter un document", "Supprimer");
    assertThat(reader.file(document, "fr").statusCode()).isEqualTo(200);
    assertThat(reader.get(list() + "/new").statusCode()).isEqualTo(403);
    assertThat(reader.upload(list(), Map.of(), "a.csv", Files.CSV).statusCode()).isEqualTo(403);
    assertThat(reader.post(document + "/removal", Map.of()).statusCode()).isEqualTo(403);
    PlainBrowser contributor = member("contributor");
    contributor.get(list() + "/new");
    assertThat(contributor.upload(list(), Map.of(), "a.csv", Files.CSV).statusCode())
        .isEqualTo(303);
  }

  private PlainBrowser member(String role) {
    String email = Entrances.anyone();
    space.owner().get(space.address() + "/members");
    space.owner().post(space.address() + "/invitations", Map.of("email", email, "role", role));
    PlainBrowser browser = new PlainBrowser(origin());
    entrances.follow(browser, email);
    browser.get("/organisations");
    browser.post(space.address() + "/membership", Map.of());
    return browser;
  }

  @Test
  @DisplayName("ASVS 8.2.2: a document is nobody else's, under one's own organisation neither")
  void aDocumentIsForItsMembersOnly() {
    add("mesures.csv", Files.CSV);
    String document = added();
    String id = document.substring(document.lastIndexOf('/') + 1);
    Spaces.Space other = spaces.started(origin(), territories.fresh(), "Fournil");

    assertThat(other.owner().get(document).statusCode()).isEqualTo(404);
    String below = other.address() + "/documents/" + id;
    assertThat(other.owner().get(below).statusCode()).isEqualTo(404);
    other.owner().get(other.address() + "/documents/new");
    assertThat(other.owner().post(below + "/removal", Map.of()).statusCode()).isEqualTo(404);
    assertThat(new PlainBrowser(origin()).get(document).statusCode()).isEqualTo(303);
    assertThat(space.owner().file(document, "fr").statusCode()).isEqualTo(200);
  }

  @Test
  void theListComesByPages() {
    for (int i = 0; i < 17; i++) {
      add("mesures-" + i + ".csv", Files.CSV);
    }

    assertThat(space.owner().get(list()).body())
        .contains("mesures-16.csv", "17 documents", "?page=2")
        .doesNotContain("mesures-1.csv");
    assertThat(space.owner().get(list() + "?page=2").body())
        .contains("mesures-0.csv", "mesures-1.csv", "?page=1");
    assertThat(space.owner().get(list() + "?page=99").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsRemovedIsGone() {
    add("mesures.csv", Files.CSV);
    String document = added();
    assertThat(space.owner().get(document + "/removal").body()).contains("définitive");

    assertThat(space.owner().post(document + "/removal", Map.of()).statusCode()).isEqualTo(303);

    assertThat(space.owner().get(document).statusCode()).isEqualTo(404);
    assertThat(pieces.of(document)).isZero();
  }

  @Test
  @DisplayName("R5: the documents are in the export of the organisation, and go with it")
  void documentsAreExportedAndErased() throws IOException {
    byte[] picture = Files.picture("png");
    add("compteur.png", picture);
    String document = added();
    String id = document.substring(document.lastIndexOf('/') + 1);

    byte[] zip = space.owner().file(space.address() + "/data/export", "fr").body();

    assertThat(entry(zip, "documents/" + id + "-compteur.png")).isEqualTo(picture);
    assertThat(new String(entry(zip, "document.csv"), StandardCharsets.UTF_8))
        .contains("compteur.png");
    space.owner().get(space.address() + "/data/erasure");
    assertThat(pieces.of(document)).isEqualTo(1);
    space.owner().post(space.address() + "/data/erasure", Map.of());
    assertThat(pieces.of(document)).isZero();
  }

  private static byte[] entry(byte[] zip, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return in.readAllBytes();
        }
      }
    }
    throw new AssertionError("not in the archive: " + name);
  }
}
