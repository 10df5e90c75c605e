package org.palier.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.LinkService;
import org.palier.campaign.EntryRepository.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.campaign.CampaignState;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.population.Details;
import org.palier.population.KnownOrganisation;
import org.palier.population.PopulationService;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Access;
import org.palier.web.Token;

/// What a personal link opens, as long as its campaign lasts: the assessment of the organisation it
/// was sent to, begun with what the territory knows.
@Singleton
class EntryService {

  private final EntryRepository entries;
  private final CampaignRepository campaigns;
  private final PopulationService population;
  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final AssessmentService assessments;
  private final LinkService links;
  private final CampaignTimes times;

  EntryService(
      EntryRepository entries,
      CampaignRepository campaigns,
      PopulationService population,
      TerritoryService territories,
      QuestionnaireCatalog catalog,
      AssessmentService assessments,
      LinkService links,
      CampaignTimes times) {
    this.entries = entries;
    this.campaigns = campaigns;
    this.population = population;
    this.territories = territories;
    this.catalog = catalog;
    this.assessments = assessments;
    this.links = links;
    this.times = times;
  }

  /// Where a personal link leads.
  sealed interface Door {

    /// Nothing was begun yet.
    record Start(
        Territory place, Campaign campaign, Questionnaire questionnaire, KnownOrganisation known)
        implements Door {}

    /// Something was; `link` is the hash of what lets in.
    record Resume(Territory place, Campaign campaign, String name, UUID assessment, byte[] link)
        implements Door {}

    /// It belongs to an organisation whose members sign in.
    record Claimed(Territory place, UUID organisation) implements Door {}

    /// Its links were withdrawn by who works on it.
    record Withdrawn(Territory place) implements Door {}

    /// The campaign takes no more answers by its links.
    record Over(Territory place) implements Door {}

    record Unknown() implements Door {}
  }

  Door door(String secret) {
    return Token.read(secret)
        .flatMap(entries::entry)
        .flatMap(entry -> campaigns.find(entry.campaign()).map(found -> door(found, entry)))
        .orElseGet(Door.Unknown::new);
  }

  private Door door(Campaign campaign, Entry entry) {
    Territory place = territories.find(campaign.territory()).orElseThrow();
    boolean lasts =
        campaign.state() == CampaignState.OPEN
            && !place.closed()
            && campaign.content().dates().hold(times.at(campaign).toLocalDate());
    if (!lasts) {
      return new Door.Over(place);
    }
    Optional<KnownOrganisation> known = population.find(campaign.territory(), entry.known());
    UUID assessment = entry.assessment();
    if (assessment != null) {
      return begun(place, campaign, entry, assessment, known);
    }
    return known
        .flatMap(
            one ->
                catalog.current(campaign.content().questionnaire()).stream()
                    .map(current -> current.referential().questionnaire())
                    .<Door>map(asked -> new Door.Start(place, campaign, asked, one))
                    .findFirst())
        .orElseGet(() -> new Door.Over(place));
  }

  private static Door begun(
      Territory place,
      Campaign campaign,
      Entry entry,
      UUID assessment,
      Optional<KnownOrganisation> known) {
    UUID organisation = entry.claimed();
    if (organisation != null) {
      return new Door.Claimed(place, organisation);
    }
    byte[] link = entry.link();
    return link == null
        ? new Door.Withdrawn(place)
        : new Door.Resume(
            place, campaign, known.map(KnownOrganisation::name).orElse(""), assessment, link);
  }

  /// Begins the assessment once: a second click finds the one that the first began.
  @Transactional
  Door.Resume start(Door.Start start, String language, String name, Facts facts) {
    Campaign campaign = start.campaign();
    UUID known = start.known().id();
    entries.hold(campaign.id(), known);
    Optional<Entry> begun = entries.begun(campaign.id(), known);
    return begun.isPresent()
        ? resumed(start, begun.get())
        : begin(
            start,
            assessments.start(campaign.territory(), start.questionnaire(), language, name, facts));
  }

  private static Door.Resume resumed(Door.Start start, Entry entry) {
    UUID assessment = entry.assessment();
    byte[] link = entry.link();
    if (assessment == null || link == null) {
      throw new IllegalStateException("not begun: " + entry.known());
    }
    return new Door.Resume(start.place(), start.campaign(), start.known().name(), assessment, link);
  }

  private Door.Resume begin(Door.Start start, UUID assessment) {
    Token link = links.issue(assessment, Access.EDIT);
    entries.started(
        start.campaign().id(), start.known().id(), assessment, link.hash(), times.now());
    return new Door.Resume(
        start.place(), start.campaign(), start.known().name(), assessment, link.hash());
  }

  /// What the territory knows, as the first page asks for it; the number of employees is not among
  /// that.
  static Facts facts(Details known) {
    Map<FactId, FactValue> facts = new LinkedHashMap<>();
    put(facts, BuiltinFacts.TYPE, known.type());
    put(facts, BuiltinFacts.SECTOR, known.sector());
    put(facts, BuiltinFacts.COMMUNE, known.commune());
    return new Facts(facts);
  }

  private static void put(Map<FactId, FactValue> facts, FactId id, @Nullable String word) {
    if (word != null) {
      facts.put(id, new FactValue.Word(word));
    }
  }
}
