package org.palier.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.organisation.Siren;
import org.palier.territory.Commune;
import org.palier.territory.Communes;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryPageName;
import org.palier.territory.TerritoryService;
import org.palier.territory.TerritoryService.Home;
import org.palier.web.Language;

/// The territory of the demonstration: an imaginary « pays » in the communes of a real
/// inter-municipal body, so that names and populations look as they do in life.
@Singleton
class DemoTerritories {

  static final String SLUG = "demo";
  static final String QUESTIONNAIRE = "transition-ecologique";

  /// What it offers: the questionnaire of its synthetic organisations first, then what else ships.
  private static final List<String> OFFERED =
      List.of(
          QUESTIONNAIRE,
          "manifestation-responsable",
          "zone-activite",
          "commune-climat",
          "incontournables-climat");

  private static final Siren COMMUNES_OF = new Siren("200069854");
  private static final List<TerritoryPageName> PAGES =
      List.of(TerritoryPageName.LANDING, TerritoryPageName.LEGAL, TerritoryPageName.CONTACT);

  private final TerritoryService territories;
  private final Communes communes;

  DemoTerritories(TerritoryService territories, Communes communes) {
    this.territories = territories;
    this.communes = communes;
  }

  List<Commune> communes() {
    return communes.ofEpci(COMMUNES_OF);
  }

  /// Whether nobody opened a territory yet.
  boolean isFirst() {
    return territories.all().isEmpty();
  }

  /// The territory where it is there.
  Optional<UUID> existing() {
    return territories.find(SLUG).filter(Territory::synthetic).map(Territory::id);
  }

  /// The territory, made where it is not there; empty where a real one has taken its name.
  @Transactional
  Optional<UUID> open() {
    return territories.find(SLUG).isPresent() ? existing() : Optional.of(create());
  }

  private UUID create() {
    List<Home> homes =
        communes().stream().map(commune -> new Home(commune.code(), commune.name())).toList();
    UUID id = territories.open(territory(), homes, OFFERED).id();
    for (Language language : Language.values()) {
      PAGES.forEach(page -> territories.write(id, page, language, text(page, language)));
    }
    return id;
  }

  private static Territory territory() {
    return new Territory(
        UuidCreator.getTimeOrderedEpoch(),
        SLUG,
        "Pays de démonstration",
        Language.FR.code(),
        "Équipe de démonstration",
        "contact@demonstration.example",
        "",
        true);
  }

  private static String text(TerritoryPageName page, Language language) {
    String name = "/demo/" + page.value() + "." + language.code() + ".md";
    try (InputStream body = DemoTerritories.class.getResourceAsStream(name)) {
      if (body == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      return new String(body.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
