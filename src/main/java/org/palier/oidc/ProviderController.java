package org.palier.oidc;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.palier.account.AccountService;
import org.palier.web.Messages;
import org.palier.web.OtherEntrance;
import org.palier.web.OwnPage;
import org.palier.web.Pages;
import org.palier.web.ProviderCookie;
import org.palier.web.Sessions;
import org.palier.web.Token;
import org.palier.web.Visit;

/// The way to the provider and back.
@Controller(OtherEntrance.PATH)
class ProviderController extends ProviderDeskController {

  private static final String CALLBACK = OtherEntrance.PATH + "/callback";

  private final ProviderSignIn signIn;
  private final ProviderCookie browsers;
  private final AccountService accounts;
  private final Sessions sessions;
  private final OtherEntrance entrance;
  private final Pages pages;

  ProviderController(
      ProviderSignIn signIn,
      ProviderCookie browsers,
      AccountService accounts,
      Sessions sessions,
      OtherEntrance entrance,
      Messages messages,
      Pages pages) {
    super(entrance, messages, pages);
    this.signIn = signIn;
    this.browsers = browsers;
    this.accounts = accounts;
    this.sessions = sessions;
    this.entrance = entrance;
    this.pages = pages;
  }

  /// A page elsewhere may not send a visitor on this way.
  @Get
  HttpResponse<?> leave(
      HttpRequest<?> request, Visit visit, @QueryValue(defaultValue = "") String next) {
    if (!entrance.isOpen()) {
      return pages.notFound(visit);
    }
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return HttpResponse.seeOther(URI.create("/sign-in"));
    }
    Token browser = Token.fresh();
    try {
      URI there =
          signIn.begin(
              browser, OwnPage.of(next).orElse(""), visit.account().orElse(null), back(visit));
      return HttpResponse.seeOther(there).cookie(browsers.cookie(browser, ProviderSignIn.LIFE));
    } catch (ProviderAway away) {
      return stopped(visit, Stop.AWAY);
    }
  }

  @Get("/callback")
  HttpResponse<?> comeBack(
      HttpRequest<?> request,
      Visit visit,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String code,
      @QueryValue(defaultValue = "") String error,
      @QueryValue(defaultValue = "") String iss) {
    if (!entrance.isOpen()) {
      return pages.notFound(visit);
    }
    Optional<Token> browser = browsers.of(request);
    Arrival arrival =
        signIn.come(browser, new ProviderSignIn.Answer(state, code, error, iss), back(visit));
    return answer(visit, arrival);
  }

  private HttpResponse<?> answer(Visit visit, Arrival arrival) {
    return switch (arrival) {
      case Arrival.In(UUID account, String next, Told told) ->
          HttpResponse.seeOther(URI.create(next.isEmpty() ? accounts.home(account) : next))
              .cookie(browsers.gone())
              .cookie(sessions.signInByProvider(visit, account, told.twoFactors(), told.idToken()));
      case Arrival.Waits() -> HttpResponse.seeOther(URI.create(LinkController.PATH));
      case Arrival.Lost() -> stopped(visit, Stop.LOST);
      case Arrival.Declined() -> stopped(visit, Stop.DECLINED);
      case Arrival.Refused() -> stopped(visit, Stop.REFUSED);
      case Arrival.Away() -> stopped(visit, Stop.AWAY);
      case Arrival.Taken() -> stopped(visit, Stop.TAKEN);
      case Arrival.Closed() -> stopped(visit, Stop.CLOSED);
      case Arrival.PasswordNeeded() -> stopped(visit, Stop.PASSWORD);
    };
  }

  private static URI back(Visit visit) {
    return URI.create(visit.link(CALLBACK));
  }
}
