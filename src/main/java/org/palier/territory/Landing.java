package org.palier.territory;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.LandingPage.LevelWords;
import org.palier.territory.LandingPage.Offer;
import org.palier.web.Language;
import org.palier.web.Prose;
import org.palier.web.Stairs;

/// Makes the landing page of a territory: what it offers, and the levels one may reach.
@Singleton
final class Landing {

  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;

  Landing(TerritoryService territories, QuestionnaireCatalog catalog) {
    this.territories = territories;
    this.catalog = catalog;
  }

  LandingPage of(Territory territory, Language language) {
    List<Questionnaire> offered = catalog.inUse(territories.questionnaires(territory.id()));
    List<Offer> offers =
        offered.stream()
            .filter(questionnaire -> !territory.closed())
            .map(questionnaire -> offer(territory, questionnaire, language))
            .toList();
    List<LevelWords> levels = offered.isEmpty() ? List.of() : levels(offered.getFirst(), language);
    return new LandingPage(
        territory.name(),
        "/" + territory.slug(),
        territory.closed(),
        offered.isEmpty() ? Subject.ORGANISATION : offered.getFirst().subject(),
        own(territory, language).orElse(null),
        offers.stream().findFirst().orElse(null),
        offers.stream().skip(1).toList(),
        levels.isEmpty() ? null : Stairs.of(levels.stream().map(LevelWords::name).toList()),
        levels,
        ContactLines.of(territory));
  }

  private Optional<Prose> own(Territory territory, Language language) {
    return territories.text(territory.id(), TerritoryPageName.LANDING, language).map(Prose::of);
  }

  private static Offer offer(Territory territory, Questionnaire questionnaire, Language language) {
    return new Offer(
        "/" + territory.slug() + "/questionnaires/" + questionnaire.id().value(),
        questionnaire.title().in(language.code()),
        questionnaire.themes().size(),
        questionnaire.questions().size(),
        minutes(questionnaire.questions().size()));
  }

  /// About 35 seconds a question, in steps of five minutes.
  private static int minutes(int questions) {
    return Math.max(1, Math.round(questions * 35 / 300f)) * 5;
  }

  private static List<LevelWords> levels(Questionnaire questionnaire, Language language) {
    List<LevelWords> words = new ArrayList<>();
    for (Level level : questionnaire.levels()) {
      String meaning = level.description() == null ? "" : level.description().in(language.code());
      words.add(new LevelWords(words.size() + 1, level.title().in(language.code()), meaning));
    }
    return words;
  }
}
