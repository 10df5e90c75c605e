package org.palier.assessment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The theme pages, where questions are answered: one at a time by script, or the whole page by its
/// save button.
@Controller("/assessments/{id}")
class ThemeController extends DeskController {

  private final AssessmentService assessments;
  private final ThemePages themes;

  ThemeController(Desk desk, AssessmentService assessments, ThemePages themes, Pages pages) {
    super(desk, pages);
    this.assessments = assessments;
    this.themes = themes;
  }

  @Get("/themes/{theme}")
  HttpResponse<?> show(Visit visit, String id, String theme, @Nullable String saved) {
    return edit(
        visit,
        id,
        papers ->
            theme(papers, theme)
                .<HttpResponse<?>>map(
                    group ->
                        papers.assessment().isDraft()
                            ? pages.render(
                                papers.visit(),
                                "assessment/theme",
                                themes.page(papers, group, Map.of(), saved != null))
                            : HttpResponse.seeOther(URI.create(papers.address())))
                .orElseGet(() -> pages.notFound(papers.visit())));
  }

  /// Saves the page: every question that fits and that nobody else changed, each on its own. What
  /// could not be saved comes back as it was typed.
  @Post("/themes/{theme}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Visit visit, String id, String theme, @Body String body) {
    Form form = Form.parse(body);
    return edit(
        visit,
        id,
        papers ->
            theme(papers, theme)
                .<HttpResponse<?>>map(group -> save(papers, group, form))
                .orElseGet(() -> pages.notFound(papers.visit())));
  }

  /// Saves one question and answers with its card.
  @Post("/answers/{question}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(
      Visit visit,
      String id,
      String question,
      @Body String body,
      @Header("Idempotency-Key") @Nullable String key) {
    AnswerForm form = AnswerForm.ofQuestion(Form.parse(body), question);
    return edit(
        visit,
        id,
        papers ->
            question(papers, question)
                .<HttpResponse<?>>map(asked -> answer(papers, asked, form, key == null ? "" : key))
                .orElseGet(() -> pages.notFound(papers.visit())));
  }

  private HttpResponse<?> answer(
      Desk.Papers papers, Question question, AnswerForm form, String key) {
    Saving saving =
        assessments.save(
            papers.assessment().id(),
            question.id().value(),
            form.revision(),
            form.answer(),
            key.length() <= 64 ? key : "");
    if (saving instanceof Saving.Closed) {
      return closed(papers);
    }
    Desk.Papers now = desk.again(papers);
    return pages.fragment(
        status(saving),
        now.visit(),
        "assessment/_saved",
        themes.saved(now, question, new ThemePages.Outcome(form, saving)));
  }

  private HttpResponse<?> save(Desk.Papers papers, Group theme, Form form) {
    if (!papers.assessment().isDraft()) {
      return closed(papers);
    }
    Map<NodeId, ThemePages.Outcome> kept = new LinkedHashMap<>();
    for (Question question : theme.questions()) {
      if (form.has(question.id() + ".revision")) {
        AnswerForm typed = AnswerForm.of(form, question.id() + ".");
        Saving saving = saveOne(papers, question, typed);
        if (!(saving instanceof Saving.Saved)) {
          kept.put(question.id(), new ThemePages.Outcome(typed, saving));
        }
      }
    }
    return kept.isEmpty()
        ? HttpResponse.seeOther(URI.create(themes.after(papers, theme, form.text("go"))))
        : pages.respond(
            worst(kept),
            papers.visit(),
            "assessment/theme",
            themes.page(desk.again(papers), theme, kept, false));
  }

  /// A card left blank that holds nothing yet is not a save.
  private Saving saveOne(Desk.Papers papers, Question question, AnswerForm typed) {
    return typed.isBlank() && papers.assessment().entry(question.id()).isEmpty()
        ? new Saving.Saved(0)
        : assessments.save(
            papers.assessment().id(), question.id().value(), typed.revision(), typed.answer(), "");
  }

  private static HttpStatus worst(Map<NodeId, ThemePages.Outcome> kept) {
    boolean conflict =
        kept.values().stream().anyMatch(outcome -> outcome.saving() instanceof Saving.Conflict);
    return conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
  }

  private static HttpStatus status(Saving saving) {
    return switch (saving) {
      case Saving.Saved _ -> HttpStatus.OK;
      case Saving.Conflict _, Saving.RevisionNeeded _, Saving.Closed _ -> HttpStatus.CONFLICT;
      case Saving.Refused _, Saving.KeyReused _ -> HttpStatus.UNPROCESSABLE_ENTITY;
      case Saving.Unknown _ -> HttpStatus.NOT_FOUND;
    };
  }

  private static Optional<Group> theme(Desk.Papers papers, String id) {
    return Ids.isName(id)
        ? papers.referential().questionnaire().theme(new NodeId(id))
        : Optional.empty();
  }

  private static Optional<Question> question(Desk.Papers papers, String id) {
    return Ids.isName(id)
        ? papers.referential().questionnaire().question(new NodeId(id))
        : Optional.empty();
  }
}
