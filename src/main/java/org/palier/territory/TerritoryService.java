package org.palier.territory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.sql.Utc;
import org.palier.web.Language;
import org.palier.web.Prose;

/// The territories of this platform, with their communes and the questionnaires they offer.
@Singleton
public class TerritoryService {

  private final TerritoryRepository territories;
  private final PlatformTexts texts;
  private final Clock clock;

  TerritoryService(TerritoryRepository territories, PlatformTexts texts, Clock clock) {
    this.territories = territories;
    this.texts = texts;
    this.clock = clock;
  }

  /// A commune of a territory.
  public record Home(String code, String name) {}

  public Optional<Territory> find(String slug) {
    return Slug.isPossible(slug)
        ? territories.findBySlug(slug).map(TerritoryRow::territory)
        : Optional.empty();
  }

  public Optional<Territory> find(UUID id) {
    return territories.find(id).map(TerritoryRow::territory);
  }

  public List<Territory> all() {
    return territories.all().stream().map(TerritoryRow::territory).toList();
  }

  /// Those whose name or slug holds this text, by name, from a place on.
  public List<Territory> search(String text, int from, int limit) {
    return territories.search(text, from, limit).stream().map(TerritoryRow::territory).toList();
  }

  public List<Home> communes(UUID territoryId) {
    return territories.communes(territoryId).stream()
        .map(row -> new Home(row.code(), row.name()))
        .toList();
  }

  /// The commune of a territory with this code or this name, whatever its accents and hyphens; any
  /// code where the territory lists none. Empty where several have the name.
  public Optional<Home> home(UUID territoryId, String typed) {
    List<Home> communes = communes(territoryId);
    if (communes.isEmpty()) {
      return Optional.of(typed)
          .filter(code -> code.matches("[0-9][0-9AB][0-9]{3}"))
          .map(code -> new Home(code, code));
    }
    List<Home> found =
        communes.stream()
            .filter(
                home ->
                    home.code().equals(typed)
                        || CommuneNames.plain(home.name()).equals(CommuneNames.plain(typed)))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// The ids of the questionnaires a territory offers, in its order.
  public List<String> questionnaires(UUID territoryId) {
    return territories.questionnaires(territoryId);
  }

  public boolean offers(UUID territoryId, String questionnaireId) {
    return questionnaires(territoryId).contains(questionnaireId);
  }

  /// The territory's own text for a page, in this language or else in French.
  public Optional<String> text(UUID territoryId, TerritoryPageName page, Language language) {
    return territories
        .text(territoryId, page.value(), language.code())
        .or(() -> territories.text(territoryId, page.value(), Language.FR.code()));
  }

  /// The territory's own text for a page in this very language.
  public Optional<String> ownText(UUID territoryId, TerritoryPageName page, Language language) {
    return territories.text(territoryId, page.value(), language.code());
  }

  /// Changes what a territory says of itself; its slug, its language and its origin stay.
  @Transactional
  public void settle(Territory territory) {
    territories.settle(
        territory.id(),
        territory.name(),
        territory.contactName(),
        territory.contactEmail(),
        territory.contactPhone(),
        territory.colour() == null ? null : territory.colour().value());
  }

  /// The same where the territory still says what was seen when the change was written; otherwise
  /// what it says now, left as it is.
  @Transactional
  public Optional<Territory> settleOver(Predicate<Territory> asSeen, Territory settled) {
    Optional<Territory> another =
        territories.lock(settled.id()).flatMap(this::find).filter(asSeen.negate());
    if (another.isEmpty()) {
      settle(settled);
    }
    return another;
  }

  /// Writes where the text is still the one that was seen; otherwise gives the one that took its
  /// place, blank where it was taken away.
  @Transactional
  public Optional<String> writeOver(
      Predicate<String> asSeen,
      UUID territoryId,
      TerritoryPageName page,
      Language language,
      String body) {
    territories.lock(territoryId);
    Optional<String> another =
        Optional.of(ownText(territoryId, page, language).orElse("")).filter(asSeen.negate());
    if (another.isEmpty()) {
      write(territoryId, page, language, body);
    }
    return another;
  }

  /// Puts the territory's own text in place of the one it had for a page in that language; a blank
  /// one takes it away.
  @Transactional
  public void write(UUID territoryId, TerritoryPageName page, Language language, String body) {
    LocalDateTime now = Utc.now(clock);
    if (body.isBlank()) {
      territories.deleteText(territoryId, page.value(), language.code());
    } else {
      territories.replaceText(territoryId, page.value(), language.code(), body, now);
    }
    territories.addVersion(territoryId, page.value(), language.code(), body, now);
  }

  /// The sheet of the register of processing, with the territory's name in it.
  public Prose registerSheet(Territory territory, Language language) {
    return texts.text("register", language, territory);
  }

  /// A text that a page of a territory showed from a day on.
  record Version(int number, String body, Instant writtenAt) {}

  /// What the territory wrote for a page, the last first, in this language or else in French.
  List<Version> versions(UUID territoryId, TerritoryPageName page, Language language) {
    List<Version> found = versions(territoryId, page.value(), language.code());
    return found.isEmpty() ? versions(territoryId, page.value(), Language.FR.code()) : found;
  }

  private List<Version> versions(UUID territoryId, String page, String language) {
    return territories.versions(territoryId, page, language).stream()
        .map(row -> new Version(row.number(), row.body(), Utc.instant(row.writtenAt())))
        .toList();
  }

  /// Whether the commune of these facts, if any is given, is one of the territory's; every commune
  /// is where the territory lists none.
  public boolean isAtHome(UUID territoryId, Facts facts) {
    Optional<String> commune = facts.word(BuiltinFacts.COMMUNE);
    List<Home> communes = commune.isEmpty() ? List.of() : communes(territoryId);
    return communes.isEmpty()
        || communes.stream().anyMatch(home -> home.code().equals(commune.get()));
  }

  /// Opens a territory. A slug that would hide another page is refused.
  @Transactional
  public Territory open(Territory territory, List<Home> communes, List<String> questionnaires) {
    Slug slug = new Slug(territory.slug());
    territories.insert(
        territory.id(),
        slug.value(),
        territory.name(),
        territory.language(),
        territory.contactName(),
        territory.contactEmail(),
        territory.contactPhone(),
        territory.synthetic(),
        Utc.now(clock));
    communes.forEach(home -> territories.insertCommune(territory.id(), home.code(), home.name()));
    order(territory.id(), questionnaires);
    return territory;
  }

  /// Whether nobody begins an assessment there from now on; reopened, all is as before.
  @Transactional
  public void close(UUID territoryId, boolean closed) {
    territories.close(territoryId, closed ? Utc.now(clock) : null);
  }

  /// Adds communes; those it has already stay.
  @Transactional
  public void addCommunes(UUID territoryId, List<Home> communes) {
    communes.forEach(home -> territories.addCommune(territoryId, home.code(), home.name()));
  }

  /// Whether the commune left the territory; the last one stays, without which all of France would
  /// be in it.
  @Transactional
  public boolean removeCommune(UUID territoryId, String code) {
    return territories.communes(territoryId).size() > 1
        && territories.removeCommune(territoryId, code) == 1;
  }

  /// Offers these questionnaires and no others, in this order. Assessments begun under another one
  /// go on.
  @Transactional
  public void offer(UUID territoryId, List<String> questionnaires) {
    territories.clearQuestionnaires(territoryId);
    order(territoryId, questionnaires);
  }

  private void order(UUID territoryId, List<String> questionnaires) {
    for (int i = 0; i < questionnaires.size(); i++) {
      territories.insertQuestionnaire(territoryId, questionnaires.get(i), i);
    }
  }
}
