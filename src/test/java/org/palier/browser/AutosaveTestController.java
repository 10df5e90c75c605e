package org.palier.browser;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// Two questions saved as a feature saves them, and the troubles a test asks for.
@Controller("/autosave-test")
@Requires(env = "test")
final class AutosaveTestController {

  record Card(String id, int revision, String answer, String comment, String conflict) {
    boolean isZero() {
      return answer.equals("0");
    }

    boolean isOne() {
      return answer.equals("1");
    }

    Card conflicting(String other, String typedComment) {
      return new Card(id, revision, answer, typedComment, other);
    }
  }

  record SavePage(List<Card> cards, int done) {}

  record Saved(Card card, int done) {}

  private final Pages pages;
  private final Map<String, Card> cards = new TreeMap<>();
  final List<String> keys = new ArrayList<>();
  boolean away;

  /// The save is done, and its answer is lost.
  boolean deaf;

  AutosaveTestController(Pages pages) {
    this.pages = pages;
    forget();
  }

  void forget() {
    Stream.of("Q-1", "Q-2").forEach(id -> cards.put(id, new Card(id, 0, "", "", "")));
    keys.clear();
    away = false;
    deaf = false;
  }

  Card card(String id) {
    return Objects.requireNonNull(cards.get(id));
  }

  /// What a colleague saves meanwhile.
  void colleague(String id, String answer) {
    Card card = card(id);
    cards.put(id, new Card(id, card.revision() + 1, answer, "", ""));
  }

  private int done() {
    return (int) cards.values().stream().filter(card -> card.revision() > 0).count();
  }

  @Get
  HttpResponse<String> page(Visit visit) {
    return pages.render(visit, "test/autosave", new SavePage(List.copyOf(cards.values()), done()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> all(Visit visit, @Body Map<String, String> form) {
    return HttpResponse.seeOther(java.net.URI.create("/autosave-test?next"));
  }

  @Post("/answers/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  synchronized HttpResponse<String> answer(
      Visit visit,
      String id,
      @Body Map<String, String> form,
      @Header("Idempotency-Key") String key) {
    if (away) {
      return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
    Card card = card(id);
    String comment = form.getOrDefault(id + ".comment", "");
    if (!keys.contains(key)) {
      if (Integer.parseInt(form.getOrDefault(id + ".revision", "0")) != card.revision()) {
        return pages.fragment(
            HttpStatus.CONFLICT,
            visit,
            "test/saved",
            new Saved(card.conflicting(card.answer(), comment), done()));
      }
      keys.add(key);
      card = new Card(id, card.revision() + 1, form.getOrDefault(id + ".answer", ""), comment, "");
      cards.put(id, card);
    }
    return deaf
        ? HttpResponse.status(HttpStatus.BAD_GATEWAY)
        : pages.fragment(visit, "test/saved", new Saved(card, done()));
  }
}
