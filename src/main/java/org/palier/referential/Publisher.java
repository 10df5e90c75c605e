package org.palier.referential;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.ReadReferential.Good;

/// Publishes a referential that was read. A version says the same for ever: instances that start
/// together publish the same, and a changed file is refused.
@Singleton
class Publisher {

  sealed interface Publication {

    record Published(PublishedReferential referential) implements Publication {}

    record Refused(List<Problem> problems) implements Publication {}
  }

  private final CatalogRepository catalog;
  private final PublishedUpgrades upgrades;

  Publisher(CatalogRepository catalog, PublishedUpgrades upgrades) {
    this.catalog = catalog;
    this.upgrades = upgrades;
  }

  @Transactional
  Publication publish(Path folder, Good good) {
    Questionnaire questionnaire = good.referential().questionnaire();
    String id = questionnaire.id().value();
    String version = questionnaire.version();
    Hashes hashes = good.hashes();
    List<Problem> wrong = upgrades.problems(folder, questionnaire);
    if (!wrong.isEmpty()) {
      return new Publication.Refused(wrong);
    }
    catalog.insertQuestionnaire(
        id, version, hashes.questionnaire(), good.contents().questionnaire());
    if (!catalog.sha256(id, version).orElseThrow().equals(hashes.questionnaire())) {
      return refused(
          folder.resolve(SourceFolder.QUESTIONNAIRE),
          version + " is already published with another content: raise the version");
    }
    if (!upgrades.publish(folder, questionnaire)) {
      return refused(
          folder.resolve(SourceFolder.UPGRADE),
          version + " is already published with another upgrade: raise the version");
    }
    publishRest(id, version, good);
    return new Publication.Published(new PublishedReferential(good.referential(), hashes));
  }

  private static Publication refused(Path file, String sentence) {
    return new Publication.Refused(List.of(new Problem(file.toString(), 0, "version", sentence)));
  }

  private void publishRest(String id, String version, Good good) {
    Contents contents = good.contents();
    Hashes hashes = good.hashes();
    if (contents.toolbox() != null && hashes.toolbox() != null) {
      String edition = good.referential().toolbox().edition();
      catalog.insertToolbox(id, version, hashes.toolbox(), edition, contents.toolbox());
    }
    if (contents.obligations() != null && hashes.obligations() != null) {
      String edition = good.referential().obligations().edition();
      catalog.insertObligations(id, version, hashes.obligations(), edition, contents.obligations());
    }
  }
}
