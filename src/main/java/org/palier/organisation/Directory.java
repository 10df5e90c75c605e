package org.palier.organisation;

import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.Siret;

/// A public directory of companies, asked by this server and never by the visitor's browser, where
/// the operator named one. It is asked at most five times a second, follows no redirect, and its
/// answers are kept for a day; nothing depends on it.
@Singleton
class Directory {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 100;
  private static final int SHOWN = 5;
  private static final int KEPT = 500;
  private static final Duration KEPT_FOR = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final String address;
  private final JsonMapper json;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private Instant next = Instant.EPOCH;

  Directory(@Value("${palier.directory-url:}") String address, JsonMapper json, Clock clock) {
    this.address = address;
    this.json = json;
    this.clock = clock;
  }

  /// An establishment as the directory tells it; `commune` is its name.
  record Entry(Siret siret, String name, String commune) {}

  /// What the directory said.
  sealed interface Answer {

    record Found(List<Entry> entries) implements Answer {

      public Found {
        entries = List.copyOf(entries);
      }
    }

    /// It did not answer in time, or not in words we know: one goes on without it.
    record Silent() implements Answer {}
  }

  private record Kept(List<Entry> entries, Instant until) {}

  boolean isOpen() {
    return !address.isBlank();
  }

  /// Empty where there is no directory, or too little was typed to search for.
  Optional<Answer> search(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    if (!isOpen() || words.length() < SHORTEST || words.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(
        known(words)
            .<Answer>map(Answer.Found::new)
            .orElseGet(() -> mayAsk() ? ask(words) : new Answer.Silent()));
  }

  private synchronized Optional<List<Entry>> known(String words) {
    return Optional.ofNullable(kept.get(words))
        .filter(one -> one.until().isAfter(clock.instant()))
        .map(Kept::entries);
  }

  private synchronized void keep(String words, List<Entry> entries) {
    kept.remove(words);
    if (kept.size() >= KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(words, new Kept(entries, clock.instant().plus(KEPT_FOR)));
  }

  private synchronized boolean mayAsk() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return false;
    }
    next = now.plus(BETWEEN);
    return true;
  }

  private Answer ask(String words) {
    URI asked =
        URI.create(
            address
                + "?per_page="
                + SHOWN
                + "&q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8));
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(asked).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        return new Answer.Silent();
      }
      List<Entry> entries = entries(json.readValue(response.body(), JsonNode.class));
      keep(words, entries);
      return new Answer.Found(entries);
    } catch (IOException | IllegalStateException unreadable) {
      return new Answer.Silent();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer.Silent();
    }
  }

  private static List<Entry> entries(@Nullable JsonNode answer) {
    JsonNode results = answer == null ? null : answer.get("results");
    if (results == null || !results.isArray()) {
      throw new IllegalStateException("no results in the answer");
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode result : results.values()) {
      JsonNode seat = result.get("siege");
      if (seat != null) {
        Siret.parse(text(seat, "siret"))
            .ifPresent(
                siret ->
                    entries.add(
                        new Entry(
                            siret, text(result, "nom_complet"), text(seat, "libelle_commune"))));
      }
    }
    return entries;
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || !value.isString() ? "" : value.getStringValue();
  }
}
