package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.palier.account.AccountService;
import org.palier.account.AccountService.Person;
import org.palier.assessment.Assessment;
import org.palier.assessment.AssessmentService;
import org.palier.mail.EmailAddress;
import org.palier.signin.Asking;
import org.palier.signin.SignInService;
import org.palier.territory.TerritoryService;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// Keeping an assessment that was made without an account: an address, then the organisation it is
/// for.
@Controller("/assessments/{id}/claim")
class ClaimController {

  private final AssessmentService assessments;
  private final ClaimService claims;
  private final ClaimPages claimPages;
  private final JoiningService joining;
  private final SignInService signIn;
  private final AccountService accounts;
  private final TerritoryService territories;
  private final Directory directory;
  private final Pages pages;

  ClaimController(
      AssessmentService assessments,
      ClaimService claims,
      ClaimPages claimPages,
      JoiningService joining,
      SignInService signIn,
      AccountService accounts,
      TerritoryService territories,
      Directory directory,
      Pages pages) {
    this.assessments = assessments;
    this.claims = claims;
    this.claimPages = claimPages;
    this.joining = joining;
    this.signIn = signIn;
    this.accounts = accounts;
    this.territories = territories;
    this.directory = directory;
    this.pages = pages;
  }

  /// What the visitor may do with an assessment that is nobody's yet.
  record Claim(Visit visit, Assessment assessment, Optional<Person> person) {

    String address() {
      return "/assessments/" + assessment.id() + "/claim";
    }
  }

  /// `q` is what to look up in the directory; `number` and `name` what was found there.
  @Get
  HttpResponse<?> show(
      Visit visit,
      String id,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String number,
      @QueryValue(defaultValue = "") String name) {
    return claim(
        visit,
        id,
        claim ->
            claim.person().isPresent()
                ? pages.render(
                    claim.visit(),
                    "organisation/claim",
                    claimPages.form(
                        claim, claimPages.blank(claim).with(number, name), q, directory.search(q)))
                : pages.render(
                    claim.visit(), "organisation/claim-mail", claimPages.mail(claim, "", "")));
  }

  /// Sends the link that brings the visitor back here, signed in.
  @Post("/mail")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> mail(Visit visit, String id, @Body String body) {
    String email = Form.parse(body).text("email");
    return claim(
        visit,
        id,
        claim ->
            switch (signIn.ask(claim.visit(), email, claim.address(), claim.assessment().id())) {
              case Asking.Sent(EmailAddress address) ->
                  pages.render(
                      claim.visit(), "organisation/claim-sent", claimPages.sent(claim, address));
              case Asking.WrongAddress() ->
                  pages.invalid(
                      claim.visit(),
                      "organisation/claim-mail",
                      claimPages.mail(claim, email, "signin.problem.email"));
              case Asking.TooMany _ ->
                  pages.invalid(
                      claim.visit(),
                      "organisation/claim-mail",
                      claimPages.mail(claim, email, "signin.problem.many"));
            });
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> claim(Visit visit, String id, @Body String body) {
    ClaimForm form = ClaimForm.read(Form.parse(body));
    return signedIn(
        visit,
        id,
        (claim, person) ->
            form.faults().isEmpty()
                ? answer(claim, form, claims.claim(person.id(), claim.assessment(), form))
                : pages.invalid(
                    claim.visit(),
                    "organisation/claim",
                    claimPages.form(claim, form, "", Optional.empty())));
  }

  /// One of the visitor's own organisations takes the assessment in.
  @Post("/own")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> bring(Visit visit, String id, @Body String body) {
    Optional<UUID> organisation = RowId.read(Form.parse(body).text("organisation"));
    return signedIn(
        visit,
        id,
        (claim, person) ->
            organisation
                .<HttpResponse<?>>map(
                    own ->
                        answer(
                            claim,
                            claimPages.blank(claim),
                            claims.bring(person.id(), claim.assessment(), own)))
                .orElseGet(() -> pages.notFound(visit)));
  }

  /// Asks those who are there already.
  @Post("/request")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(Visit visit, String id, @Body String body) {
    Optional<UUID> organisation = RowId.read(Form.parse(body).text("organisation"));
    return signedIn(
        visit,
        id,
        (claim, person) ->
            organisation
                .flatMap(joining::find)
                .filter(found -> found.territoryId().equals(claim.assessment().territoryId()))
                .<HttpResponse<?>>map(
                    found -> {
                      joining.ask(claim.visit(), person, found, claim.assessment().id());
                      return pages.render(
                          claim.visit(),
                          "organisation/asked",
                          Map.of("assessment", claim.assessment().id().toString()));
                    })
                .orElseGet(() -> pages.notFound(visit)));
  }

  private HttpResponse<?> answer(Claim claim, ClaimForm form, Claiming claiming) {
    return switch (claiming) {
      case Claiming.Claimed(UUID organisation) ->
          HttpResponse.seeOther(URI.create("/organisations/" + organisation));
      case Claiming.Known(Organisation known) ->
          pages.respond(
              HttpStatus.CONFLICT,
              claim.visit(),
              "organisation/alike",
              claimPages.known(claim, form, known));
      case Claiming.Alike(var organisations) ->
          pages.respond(
              HttpStatus.CONFLICT,
              claim.visit(),
              "organisation/alike",
              claimPages.alike(claim, form, organisations));
      case Claiming.Taken() -> pages.error(claim.visit(), HttpStatus.CONFLICT);
    };
  }

  private interface Work {
    HttpResponse<?> on(Claim claim, Person person);
  }

  private HttpResponse<?> signedIn(Visit visit, String id, Work work) {
    return claim(
        visit,
        id,
        claim ->
            claim
                .person()
                .<HttpResponse<?>>map(person -> work.on(claim, person))
                .orElseGet(() -> HttpResponse.seeOther(URI.create(claim.address()))));
  }

  private HttpResponse<?> claim(Visit visit, String id, Function<Claim, HttpResponse<?>> work) {
    return RowId.read(id)
        .filter(visit::mayEdit)
        .flatMap(assessments::find)
        .<HttpResponse<?>>map(
            assessment ->
                assessment.organisationId() == null
                    ? work.apply(
                        new Claim(
                            visit.at(
                                territories.find(assessment.territoryId()).orElseThrow().place()),
                            assessment,
                            visit.account().flatMap(accounts::person)))
                    : HttpResponse.seeOther(
                        URI.create("/organisations/" + assessment.organisationId())))
        .orElseGet(() -> pages.notFound(visit));
  }
}
