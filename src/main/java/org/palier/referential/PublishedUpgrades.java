package org.palier.referential;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.UpgradePath.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The upgrade of each version, kept with it for ever. It may come later than its version, but
/// never change; one that starts from a version which was never published here is left aside.
@Singleton
class PublishedUpgrades {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedUpgrades.class);

  private final UpgradeRepository upgrades;
  private final PublishedContents contents;

  PublishedUpgrades(UpgradeRepository upgrades, PublishedContents contents) {
    this.upgrades = upgrades;
    this.contents = contents;
  }

  /// What is wrong with the file beside a version about to be published; nothing where there is no
  /// such file, or no such version before.
  List<Problem> problems(Path folder, Questionnaire now) {
    Path file = ReferentialPaths.upgradeOf(folder);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    Problems problems = new Problems();
    Optional<Cursor> at = YamlSource.read(file, problems);
    Optional<Questionnaire> old = at.flatMap(found -> old(found, now));
    if (at.isEmpty()) {
      return problems.errors();
    }
    if (old.isEmpty()) {
      LOG.info("{} starts from a version that was never published here", file);
      return List.of();
    }
    return switch (UpgradeReader.read(at, problems, old.get(), now)) {
      case ReadUpgrade.Good _ -> List.of();
      case ReadUpgrade.Bad(List<Problem> wrong) -> wrong;
    };
  }

  /// Keeps the file beside a version, already found sound; false where another one is kept.
  boolean publish(Path folder, Questionnaire now) {
    Path file = ReferentialPaths.upgradeOf(folder);
    Optional<Cursor> at =
        Files.isRegularFile(file) ? YamlSource.read(file, new Problems()) : Optional.empty();
    Optional<Questionnaire> old = at.flatMap(found -> old(found, now));
    if (at.isEmpty() || old.isEmpty()) {
      return true;
    }
    String id = now.id().value();
    String content = CanonicalJson.of(at.get().node());
    String sha256 = Contents.sha256(content);
    upgrades.insert(id, now.version(), old.get().version(), sha256, content);
    return upgrades.sha256(id, now.version()).orElseThrow().equals(sha256);
  }

  /// The step that leads to a version, where its upgrade is kept.
  Optional<Step> to(Questionnaire now) {
    return upgrades.find(now.id().value(), now.version()).map(row -> step(row, now));
  }

  private Step step(UpgradeRepository.Row row, Questionnaire now) {
    Questionnaire old =
        published(now.id().value(), row.fromVersion())
            .orElseThrow(() -> new IllegalStateException("not published: " + row.fromVersion()));
    Problems problems = new Problems();
    String name = now.reference() + "/upgrade";
    return switch (UpgradeReader.read(
        YamlSource.parse(name, row.content(), problems), problems, old, now)) {
      case ReadUpgrade.Good(var upgrade) -> new Step(upgrade, old, now);
      case ReadUpgrade.Bad(var wrong) ->
          throw new IllegalStateException("published but not readable: " + wrong);
    };
  }

  private Optional<Questionnaire> old(Cursor file, Questionnaire now) {
    String prefix = now.id().value() + "@";
    return Optional.ofNullable(file.values().get("from"))
        .filter(YamlNode.Scalar.class::isInstance)
        .map(from -> ((YamlNode.Scalar) from).text())
        .filter(from -> from.startsWith(prefix))
        .flatMap(from -> published(now.id().value(), from.substring(prefix.length())));
  }

  private Optional<Questionnaire> published(String id, String version) {
    return contents
        .latest(new PublishedVersion(id, version))
        .map(PublishedReferential::referential)
        .map(Referential::questionnaire);
  }
}
