package org.palier.assessment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.versions.Fate;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The version of the questionnaire an assessment stands under: what a later one would make of the
/// draft, or what it made of it.
@Controller("/assessments/{id}/version")
class VersionController extends DeskController {

  private final CarryOverService carryOvers;
  private final CarryWords words;

  VersionController(Desk desk, CarryOverService carryOvers, CarryWords words, Pages pages) {
    super(desk, pages);
    this.carryOvers = carryOvers;
    this.words = words;
  }

  /// `offered` while the draft may go over, `done` once it has; `same` counts the answers that stay
  /// as they are, `remaining` the questions to answer under the later version.
  record VersionPage(
      String assessment,
      Text questionnaire,
      boolean offered,
      boolean done,
      String from,
      String to,
      int same,
      int remaining,
      List<CarryWords.Line> lines) {

    VersionPage {
      lines = List.copyOf(lines);
    }
  }

  @Get
  HttpResponse<?> show(Visit visit, String id) {
    return edit(
        visit, id, papers -> pages.render(papers.visit(), "assessment/version", page(papers)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> carry(Visit visit, String id, @Body String body) {
    Form form = Form.parse(body);
    return edit(
        visit,
        id,
        papers ->
            switch (carryOvers.carry(
                papers.assessment().id(), form.text("from"), form.text("to"))) {
              case CarryingOver.Done _, CarryingOver.Moved _ ->
                  HttpResponse.seeOther(URI.create(papers.address() + "/version"));
              case CarryingOver.Closed _ -> closed(papers);
              case CarryingOver.Unknown _ -> pages.notFound(papers.visit());
            });
  }

  private VersionPage page(Desk.Papers papers) {
    Optional<CarryOver> offer = carryOvers.offer(papers.assessment());
    return offer
        .or(() -> carryOvers.last(papers.assessment()))
        .map(carry -> page(papers, carry, offer.isPresent()))
        .orElseGet(() -> upToDate(papers));
  }

  private VersionPage page(Desk.Papers papers, CarryOver carry, boolean offered) {
    return new VersionPage(
        papers.assessment().id().toString(),
        papers.referential().questionnaire().title(),
        offered,
        !offered,
        carry.path().from().version(),
        carry.path().to().version(),
        (int)
            carry.carried().questionFates().stream()
                .filter(fate -> fate.kind() == Fate.Kind.SAME)
                .count(),
        offered ? remaining(carry) : papers.reading().remaining().size(),
        words.lines(carry, papers.visit().language()));
  }

  private static int remaining(CarryOver carry) {
    return Reading.of(carry.path().to(), carry.carried().facts(), carry.carried().answers())
        .remaining()
        .size();
  }

  private static VersionPage upToDate(Desk.Papers papers) {
    String version = papers.assessment().questionnaireVersion();
    return new VersionPage(
        papers.assessment().id().toString(),
        papers.referential().questionnaire().title(),
        false,
        false,
        version,
        version,
        0,
        0,
        List.of());
  }
}
