package org.palier.signin;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.mail.EmailAddress;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.OtherEntrance;
import org.palier.web.OwnPage;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// The way in for people of organisations: an address, a link by mail, a button.
@Controller
class SignInController {

  static final String HOME = "/organisations";

  private final SignInService signIn;
  private final Sessions sessions;
  private final OtherEntrance other;
  private final Messages messages;
  private final Pages pages;

  SignInController(
      SignInService signIn,
      Sessions sessions,
      OtherEntrance other,
      Messages messages,
      Pages pages) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.other = other;
    this.messages = messages;
    this.pages = pages;
  }

  /// `other` is the way in by a provider, where there is one.
  record AskPage(
      String next, FormField email, FormErrors errors, OtherEntrance.@Nullable Button other) {}

  record SentPage(String address, long minutes) {}

  record ConfirmPage(String secret, String address, boolean withAssessment, boolean sameBrowser) {}

  @Get("/sign-in")
  HttpResponse<?> show(Visit visit, @QueryValue(defaultValue = "") String next) {
    if (sessions.pending(visit).isPresent()) {
      return HttpResponse.seeOther(URI.create("/login"));
    }
    return visit.account().isPresent()
        ? HttpResponse.seeOther(URI.create(OwnPage.of(next).orElse(HOME)))
        : pages.render(visit, "signin/ask", page(visit, next, "", ""));
  }

  @Post("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(Visit visit, @Body String body) {
    Form form = Form.parse(body);
    String next = form.text("next");
    String email = form.text("email");
    return switch (signIn.ask(visit, email, OwnPage.of(next).orElse(HOME), null)) {
      case Asking.Sent(EmailAddress address) -> sent(visit, address);
      case Asking.TooMany(EmailAddress address) ->
          pages.invalid(
              visit,
              "signin/ask",
              page(visit, next, email, text(visit, "signin.problem.many", address.value())));
      case Asking.WrongAddress() ->
          pages.invalid(
              visit, "signin/ask", page(visit, next, email, text(visit, "signin.problem.email")));
    };
  }

  private HttpResponse<?> sent(Visit visit, EmailAddress address) {
    return pages.render(
        visit, "signin/sent", new SentPage(address.value(), SignInService.LIFE.toMinutes()));
  }

  @Get("/s/{secret}")
  HttpResponse<?> confirm(Visit visit, String secret) {
    return signIn
        .find(visit, secret)
        .<HttpResponse<?>>map(
            waiting ->
                pages.render(
                    visit,
                    "signin/confirm",
                    new ConfirmPage(
                        secret,
                        waiting.address().masked(),
                        waiting.withAssessment(),
                        waiting.sameBrowser())))
        .orElseGet(() -> spent(visit));
  }

  @Post("/sign-in/confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> use(Visit visit, @Body String body) {
    return switch (signIn.use(Form.parse(body).text("secret"))) {
      case Entering.In(UUID account, @Nullable UUID assessment, String next) ->
          HttpResponse.seeOther(URI.create(next))
              .cookie(sessions.signIn(visit, account, assessment));
      case Entering.Spent() -> spent(visit);
      case Entering.PasswordNeeded() ->
          pages.respond(HttpStatus.CONFLICT, visit, "signin/password", Map.of());
      case Entering.Closed() ->
          pages.respond(HttpStatus.CONFLICT, visit, "signin/closed", Map.of());
    };
  }

  private HttpResponse<?> spent(Visit visit) {
    return pages.respond(HttpStatus.NOT_FOUND, visit, "signin/spent", Map.of());
  }

  private AskPage page(Visit visit, String next, String email, String problem) {
    return new AskPage(
        OwnPage.of(next).orElse(""),
        FormField.text("email", text(visit, "signin.email"), email)
            .typed("email", "email")
            .wrong(problem),
        new FormErrors(problem.isEmpty() ? List.of() : List.of(new FormError("email", problem))),
        other.button(OwnPage.of(next).orElse("")).orElse(null));
  }

  private String text(Visit visit, String key, Object... arguments) {
    return messages.text(visit.language(), key, arguments);
  }
}
