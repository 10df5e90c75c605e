package org.palier.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.assessment.PlainBrowser;
import org.palier.pdf.Pdf;
import org.palier.results.SubmittedBakery.Submitted;
import org.palier.web.Access;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ResultPdfTest {

  @Inject EmbeddedServer server;
  @Inject SubmittedBakery bakery;

  @Test
  @DisplayName("G10: the result as a PDF fails no check of PDF/UA-1 and says what the page says")
  void theResultIsAPdfForEveryone() {
    Submitted submitted = bakery.answering(2, 1, 2, 0);

    PlainBrowser holder = new PlainBrowser(origin());
    holder.get(bakery.link(submitted.id(), Access.EDIT));

    HttpResponse<byte[]> file = holder.file(submitted.page("result.pdf"), "fr");

    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
    Pdf.pictures(file.body(), "result-pdf");
    assertThat(Pdf.faults(file.body())).isEmpty();
    assertThat(Pdf.fontsLeftOut(file.body())).isEmpty();
    assertThat(Pdf.text(file.body()).replaceAll("\\s+", " "))
        .containsSubsequence("Boulangerie du Moulin", "Palier ", "À faire en premier", "Eau")
        .contains("ce n’est pas un label")
        .doesNotContain("Modifier mes réponses", "Imprimer");
  }

  @Test
  void nobodyElseGetsIt() {
    Submitted submitted = bakery.answering(2);

    assertThat(new PlainBrowser(origin()).get(submitted.page("result.pdf")).statusCode())
        .isEqualTo(404);
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }
}
