package org.palier.referential;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Carried;
import org.palier.domain.versions.Upgrade;
import org.palier.domain.versions.UpgradePath;
import org.palier.domain.versions.UpgradePath.Step;

/// Leads from published versions of a questionnaire to later ones, by the upgrade kept with each.
@Singleton
public class UpgradeService {

  private final QuestionnaireCatalog catalog;
  private final PublishedUpgrades upgrades;
  private final Map<PublishedVersion, Step> steps = new ConcurrentHashMap<>();

  UpgradeService(QuestionnaireCatalog catalog, PublishedUpgrades upgrades) {
    this.catalog = catalog;
    this.upgrades = upgrades;
  }

  /// The way to the version in use; empty from that version itself, and where no chain of upgrades
  /// leads there.
  public Optional<UpgradePath> toCurrent(String id, String version) {
    return catalog.current(id).flatMap(now -> path(now.referential().questionnaire(), version));
  }

  /// The way from one published version to another.
  public Optional<UpgradePath> between(String id, String from, String to) {
    return catalog.questionnaire(id, to).flatMap(now -> path(now, from));
  }

  /// What was said under a version, such as last year's answers, as the version in use would have
  /// it: a first filling of its pages, and what became of each answer. Empty where no way leads
  /// there; under the version in use itself everything is as it was.
  public Optional<Carried> prefilled(String id, String version, Facts facts, Answers answers) {
    return catalog
        .current(id)
        .map(now -> now.referential().questionnaire())
        .filter(now -> now.version().equals(version))
        .map(now -> UpgradePath.of(Upgrade.keepingAll(now.reference()), now, now))
        .or(() -> toCurrent(id, version))
        .map(path -> path.carry(facts, answers));
  }

  private Optional<UpgradePath> path(Questionnaire now, String from) {
    LinkedList<Step> way = new LinkedList<>();
    Set<String> seen = new HashSet<>();
    Questionnaire at = now;
    while (!at.version().equals(from)) {
      Optional<Step> step = seen.add(at.version()) ? step(at) : Optional.empty();
      if (step.isEmpty()) {
        return Optional.empty();
      }
      way.addFirst(step.get());
      at = step.get().old();
    }
    return way.isEmpty() ? Optional.empty() : Optional.of(new UpgradePath(way));
  }

  /// A step never changes once it is kept; one that is not there yet may come.
  private Optional<Step> step(Questionnaire now) {
    PublishedVersion key = new PublishedVersion(now.id().value(), now.version());
    Step known = steps.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Step> found = upgrades.to(now);
    found.ifPresent(step -> steps.put(key, step));
    return found;
  }
}
