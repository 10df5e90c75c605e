package org.palier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.assessment.PlainBrowser;
import org.palier.plan.PlanStage.Scene;
import org.palier.signin.Entrances;

/// A plan is measured, and taken along as a spreadsheet and as a calendar.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PlanFilesTest {

  @Inject EmbeddedServer server;
  @Inject PlanStage stage;
  @TempDir Path folder = Path.of("");

  private Scene scene = new Scene("", new PlainBrowser(""), "", "", "");

  @BeforeEach
  void open() {
    scene = stage.open("http://127.0.0.1:" + server.getPort());
  }

  private static Map<String, String> eau(String target, String revision) {
    return Map.of(
        "name", "Eau", "unit", "m³", "start", "120", "target", target, "revision", revision);
  }

  @Test
  void anIndicatorSaysHowFarItsValuesCame() {
    String item = scene.item(Map.of("title", "Relever le compteur"));

    scene.owner().post(item + "/indicator", eau("80", "1"));
    scene.owner().post(item + "/measures", Map.of("day", "2026-01-31", "amount", "110,5"));
    scene.owner().post(item + "/measures", Map.of("day", "2026-03-31", "amount", "100"));

    assertThat(scene.owner().get(item + "/indicator").body())
        .contains("110,5\u00a0m³", "100\u00a0m³", "50\u00a0%", "23\u00a0%");
    assertThat(scene.owner().get(scene.plan()).body())
        .contains("Eau\u00a0: 100\u00a0m³, 50\u00a0% du chemin");
    assertThat(scene.owner().get(item).body()).contains("Eau (m³) 120 → 80");
  }

  @Test
  void wrongValuesGiveTheFormBack() {
    String item = scene.item(Map.of("title", "Relever le compteur"));
    scene.owner().post(item + "/indicator", eau("80", "1"));

    HttpResponse<String> future =
        scene.owner().post(item + "/measures", Map.of("day", "2999-01-01", "amount", "peu"));

    assertThat(future.statusCode()).isEqualTo(422);
    assertThat(future.body())
        .contains("Cette date est à venir", "La valeur n’est pas un nombre", "value=\"peu\"");
  }

  @Test
  @DisplayName("R3: a stale indicator shows both")
  void aStaleIndicatorShowsBoth() {
    String item = scene.item(Map.of("title", "Relever le compteur"));
    scene.owner().post(item + "/indicator", eau("80", "1"));

    HttpResponse<String> stale = scene.owner().post(item + "/indicator", eau("60", "1"));

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Eau (m³) 120 → 80", "value=\"60\"");
    assertThat(scene.owner().post(item + "/indicator", eau("80", "1")).statusCode()).isEqualTo(303);
  }

  @Test
  void aValueNeedsAnIndicator() {
    String item = scene.item(Map.of("title", "Relever le compteur"));

    assertThat(
            scene
                .owner()
                .post(item + "/measures", Map.of("day", "2026-01-31", "amount", "1"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void onlyEditorsMeasure() {
    String item = scene.item(Map.of("title", "Relever le compteur"));
    PlainBrowser adviser = stage.member(scene, "adviser", Entrances.anyone());

    assertThat(adviser.post(item + "/indicator", eau("80", "1")).statusCode()).isEqualTo(403);
    assertThat(adviser.get(item + "/indicator").statusCode()).isEqualTo(200);
  }

  @Test
  void theCalendarHoldsTitlesAndDatesAndNoOne() {
    scene.item(Map.of("title", "Relever le compteur", "who", "Inès", "due", "2046-03-31"));
    scene.item(Map.of("title", "Sans date"));

    HttpResponse<String> file = scene.owner().get(scene.plan() + "/calendar.ics");

    assertThat(file.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
    assertThat(file.body())
        .contains("SUMMARY:Relever le compteur", "DTSTART;VALUE=DATE:20460331")
        .doesNotContain("Inès", "Sans date", scene.email());
  }

  @Test
  void theSpreadsheetIsServedAsOne() {
    HttpResponse<String> file = scene.owner().get(scene.plan() + "/export.xlsx");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"plan-d-actions.xlsx\"");
    assertThat(file.body()).startsWith("PK");
  }

  @Test
  void whatLooksLikeAFormulaStaysAText() throws IOException {
    byte[] file =
        PlanSheet.write(
            List.of(
                new PlanSheet.Table(
                    "Plan",
                    List.of("Action", "Échéance", "Valeur"),
                    List.of(
                        Arrays.asList(
                            "=HYPERLINK(\"http://x\")",
                            LocalDate.parse("2027-03-31"),
                            new BigDecimal("12.5")),
                        Arrays.asList("+1", null, null),
                        Arrays.asList("a\u0000_x0041_\nb", null, null)))));

    String sheet = entry(file, "xl/worksheets/sheet1.xml");
    String texts = entry(file, "xl/sharedStrings.xml");

    assertThat(sheet).doesNotContain("<f>").containsPattern("r=\"A2\"[^>]* t=\"s\"");
    assertThat(sheet).contains("<v>12.5</v>");
    assertThat(texts).contains("=HYPERLINK(&quot;http://x&quot;)", "+1", "a_x005F_x0041_&#xa;b");
  }

  private String entry(byte[] file, String name) throws IOException {
    Path path = Files.write(folder.resolve("plan.xlsx"), file);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
