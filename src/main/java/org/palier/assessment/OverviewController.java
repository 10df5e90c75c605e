package org.palier.assessment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.questionnaire.Text;
import org.palier.web.Access;
import org.palier.web.Form;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Token;
import org.palier.web.Visit;

/// The first page of an assessment one comes back to: what is done, what remains, the private link,
/// and the way to erase it all.
@Controller("/assessments/{id}")
class OverviewController extends DeskController {

  private final AssessmentService assessments;
  private final LinkService links;
  private final LinkPages linkPages;
  private final Sessions sessions;
  private final LinkMail linkMail;
  private final DraftKeeper drafts;
  private final CarryOverService carryOvers;
  private final PrefillRepository prefills;
  private final Messages messages;

  OverviewController(
      Desk desk,
      AssessmentService assessments,
      LinkService links,
      LinkPages linkPages,
      Sessions sessions,
      LinkMail linkMail,
      DraftKeeper drafts,
      CarryOverService carryOvers,
      PrefillRepository prefills,
      Messages messages,
      Pages pages) {
    super(desk, pages);
    this.assessments = assessments;
    this.links = links;
    this.linkPages = linkPages;
    this.sessions = sessions;
    this.linkMail = linkMail;
    this.drafts = drafts;
    this.carryOvers = carryOvers;
    this.prefills = prefills;
    this.messages = messages;
  }

  /// `newer` when a later version of the questionnaire can take the answers, `carried` when it took
  /// them; `prefill` when the draft began with an earlier assessment; `mailed` is the address a
  /// link was just sent to; `mailProblem` why it was not; `endsOn` when a draft long untouched will
  /// be erased.
  record OverviewPage(
      String assessment,
      String name,
      Text questionnaire,
      Subject subject,
      boolean draft,
      boolean submittedBefore,
      int factsGiven,
      List<ThemeLine> themes,
      ProgressView progress,
      @Nullable String next,
      @Nullable Instant endsOn,
      boolean newer,
      boolean carried,
      @Nullable PrefillView prefill,
      String mailed,
      String mailTyped,
      String mailProblem) {

    /// The day what was taken over was submitted, and how much of it nobody has looked at yet.
    record PrefillView(Instant saidAt, int remaining) {}

    record ThemeLine(String id, Text title, ProgressView progress) {}

    boolean complete() {
      return progress.complete();
    }
  }

  @Get
  HttpResponse<?> show(Visit visit, String id) {
    return edit(
        visit, id, papers -> pages.render(papers.visit(), "assessment/overview", page(papers)));
  }

  /// Shows a new private link once. The old ones go on working.
  @Post("/links")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> newLink(Visit visit, String id) {
    return edit(
        visit,
        id,
        papers -> {
          Token token = links.issue(papers.assessment().id(), Access.EDIT);
          return pages.render(
              papers.visit(),
              "assessment/link",
              linkPages.shown(papers.visit(), papers.assessment().id(), token, false));
        });
  }

  /// Ends all private links given so far, and what they let others into; shows a new one.
  @Post("/links/revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revokeLinks(Visit visit, String id) {
    return edit(
        visit,
        id,
        papers -> {
          UUID assessment = papers.assessment().id();
          Token token = links.replaceAll(assessment, Access.EDIT);
          return pages
              .render(
                  papers.visit(),
                  "assessment/link",
                  linkPages.shown(papers.visit(), assessment, token, false))
              .cookie(sessions.grant(papers.visit(), assessment, Access.EDIT, token.hash()));
        });
  }

  @Post("/mail")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> mail(Visit visit, String id, @Body String body) {
    String typed = Form.parse(body).text("email").strip();
    return edit(
        visit,
        id,
        papers ->
            switch (linkMail.send(papers, typed)) {
              case QUEUED ->
                  pages.render(papers.visit(), "assessment/overview", page(papers, typed, "", ""));
              case WRONG_ADDRESS -> refused(papers, typed, "assessment.problem.mail");
              case TOO_MANY -> refused(papers, typed, "assessment.problem.mail.many");
            });
  }

  private HttpResponse<?> refused(Desk.Papers papers, String typed, String problem) {
    String words = messages.text(papers.visit().language(), problem, typed);
    return pages.invalid(papers.visit(), "assessment/overview", page(papers, "", typed, words));
  }

  @Get("/erasure")
  HttpResponse<?> askErasure(Visit visit, String id) {
    return edit(
        visit, id, papers -> pages.render(papers.visit(), "assessment/erasure", page(papers)));
  }

  @Post("/erasure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> erase(Visit visit, String id) {
    return edit(
        visit,
        id,
        papers -> {
          boolean erased = assessments.erase(papers.assessment().id());
          return pages.render(papers.visit(), "assessment/erased", Map.of("erased", erased));
        });
  }

  @Post("/revisions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> reopen(Visit visit, String id) {
    return edit(
        visit,
        id,
        papers -> {
          assessments.reopen(papers.assessment().id());
          return HttpResponse.seeOther(URI.create(papers.address()));
        });
  }

  private OverviewPage page(Desk.Papers papers) {
    return page(papers, "", "", "");
  }

  private OverviewPage page(
      Desk.Papers papers, String mailed, String mailTyped, String mailProblem) {
    List<OverviewPage.ThemeLine> themes =
        ThemePages.concerned(papers).stream().map(theme -> line(papers, theme)).toList();
    return new OverviewPage(
        papers.assessment().id().toString(),
        papers.assessment().name(),
        papers.referential().questionnaire().title(),
        papers.referential().questionnaire().subject(),
        papers.assessment().isDraft(),
        papers.assessment().number() > 1 || !papers.assessment().isDraft(),
        papers.assessment().facts().given().size(),
        themes,
        ThemePages.progress(papers),
        themes.stream()
            .filter(theme -> !theme.progress().complete())
            .map(OverviewPage.ThemeLine::id)
            .findFirst()
            .orElse(null),
        drafts.endOf(papers.assessment().id()).orElse(null),
        carryOvers.way(papers.assessment()).isPresent(),
        papers.assessment().isDraft() && carryOvers.last(papers.assessment()).isPresent(),
        prefills
            .of(papers.assessment().id())
            .filter(prefill -> papers.assessment().isDraft())
            .map(
                prefill ->
                    new OverviewPage.PrefillView(
                        prefill.saidAt(), prefill.remaining(papers.reading())))
            .orElse(null),
        mailed,
        mailTyped,
        mailProblem);
  }

  private static OverviewPage.ThemeLine line(Desk.Papers papers, Group theme) {
    return new OverviewPage.ThemeLine(
        theme.id().value(), theme.title(), ProgressView.of(papers.reading(), theme.questions()));
  }
}
