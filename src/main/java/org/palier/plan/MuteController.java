package org.palier.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.function.Function;
import org.palier.plan.ReminderRepository.Reader;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// Where the last line of a reminder leads: no more of them, without signing in. Opening the page
/// changes nothing, so that a mail scanner can't silence anyone.
@Controller
class MuteController extends PlanDeskController {

  private final ReminderService reminders;

  MuteController(PlanDesk desk, ReminderService reminders, Pages pages) {
    super(desk, pages);
    this.reminders = reminders;
  }

  record MutePage(String organisation, String address, boolean muted) {}

  @Get("/u/{secret}")
  HttpResponse<?> show(Visit visit, String secret) {
    return reader(visit, secret, reader -> page(visit, secret, reader));
  }

  @Post("/u/{secret}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(Visit visit, String secret, @Body String body) {
    boolean again = Form.parse(body).text("reminders").equals("on");
    return reader(
        visit,
        secret,
        reader -> {
          decide(reader, again);
          return page(visit, secret, reader);
        });
  }

  /// The same for who is signed in, on the page of the plan.
  @Post("/organisations/{id}/plan/reminders")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(Visit visit, String id, @Body String body) {
    boolean again = Form.parse(body).text("reminders").equals("on");
    return member(
        visit,
        id,
        plan -> {
          decide(new Reader(plan.organisation().id(), plan.account(), ""), again);
          return see(plan.address());
        });
  }

  private void decide(Reader reader, boolean again) {
    if (again) {
      reminders.unmute(reader.organisation(), reader.account());
    } else {
      reminders.mute(reader.organisation(), reader.account());
    }
  }

  private HttpResponse<?> page(Visit visit, String secret, Reader reader) {
    return pages.render(
        visit,
        "plan/mute",
        new MutePage(
            reader.name(),
            "/u/" + secret,
            reminders.isMuted(reader.organisation(), reader.account())));
  }

  private HttpResponse<?> reader(
      Visit visit, String secret, Function<Reader, HttpResponse<?>> work) {
    return reminders
        .reader(secret)
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> pages.notFound(visit));
  }
}
