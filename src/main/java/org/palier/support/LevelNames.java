package org.palier.support;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.web.Language;

/// Levels in words, as the version they were reached in called them.
@Singleton
class LevelNames {

  private final QuestionnaireCatalog catalog;

  LevelNames(QuestionnaireCatalog catalog) {
    this.catalog = catalog;
  }

  Questionnaire questionnaire(String id, String version) {
    return catalog
        .questionnaire(id, version)
        .orElseThrow(() -> new IllegalStateException("not published: " + id + " " + version));
  }

  /// Empty where no level is shared or reached.
  String of(Followed.@Nullable Reached reached, Language language) {
    return reached == null
        ? ""
        : title(questionnaire(reached.questionnaire(), reached.version()), reached.level())
            .map(title -> title.in(language.code()))
            .orElse("");
  }

  static Optional<Text> title(Questionnaire questionnaire, @Nullable String level) {
    return level == null
        ? Optional.empty()
        : questionnaire.level(new LevelId(level)).map(found -> found.title());
  }
}
