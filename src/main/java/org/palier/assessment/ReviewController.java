package org.palier.assessment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palier.domain.evaluation.Advice;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Text;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The page to read all over once before submitting, and the submission.
@Controller("/assessments/{id}")
class ReviewController extends DeskController {

  private final SubmissionService submissions;
  private final PrefillRepository prefills;
  private final EntryWords words;
  private final AdviceWords adviceWords;

  ReviewController(
      Desk desk,
      SubmissionService submissions,
      PrefillRepository prefills,
      EntryWords words,
      AdviceWords adviceWords,
      Pages pages) {
    super(desk, pages);
    this.submissions = submissions;
    this.prefills = prefills;
    this.words = words;
    this.adviceWords = adviceWords;
  }

  /// `unseen` counts the answers taken from an earlier assessment that nobody looked at again;
  /// `refused` after a submission that came too early.
  record ReviewPage(
      String assessment,
      List<ThemeReview> themes,
      List<Missing> missing,
      ProgressView progress,
      int advised,
      int unseen,
      boolean refused) {

    record ThemeReview(String id, Text title, List<Line> lines) {}

    record Line(
        String question,
        Text title,
        boolean local,
        String answer,
        boolean answered,
        List<String> advice) {}

    record Missing(String theme, String question, Text title) {}

    boolean complete() {
      return missing.isEmpty();
    }
  }

  @Get("/review")
  HttpResponse<?> show(Visit visit, String id) {
    return edit(
        visit,
        id,
        papers ->
            papers.assessment().isDraft()
                ? pages.render(papers.visit(), "assessment/review", page(papers, false))
                : HttpResponse.seeOther(URI.create(papers.address())));
  }

  @Post("/submission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> submit(Visit visit, String id) {
    return edit(
        visit,
        id,
        papers ->
            switch (submissions.submit(papers.assessment().id())) {
              case Submitting.Submitted _, Submitting.Already _ ->
                  HttpResponse.seeOther(URI.create(papers.address() + "/result"));
              case Submitting.Incomplete _ ->
                  pages.respond(
                      HttpStatus.CONFLICT,
                      papers.visit(),
                      "assessment/review",
                      page(desk.again(papers), true));
              case Submitting.Unknown() -> pages.notFound(papers.visit());
            });
  }

  private ReviewPage page(Desk.Papers papers, boolean refused) {
    List<Group> themes = ThemePages.concerned(papers);
    Map<NodeId, List<Advice>> advice =
        submissions.advice(papers.assessment(), papers.referential()).stream()
            .collect(Collectors.groupingBy(Advice::question));
    return new ReviewPage(
        papers.assessment().id().toString(),
        themes.stream().map(theme -> review(papers, theme, advice)).toList(),
        papers.reading().remaining().stream().map(question -> missing(papers, question)).toList(),
        ThemePages.progress(papers),
        advice.size(),
        prefills
            .of(papers.assessment().id())
            .map(prefill -> prefill.remaining(papers.reading()))
            .orElse(0),
        refused);
  }

  private ReviewPage.ThemeReview review(
      Desk.Papers papers, Group theme, Map<NodeId, List<Advice>> advice) {
    return new ReviewPage.ThemeReview(
        theme.id().value(),
        theme.title(),
        theme.questions().stream()
            .filter(question -> papers.reading().isConcerned(question.id()))
            .map(question -> line(papers, question, advice.getOrDefault(question.id(), List.of())))
            .toList());
  }

  private ReviewPage.Line line(Desk.Papers papers, Question question, List<Advice> advice) {
    StoredEntry entry = papers.assessment().entry(question.id()).orElse(StoredEntry.NOTHING);
    return new ReviewPage.Line(
        question.id().value(),
        question.title(),
        papers.layered() != null && papers.layered().isLocal(question.id()),
        words.answer(papers.reading(), question, entry.answer(), papers.visit().language()),
        entry.answer() != null,
        advice.stream()
            .map(one -> adviceWords.of(one, papers.referential(), papers.visit().language()))
            .toList());
  }

  private static ReviewPage.Missing missing(Desk.Papers papers, Question question) {
    return new ReviewPage.Missing(
        papers.referential().questionnaire().themeOf(question.id()).id().value(),
        question.id().value(),
        question.title());
  }
}
