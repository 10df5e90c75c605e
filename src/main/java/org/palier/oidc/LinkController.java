package org.palier.oidc;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.palier.account.AccountService;
import org.palier.account.AccountService.Person;
import org.palier.mail.EmailAddress;
import org.palier.oidc.AttemptRepository.Waiting;
import org.palier.signin.Asking;
import org.palier.signin.SignInService;
import org.palier.web.Messages;
import org.palier.web.OtherEntrance;
import org.palier.web.Pages;
import org.palier.web.ProviderCookie;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// Links an identity that nobody had to an account: its owner proves the account in this browser,
/// then says yes.
@Controller(LinkController.PATH)
class LinkController extends ProviderDeskController {

  static final String PATH = OtherEntrance.PATH + "/link";

  private final ProviderSignIn signIn;
  private final IdentityService identities;
  private final ProviderCookie browsers;
  private final AccountService accounts;
  private final SignInService mail;
  private final Sessions sessions;
  private final OtherEntrance entrance;
  private final Pages pages;

  LinkController(
      ProviderSignIn signIn,
      IdentityService identities,
      ProviderCookie browsers,
      AccountService accounts,
      SignInService mail,
      Sessions sessions,
      OtherEntrance entrance,
      Messages messages,
      Pages pages) {
    super(entrance, messages, pages);
    this.signIn = signIn;
    this.identities = identities;
    this.browsers = browsers;
    this.accounts = accounts;
    this.mail = mail;
    this.sessions = sessions;
    this.entrance = entrance;
    this.pages = pages;
  }

  /// `email` is what the provider `name` says; `account` the address of who is signed in, empty
  /// where nobody is.
  record LinkPage(String name, String email, String account, boolean tooMany) {}

  record SentPage(String address, long minutes) {}

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, Visit visit) {
    return waiting(
        request, visit, waiting -> pages.render(visit, "oidc/link", page(visit, waiting, false)));
  }

  @Post("/mail")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> mail(HttpRequest<?> request, Visit visit) {
    return waiting(
        request,
        visit,
        waiting ->
            switch (mail.ask(visit, waiting.told().email(), PATH, null)) {
              case Asking.Sent(EmailAddress address) ->
                  pages.render(
                      visit,
                      "oidc/sent",
                      new SentPage(address.value(), SignInService.LIFE.toMinutes()));
              case Asking.TooMany _, Asking.WrongAddress _ ->
                  pages.invalid(visit, "oidc/link", page(visit, waiting, true));
            });
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> link(HttpRequest<?> request, Visit visit) {
    return waiting(
        request,
        visit,
        waiting ->
            person(visit)
                .<HttpResponse<?>>map(person -> answer(request, visit, person, waiting))
                .orElseGet(() -> HttpResponse.seeOther(URI.create(PATH))));
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, Visit visit, Person person, Waiting waiting) {
    Arrival arrival = identities.link(person.id(), waiting);
    browsers.of(request).ifPresent(signIn::forget);
    if (arrival instanceof Arrival.In in) {
      Told told = in.told();
      return HttpResponse.seeOther(
              URI.create(in.next().isEmpty() ? accounts.home(person.id()) : in.next()))
          .cookie(browsers.gone())
          .cookie(sessions.proveByProvider(visit, person.id(), told.twoFactors(), told.idToken()));
    }
    return stopped(visit, arrival instanceof Arrival.Taken ? Stop.TAKEN : Stop.PASSWORD);
  }

  private HttpResponse<?> waiting(
      HttpRequest<?> request, Visit visit, Function<Waiting, HttpResponse<?>> work) {
    if (!entrance.isOpen()) {
      return pages.notFound(visit);
    }
    return signIn
        .waiting(browsers.of(request))
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> stopped(visit, Stop.LOST));
  }

  private LinkPage page(Visit visit, Waiting waiting, boolean tooMany) {
    return new LinkPage(
        entrance.name(),
        waiting.told().email(),
        person(visit).map(Person::email).orElse(""),
        tooMany);
  }

  private Optional<Person> person(Visit visit) {
    return visit.account().flatMap(accounts::person);
  }
}
