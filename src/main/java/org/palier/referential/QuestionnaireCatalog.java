package org.palier.referential;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.Publisher.Publication;
import org.palier.referential.ReadReferential.Bad;
import org.palier.referential.ReadReferential.Good;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The published questionnaires. At start the files are read and published; where one is refused,
/// the version published last is served instead.
@Singleton
public class QuestionnaireCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(QuestionnaireCatalog.class);

  private final QuestionnaireFolder folder;
  private final Publisher publisher;
  private final PublishedContents contents;
  private final LayerPublisher layers;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<PublishedVersion, PublishedReferential> versions = new ConcurrentHashMap<>();
  private volatile Map<String, PublishedReferential> current = Map.of();

  QuestionnaireCatalog(
      QuestionnaireFolder folder,
      Publisher publisher,
      PublishedContents contents,
      LayerPublisher layers) {
    this.folder = folder;
    this.publisher = publisher;
    this.contents = contents;
    this.layers = layers;
  }

  /// What is in use now, one of each questionnaire, in the order of their ids.
  public List<PublishedReferential> current() {
    return List.copyOf(current.values());
  }

  public Optional<PublishedReferential> current(String id) {
    return Optional.ofNullable(current.get(id));
  }

  /// The questionnaires in use among these ids, in their order.
  public List<Questionnaire> inUse(List<String> ids) {
    return ids.stream()
        .flatMap(id -> current(id).stream())
        .map(published -> published.referential().questionnaire())
        .toList();
  }

  /// A version that was published once, with the latest toolbox and duties that go with it.
  public Optional<PublishedReferential> published(String id, String version) {
    PublishedVersion key = new PublishedVersion(id, version);
    PublishedReferential known = versions.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<PublishedReferential> found = contents.latest(key);
    found.ifPresent(referential -> versions.put(key, referential));
    return found;
  }

  public Optional<Referential> referential(String id, String version) {
    return published(id, version).map(PublishedReferential::referential);
  }

  public Optional<Questionnaire> questionnaire(String id, String version) {
    return referential(id, version).map(Referential::questionnaire);
  }

  /// Exactly what an old result was computed with.
  public Optional<PublishedReferential> exactly(String id, String version, Hashes hashes) {
    return published(id, version)
        .filter(latest -> latest.hashes().equals(hashes))
        .or(() -> contents.exactly(new PublishedVersion(id, version), hashes));
  }

  /// What kept files from being published at this start.
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  @EventListener
  void whenStarted(StartupEvent event) {
    LOG.info(
        "Questionnaires in use: {}",
        current.values().stream().map(QuestionnaireCatalog::reference).toList());
  }

  @PostConstruct
  void publish() {
    Map<String, PublishedReferential> next = new TreeMap<>();
    folder.forEach(path -> publish(path).ifPresent(good -> next.put(id(good), good)));
    next.values().forEach(good -> versions.put(version(good), good));
    Set<String> fromFiles = Set.copyOf(next.keySet());
    for (PublishedVersion latest : contents.latestVersions()) {
      if (!next.containsKey(latest.id())) {
        published(latest.id(), latest.version()).ifPresent(old -> next.put(latest.id(), old));
      }
    }
    next.values().stream()
        .filter(core -> !fromFiles.contains(id(core)))
        .forEach(core -> problems.addAll(layers.publishAll(core, Optional.empty())));
    current = java.util.Collections.unmodifiableMap(next);
  }

  private Optional<PublishedReferential> publish(Path path) {
    return switch (ReferentialReader.read(path)) {
      case Bad(List<Problem> found, var warnings) -> refused(found);
      case Good good ->
          switch (publisher.publish(path, good)) {
            case Publication.Published(PublishedReferential referential) -> {
              problems.addAll(layers.publishAll(referential, Optional.of(path)));
              yield Optional.of(referential);
            }
            case Publication.Refused(List<Problem> wrong) -> refused(wrong);
          };
    };
  }

  private Optional<PublishedReferential> refused(List<Problem> found) {
    problems.addAll(found);
    found.forEach(problem -> LOG.error("Not published: {}", problem));
    return Optional.empty();
  }

  private static String id(PublishedReferential published) {
    return published.referential().questionnaire().id().value();
  }

  private static String reference(PublishedReferential published) {
    return published.referential().questionnaire().reference();
  }

  private static PublishedVersion version(PublishedReferential published) {
    return new PublishedVersion(id(published), published.referential().questionnaire().version());
  }
}
