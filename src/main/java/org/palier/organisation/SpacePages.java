package org.palier.organisation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.Held;
import org.palier.assessment.OwnershipService;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

/// Makes the first page of an organisation's space.
@Singleton
class SpacePages {

  private final OwnershipService ownership;
  private final OrganisationService organisations;
  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;

  SpacePages(
      OwnershipService ownership,
      OrganisationService organisations,
      TerritoryService territories,
      QuestionnaireCatalog catalog) {
    this.ownership = ownership;
    this.organisations = organisations;
    this.territories = territories;
    this.catalog = catalog;
  }

  /// An assessment as listed: `level` and `score` of its last submission.
  record AssessmentLine(
      String address,
      Text questionnaire,
      String name,
      boolean draft,
      Instant startedAt,
      @Nullable Instant submittedAt,
      @Nullable Text level,
      @Nullable BigDecimal score) {}

  /// A questionnaire that the territory offers. `draft` is the address of an open one, else empty;
  /// `again` where it was submitted before.
  record Offer(String id, Text title, String draft, boolean again) {}

  record SpacePage(
      String address,
      Organisation organisation,
      boolean owned,
      boolean editable,
      boolean closed,
      int members,
      List<AssessmentLine> assessments,
      List<Offer> offers) {

    boolean mayBegin() {
      return editable && !closed;
    }
  }

  SpacePage page(Space space) {
    Organisation organisation = space.organisation();
    List<Held> held = ownership.held(organisation.id());
    boolean closed =
        territories.find(organisation.territoryId()).filter(Territory::closed).isPresent();
    return new SpacePage(
        space.address(),
        organisation,
        space.owned(),
        space.role().mayEdit(),
        closed,
        organisations.members(organisation.id()).size(),
        held.stream().map(one -> line(space, one)).toList(),
        catalog.inUse(territories.questionnaires(organisation.territoryId())).stream()
            .map(questionnaire -> offer(questionnaire, held))
            .toList());
  }

  private static Offer offer(Questionnaire questionnaire, List<Held> held) {
    List<Held> own =
        held.stream()
            .filter(one -> one.questionnaireId().equals(questionnaire.id().value()))
            .toList();
    return new Offer(
        questionnaire.id().value(),
        questionnaire.title(),
        own.stream()
            .filter(Held::draft)
            .map(one -> "/assessments/" + one.id())
            .findFirst()
            .orElse(""),
        own.stream().anyMatch(one -> one.submittedAt() != null));
  }

  private AssessmentLine line(Space space, Held held) {
    Questionnaire questionnaire =
        catalog
            .questionnaire(held.questionnaireId(), held.questionnaireVersion())
            .orElseThrow(() -> new IllegalStateException("not published: " + held));
    String level = held.level();
    boolean open = held.draft() && space.role().mayEdit();
    return new AssessmentLine(
        "/assessments/" + held.id() + (open || held.submittedAt() == null ? "" : "/result"),
        questionnaire.title(),
        held.name(),
        held.draft(),
        held.createdAt(),
        held.submittedAt(),
        level == null
            ? null
            : questionnaire.level(new LevelId(level)).map(found -> found.title()).orElse(null),
        held.score());
  }
}
