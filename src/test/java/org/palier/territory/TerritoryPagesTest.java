package org.palier.territory;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class TerritoryPagesTest {

  /// Writes a territory's own text, as its staff will.
  @Singleton
  static class OwnTexts {
    private final JdbcOperations jdbc;

    OwnTexts(JdbcOperations jdbc) {
      this.jdbc = jdbc;
    }

    @Transactional
    void write(UUID territory, String page, String body) {
      jdbc.prepareStatement(
          """
          INSERT INTO territory_text (territory_id, page, language, body, updated_at)
          VALUES (?, ?, 'fr', ?, ?)
          """,
          statement -> {
            statement.setObject(1, territory);
            statement.setString(2, page);
            statement.setString(3, body);
            statement.setObject(4, LocalDateTime.of(2026, 3, 1, 0, 0));
            return statement.executeUpdate();
          });
    }
  }

  @Inject TerritoryService territories;
  @Inject OwnTexts texts;

  @Inject
  @Client("/")
  HttpClient client;

  private Territory open(String slug, String name, List<String> questionnaires) {
    return territories.open(
        new Territory(
            UuidCreator.getTimeOrderedEpoch(),
            slug,
            name,
            "fr",
            "Claire Martin",
            "claire@pays.example",
            "05 49 00 00 00",
            false),
        List.of(),
        questionnaires);
  }

  private String page(String path, String language) {
    return Objects.requireNonNull(
        client.toBlocking().retrieve(HttpRequest.GET(path).header("Accept-Language", language)));
  }

  @Test
  void theLandingPageOffersWhatTheTerritoryOffers() {
    open("landing-one", "Pays Un", List.of("transition-ecologique"));
    assertThat(page("/landing-one", "fr"))
        .contains("href=\"/landing-one/questionnaires/transition-ecologique\"")
        .contains("mailto:claire@pays.example", "tel:0549000000")
        .contains("Élan", "25 minutes");
    assertThat(page("/landing-one", "en")).contains("Start, no account needed");
  }

  @Test
  void aTerritoryThatOffersNothingSaysWhatToDo() {
    open("landing-none", "Pays Vide", List.of());
    assertThat(page("/landing-none", "fr")).contains("Aucun questionnaire n’est ouvert");
  }

  @ParameterizedTest
  @CsvSource({
    "legal, Mentions légales, Qui publie ce service",
    "privacy, Vos données, Les deux cookies",
    "accessibility, Accessibilité, aucun audit de conformité",
    "contact, Nous contacter, lien privé",
    "method, La méthode, Comment le score est calculé"
  })
  void eachPageOfWordsStandsOnThePlatformAndInTheTerritory(
      String name, String heading, String words) {
    if (territories.find("words-of").isEmpty()) {
      open("words-of", "Pays des Mots", List.of());
    }
    assertThat(page("/words-of/" + name, "fr")).contains(heading, words, "Pays des Mots");
    assertThat(page("/" + name, "fr")).contains(heading, words);
    assertThat(page("/" + name, "en")).doesNotContain(words);
  }

  @Test
  void theTerritorysOwnTextComesFirstAndAsText() {
    Territory territory = open("own-text", "Pays à Soi", List.of());
    texts.write(territory.id(), "legal", "Directrice <script>alert(1)</script> : Ana");
    String page = page("/own-text/legal", "fr");
    assertThat(page).contains("Directrice &lt;script&gt;").doesNotContain("<script>alert");
    assertThat(page.indexOf("Directrice")).isLessThan(page.indexOf("Qui publie ce service"));
  }

  @ParameterizedTest
  @CsvSource({"/no-such-place", "/no-such-place/legal", "/Landing-One", "/%3Cscript%3E"})
  void anUnknownTerritoryIsNotFound(String path) {
    assertThat(status(path)).isEqualTo(404);
  }

  private int status(String path) {
    try {
      HttpResponse<String> answer = client.toBlocking().exchange(path, String.class);
      return answer.code();
    } catch (HttpClientResponseException e) {
      return e.getStatus().getCode();
    }
  }
}
