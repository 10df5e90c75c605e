package org.palier.referential;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.palier.domain.questionnaire.Ids;

/// What territories add to the questionnaires: the layer in use, the one an assessment began with,
/// the one a result was computed with, and how a new one is published.
@Singleton
public class LayerService {

  private final LayerRepository layers;
  private final LayerPublisher publisher;
  private final PublishedContents contents;
  private final QuestionnaireCatalog catalog;
  private final Map<Key, Optional<LayeredReferential>> composed = new ConcurrentHashMap<>();

  LayerService(
      LayerRepository layers,
      LayerPublisher publisher,
      PublishedContents contents,
      QuestionnaireCatalog catalog) {
    this.layers = layers;
    this.publisher = publisher;
    this.contents = contents;
    this.catalog = catalog;
  }

  /// What makes a composition: the core with its toolbox and duties, and the layer.
  private record Key(PublishedVersion version, Hashes hashes, String layer) {}

  /// Publishes a layer for a territory over the questionnaire that it extends, as it is now in use.
  public LayerPublication publish(String territory, String text) {
    return written(
        territory, text, (core, name) -> publisher.publishNow(core, territory, name, text));
  }

  /// What became of a wish to publish over the layer that one saw; `inUse` is another that was
  /// published meanwhile.
  public sealed interface Republishing {

    record Done(LayerPublication publication) implements Republishing {}

    record Stale(String inUse) implements Republishing {}
  }

  /// Publishes where the layer in use is still the one seen, by its hash. Those who publish for one
  /// territory take turns.
  @Transactional
  public Republishing publish(String territory, String questionnaireId, String seen, String text) {
    layers.lock(territory);
    String inUse = text(territory, questionnaireId).orElse("");
    return hash(territory, questionnaireId).equals(seen) || inUse.equals(text)
        ? new Republishing.Done(publish(territory, text))
        : new Republishing.Stale(inUse);
  }

  /// What tells the layer in use from any other; empty where there is none.
  public String hash(String territory, String questionnaireId) {
    return catalog
        .current(questionnaireId)
        .map(core -> core.referential().questionnaire().version())
        .flatMap(version -> layers.latest(questionnaireId, version, territory))
        .orElse("");
  }

  /// What publishing would give, with nothing written.
  public LayerPublication preview(String territory, String text) {
    return written(territory, text, (core, name) -> publisher.preview(core, territory, name, text));
  }

  private LayerPublication written(
      String territory,
      String text,
      BiFunction<PublishedReferential, String, LayerPublication> work) {
    String name = territory + ".yaml";
    Problems problems = new Problems();
    if (text.length() > YamlSource.BYTES) {
      problems.add(name, 0, "", YamlSource.TOO_LARGE);
      return new LayerPublication.Refused(problems.errors());
    }
    return YamlSource.parse(name, text, problems)
        .flatMap(this::core)
        .map(core -> work.apply(core, name))
        .orElseGet(() -> new LayerPublication.Refused(problems.errors()));
  }

  /// The layer in use of a territory over a questionnaire, as its author wrote it.
  public Optional<String> text(String territory, String questionnaireId) {
    return catalog
        .current(questionnaireId)
        .map(core -> core.referential().questionnaire().version())
        .flatMap(
            version ->
                layers
                    .latest(questionnaireId, version, territory)
                    .flatMap(hash -> layers.find(questionnaireId, version, hash)))
        .map(LayerRow::content);
  }

  /// The questionnaire in use that a layer extends; a problem where there is none.
  private Optional<PublishedReferential> core(Cursor written) {
    YamlNode said = written.values().get("extends");
    String id = said instanceof YamlNode.Scalar(String text, int _) ? text.split("@", 2)[0] : "";
    Optional<PublishedReferential> core = Ids.isName(id) ? catalog.current(id) : Optional.empty();
    if (core.isEmpty()) {
      List<String> known =
          catalog.current().stream()
              .map(one -> one.referential().questionnaire())
              .map(one -> "`" + one.id() + "@" + one.version().replaceAll("\\..*", "") + "`")
              .toList();
      (said == null ? written : written.child("extends", said))
          .problem("say what this layer adds to: write " + Cursor.listedInOrder(known));
    }
    return core;
  }

  /// The layer of a territory over a questionnaire as it is in use now.
  public Optional<LayeredReferential> current(String territory, String questionnaireId) {
    return catalog
        .current(questionnaireId)
        .map(core -> core.referential().questionnaire())
        .flatMap(
            core ->
                layers
                    .latest(questionnaireId, core.version(), territory)
                    .flatMap(layer -> under(questionnaireId, core.version(), layer)));
  }

  /// A version of a questionnaire with its latest toolbox, under a layer that was published for it;
  /// empty where that toolbox no longer holds what the layer stands on.
  public Optional<LayeredReferential> under(String id, String version, String layer) {
    return catalog
        .published(id, version)
        .flatMap(
            core ->
                composed.computeIfAbsent(
                    new Key(new PublishedVersion(id, version), core.hashes(), layer),
                    key -> compose(core, key)));
  }

  /// Exactly what an old result was computed with.
  public Optional<LayeredReferential> exactly(
      String id, String version, Hashes hashes, String layer) {
    Key key = new Key(new PublishedVersion(id, version), hashes, layer);
    Optional<LayeredReferential> known = composed.get(key);
    return known != null
        ? known
        : catalog.exactly(id, version, hashes).flatMap(core -> compose(core, key));
  }

  private Optional<LayeredReferential> compose(PublishedReferential core, Key key) {
    return contents
        .contents(key.version(), key.hashes())
        .flatMap(
            found ->
                layers
                    .find(key.version().id(), key.version().version(), key.layer())
                    .flatMap(
                        row -> composed(LayerReader.over(core, found, "layer", row.content()))));
  }

  private static Optional<LayeredReferential> composed(ReadLayer read) {
    return switch (read) {
      case ReadLayer.Good(LayeredReferential layered, var _) -> Optional.of(layered);
      case ReadLayer.Bad _ -> Optional.empty();
    };
  }
}
