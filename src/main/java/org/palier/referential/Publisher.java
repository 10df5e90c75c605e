package org.palier.referential;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.ReadReferential.Good;

/// Publishes a referential that was read. A version says the same for ever: instances that start
/// together publish the same, and a changed file is refused.
@Singleton
class Publisher {

  sealed interface Publication {

    record Published(PublishedReferential referential) implements Publication {}

    record Refused(Problem problem) implements Publication {}
  }

  private final CatalogRepository catalog;

  Publisher(CatalogRepository catalog) {
    this.catalog = catalog;
  }

  @Transactional
  Publication publish(Path folder, Good good) {
    Questionnaire questionnaire = good.referential().questionnaire();
    String id = questionnaire.id().value();
    String version = questionnaire.version();
    Hashes hashes = good.hashes();
    catalog.insertQuestionnaire(
        id, version, hashes.questionnaire(), good.contents().questionnaire());
    if (!catalog.sha256(id, version).orElseThrow().equals(hashes.questionnaire())) {
      return new Publication.Refused(
          new Problem(
              folder.resolve(SourceFolder.QUESTIONNAIRE).toString(),
              0,
              "version",
              version + " is already published with another content: raise the version"));
    }
    publishRest(id, version, good);
    return new Publication.Published(new PublishedReferential(good.referential(), hashes));
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
