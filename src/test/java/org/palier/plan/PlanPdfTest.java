package org.palier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.assessment.PlainBrowser;
import org.palier.pdf.Pdf;
import org.palier.plan.PlanStage.Scene;

/// A plan is taken along as a PDF that anyone can read.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PlanPdfTest {

  @Inject EmbeddedServer server;
  @Inject PlanStage stage;

  private Scene scene = new Scene("", new PlainBrowser(""), "", "", "");

  @BeforeEach
  void open() {
    scene = stage.open("http://127.0.0.1:" + server.getPort());
  }

  private byte[] pdf(String language) {
    HttpResponse<byte[]> file = scene.owner().file(scene.plan() + ".pdf", language);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"plan-d-actions.pdf\"");
    return file.body();
  }

  private void fill() {
    add("Couper les veilles le soir et le week-end", "Inès Aubry", "2036-03-31", "under-way", "");
    add("Relever l’eau et le gaz chaque mois", "", "2036-01-15", "planned", "");
    add(
        "Isoler le toit de l’atelier",
        "Équipe bâtiment",
        "2037-06-30",
        "blocked",
        "Le devis de l’entreprise attend l’accord du propriétaire des murs, relancé deux fois.");
    add("Former deux personnes à l’éco-conduite", "", "", "done", "");
    String item = scene.item(Map.of("title", "Réduire l’électricité des fours"));
    scene.owner().get(item);
    scene
        .owner()
        .post(
            item + "/indicator",
            Map.of(
                "name",
                "Électricité",
                "unit",
                "kWh",
                "start",
                "1200",
                "target",
                "900",
                "revision",
                "1"));
    scene.owner().post(item + "/measures", Map.of("day", "2026-01-31", "amount", "1100"));
    for (int i = 1; i <= 24; i++) {
      add("Action de longue haleine numéro " + i, "Karim", "2038-02-01", "planned", "");
    }
  }

  private void add(String title, String who, String due, String status, String reason) {
    Map<String, String> fields =
        new LinkedHashMap<>(Map.of("title", title, "who", who, "due", due, "status", status));
    fields.put("reason", reason);
    scene.owner().get(scene.plan());
    assertThat(scene.owner().post(scene.plan() + "/items", fields).statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("G10: the plan as a PDF fails no check of PDF/UA-1, in both languages")
  void thePlanIsAPdfForEveryone() {
    fill();

    for (String language : List.of("fr", "en")) {
      byte[] pdf = pdf(language);
      Pdf.pictures(pdf, "plan-pdf-" + language);
      assertThat(Pdf.faults(pdf)).isEmpty();
      assertThat(Pdf.fontsLeftOut(pdf)).isEmpty();
      assertThat(Pdf.pages(pdf)).isGreaterThan(1);
    }
  }

  @Test
  void itSaysWhatThePageSaysInTheSameOrder() {
    fill();

    String text = Pdf.text(pdf("fr")).replaceAll("\\s+", " ");

    assertThat(text)
        .containsSubsequence(
            "Boulangerie du Moulin",
            "Plan d’actions",
            "28 actions à faire, une terminée ou abandonnée.",
            "Relever l’eau et le gaz chaque mois",
            "15 janvier 2036",
            "Couper les veilles le soir",
            "Inès Aubry",
            "31 mars 2036",
            "en cours",
            "Isoler le toit",
            "l’entreprise attend l’accord",
            "bloquée",
            "Électricité",
            "Former deux personnes");
    assertThat(text).contains("1 / ").doesNotContain("Imprimer", "Retour au plan");
  }

  @Test
  void anEmptyPlanSaysSo() {
    byte[] pdf = pdf("fr");

    assertThat(Pdf.text(pdf)).contains("Le plan est vide.");
    assertThat(Pdf.faults(pdf)).isEmpty();
  }

  @Test
  @DisplayName("ASVS 1.2.1: what people typed is text in the PDF, whatever it looks like")
  void whatPeopleTypedIsTextOnly() {
    add("<img src=http://127.0.0.1:9/x onerror=alert(1)> & <b>gras</b>", "", "", "planned", "");
    add("Signes sans dessin 漢字 🚲 و \u0001", "", "", "planned", "");

    byte[] pdf = pdf("fr");

    assertThat(Pdf.text(pdf))
        .contains("<img src=http://127.0.0.1:9/x", "<b>gras</b>", "Signes sans");
    assertThat(Pdf.faults(pdf)).isEmpty();
  }

  @Test
  void itIsThereForMembersOnly() {
    PlainBrowser stranger = new PlainBrowser(scene.origin());

    assertThat(stranger.get(scene.plan() + ".pdf").statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("ASVS 15.2.2: of 50 at once some are made, the others told to come back")
  void manyAtOnceAreToldToComeBack() throws Exception {
    fill();
    List<HttpResponse<byte[]>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<byte[]>>> asked = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        asked.add(threads.submit(() -> scene.owner().file(scene.plan() + ".pdf", "fr")));
      }
      for (Future<HttpResponse<byte[]>> one : asked) {
        all.add(one.get());
      }
    }

    assertThat(all).extracting(HttpResponse::statusCode).containsOnly(200, 503);
    assertThat(all)
        .filteredOn(one -> one.statusCode() == 503)
        .allMatch(one -> one.headers().firstValue("Retry-After").isPresent());
  }
}
