package org.palier.campaign;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.palier.assessment.FirstStepService;
import org.palier.assessment.FirstStepService.Step;
import org.palier.assessment.StartPage;
import org.palier.campaign.EntryService.Door;
import org.palier.domain.answers.Facts;
import org.palier.territory.Territory;
import org.palier.web.Access;
import org.palier.web.Form;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// The personal link of a campaign's mail. Opening it changes nothing, so that mail scanners start
/// nothing; its form begins the assessment, or goes on with it.
@Controller("/c/{secret}")
class EntryController {

  private final EntryService entries;
  private final FirstStepService firstStep;
  private final Sessions sessions;
  private final Messages messages;
  private final Pages pages;

  EntryController(
      EntryService entries,
      FirstStepService firstStep,
      Sessions sessions,
      Messages messages,
      Pages pages) {
    this.entries = entries;
    this.firstStep = firstStep;
    this.sessions = sessions;
    this.messages = messages;
    this.pages = pages;
  }

  record ResumePage(String address, String organisation, String territory, LocalDate end) {}

  record OverPage(String territory, String home) {}

  @Get
  HttpResponse<?> show(Visit visit, String secret) {
    return switch (entries.door(secret)) {
      case Door.Start start ->
          pages.render(
              visit.at(start.place().place()), "assessment/start", first(visit, secret, start));
      case Door.Resume(Territory place, Campaign campaign, String name, UUID _, byte[] _) ->
          pages.render(
              visit.at(place.place()),
              "campaign/resume",
              new ResumePage(
                  address(secret), name, place.name(), campaign.content().dates().end()));
      case Door.Claimed claimed -> claimed(claimed);
      case Door.Withdrawn(Territory place) -> withdrawn(visit, place);
      case Door.Over(Territory place) -> over(visit, place);
      case Door.Unknown() -> unknown(visit);
    };
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(Visit visit, String secret, @Body String body) {
    return switch (entries.door(secret)) {
      case Door.Start start -> start(visit, secret, start, Form.parse(body));
      case Door.Resume resume -> letIn(visit, resume);
      case Door.Claimed claimed -> claimed(claimed);
      case Door.Withdrawn(Territory place) -> withdrawn(visit, place);
      case Door.Over(Territory place) -> over(visit, place);
      case Door.Unknown() -> unknown(visit);
    };
  }

  private StartPage first(Visit visit, String secret, Door.Start start) {
    return firstStep
        .page(
            visit.language(),
            start.place(),
            start.questionnaire(),
            start.known().name(),
            EntryService.facts(start.known().details()))
        .calling(address(secret), welcome(visit, start));
  }

  private HttpResponse<?> start(Visit visit, String secret, Door.Start start, Form form) {
    return switch (firstStep.read(visit.language(), start.place(), start.questionnaire(), form)) {
      case Step.Wrong(StartPage page) ->
          pages.invalid(
              visit.at(start.place().place()),
              "assessment/start",
              page.calling(address(secret), welcome(visit, start)));
      case Step.Right(String name, Facts facts, String _) ->
          letIn(visit, entries.start(start, visit.language().code(), name, facts));
    };
  }

  private String welcome(Visit visit, Door.Start start) {
    return messages.text(
        visit.language(),
        "campaign.welcome",
        start.place().name(),
        start.known().name(),
        start.campaign().content().dates().end());
  }

  private HttpResponse<?> letIn(Visit visit, Door.Resume resume) {
    return HttpResponse.seeOther(URI.create("/assessments/" + resume.assessment()))
        .cookie(sessions.grant(visit, resume.assessment(), Access.EDIT, resume.link()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static HttpResponse<?> claimed(Door.Claimed claimed) {
    return HttpResponse.seeOther(URI.create("/organisations/" + claimed.organisation()));
  }

  private HttpResponse<?> withdrawn(Visit visit, Territory place) {
    return pages.respond(
        HttpStatus.GONE, visit.at(place.place()), "campaign/withdrawn", overPage(place));
  }

  private HttpResponse<?> over(Visit visit, Territory place) {
    return pages.respond(
        HttpStatus.GONE, visit.at(place.place()), "campaign/over", overPage(place));
  }

  private static OverPage overPage(Territory place) {
    return new OverPage(place.name(), "/" + place.slug());
  }

  private HttpResponse<?> unknown(Visit visit) {
    return pages.respond(HttpStatus.NOT_FOUND, visit, "assessment/link-unknown", Map.of());
  }

  private static String address(String secret) {
    return "/c/" + secret;
  }
}
